import { wrapped } from './wrap';

/** A node: its own lines, and what hangs on it. */
export interface Branch {
  readonly lines: readonly string[];
  readonly inside: readonly Branch[];
}

/** However deep a node hangs and however narrow the screen is, its text has so many columns. */
const NARROWEST = 16;

/** A tree in box-drawing characters; what is longer than a line goes on below itself, beside the trunk. */
export function drawn({ lines, inside }: Branch, columns: number | null): readonly string[] {
  const trunk = inside.length > 0 ? '│ ' : '  ';
  const [first = '', ...rest] = lines.flatMap((line) => wrapped(line, less(columns, trunk)));
  const hanging = inside.flatMap((branch, at) => hung(branch, at === inside.length - 1, columns));
  return [first, ...rest.map((line) => trunk + line), ...hanging];
}

function hung(branch: Branch, isLast: boolean, columns: number | null): readonly string[] {
  const [first = '', ...rest] = drawn(branch, less(columns, '├─'));
  return [`${isLast ? '└─' : '├─'}${first}`, ...rest.map((line) => `${isLast ? '  ' : '│ '}${line}`)];
}

const less = (columns: number | null, { length }: string): number | null =>
  columns === null ? null : Math.max(columns - length, NARROWEST);
