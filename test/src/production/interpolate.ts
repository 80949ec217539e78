const NAME = /^[A-Za-z_][A-Za-z0-9_]*/;

/** Puts values into a text as a compose file's reader does: `${A}`, `${A:-otherwise}`, `${A:?message}`, `${A:+then}`, `$$`. */
export function interpolate(text: string, given: Readonly<Record<string, string>>): string {
  let result = '';
  for (let rest = text; rest.length > 0;) {
    const dollar = rest.indexOf('$');
    if (dollar < 0) return result + rest;
    result += rest.slice(0, dollar);
    rest = rest.slice(dollar + 1);
    if (rest.startsWith('$')) {
      result += '$';
      rest = rest.slice(1);
    } else if (rest.startsWith('{')) {
      const inside = rest.slice(1, closingIn(rest));
      result += valueOf(inside, given);
      rest = rest.slice(inside.length + 2);
    } else throw new Error(`a lonely $ before ${rest.slice(0, 20)}`);
  }
  return result;
}

function valueOf(inside: string, given: Readonly<Record<string, string>>): string {
  const [name] = NAME.exec(inside) ?? [];
  if (!name) throw new Error(`no variable in \${${inside}}`);
  const value = given[name] ?? '';
  const how = inside.slice(name.length, name.length + 2);
  const other = inside.slice(name.length + 2);
  switch (how) {
    case '':
      return value;
    case ':-':
      return value === '' ? interpolate(other, given) : value;
    case ':+':
      return value === '' ? '' : interpolate(other, given);
    case ':?':
      if (value === '') throw new Error(`${name} is needed: ${other}`);
      return value;
    default:
      throw new Error(`what is ${how} in \${${inside}}?`);
  }
}

/** Where the brace that opens `text` is closed. */
function closingIn(text: string): number {
  for (let depth = 0, at = 0; at < text.length; at += 1) {
    if (text[at] === '{') depth += 1;
    if (text[at] === '}' && (depth -= 1) === 0) return at;
  }
  throw new Error(`never closed: ${text.slice(0, 40)}`);
}
