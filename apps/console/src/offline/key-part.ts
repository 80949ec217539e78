import { element } from './element';
import { keysIn, type GivenKeys } from './given-keys';
import type { Speech } from './verdict-view';

export interface KeyPart {
  readonly part: HTMLElement;
  readonly given: () => GivenKeys;
  readonly text: () => string;
}

/** Where a key is pasted, or read from a file into the same place; what came of it is said beneath. */
export function keyPart({ words, say }: Speech, text: string, changed: () => void): KeyPart {
  const { key } = words;
  const typed = element('textarea', { id: 'key', rows: '4', spellcheck: 'false', autocomplete: 'off' });
  typed.value = text;
  const told = element('p', { id: 'key-told', role: 'status' });
  const tell = (): void => {
    const given = keysIn(typed.value);
    told.className = given.ok ? 'quiet' : 'wrong';
    const ids = given.ok ? given.keys.map(({ id }) => element('code', {}, id)) : [];
    told.replaceChildren(
      given.ok ? (ids.length > 0 ? key.ids(ids.length) : key.none) : say(given.because),
      ...ids,
    );
  };
  typed.addEventListener('input', () => {
    tell();
    changed();
  });
  const file = element('input', { type: 'file', id: 'key-file' });
  file.addEventListener('change', () => {
    const [chosen] = file.files ?? [];
    file.value = '';
    if (chosen)
      void beginningOf(chosen).then((read) => {
        typed.value = read;
        tell();
        changed();
      });
  });
  tell();
  const part = element(
    'section',
    { class: 'card' },
    element('h2', {}, key.title),
    element('p', { class: 'quiet' }, key.about),
    element('label', { for: 'key' }, key.label),
    typed,
    element('label', { class: 'chooser' }, file, key.file),
    told,
  );
  return { part, given: () => keysIn(typed.value), text: () => typed.value };
}

/** A key is a few lines: whoever takes the wrong file is told that it is none, and does not wait for it. */
const LONGEST_KEY = 64 * 1024;
const beginningOf = (file: Blob): Promise<string> =>
  file
    .slice(0, LONGEST_KEY)
    .text()
    .catch(() => '?');
