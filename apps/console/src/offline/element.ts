type Child = Node | string | null;

/** An element with what it says; texts are put in as texts, whatever a file has in them. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.append(...children.filter((child) => child !== null));
  return made;
}

/** Titles and what stands under them; a pair that has nothing to say is left out. */
export const pairs = (of: readonly (readonly [string, Child])[]): HTMLDListElement =>
  element(
    'dl',
    {},
    ...of
      .filter(([, said]) => said !== null)
      .map(([title, said]) => element('div', {}, element('dt', {}, title), element('dd', {}, said))),
  );

export function button(text: string, act: () => void, attributes = {}): HTMLButtonElement {
  const made = element('button', { type: 'button', ...attributes }, text);
  made.addEventListener('click', act);
  return made;
}
