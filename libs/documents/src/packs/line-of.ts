import type { LineCounter, Document } from 'yaml';
import { isMap, isScalar, isSeq, type Node } from 'yaml';

/** The line on which the last part of a path that is there begins; a missing part is found where it would stand. */
export function lineOf(yaml: Document, lines: LineCounter, path: readonly (string | number)[]): number {
  let node: unknown = yaml.contents;
  let at = startOf(node) ?? 0;
  for (const key of path) {
    const [inside, start] = step(node, key);
    if (start === null) break;
    at = start;
    node = inside;
  }
  return lines.linePos(at).line;
}

/** One key deeper: what is there, and where it begins; null where nothing is. */
function step(node: unknown, key: string | number): readonly [unknown, number | null] {
  if (isMap(node)) {
    const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
    return pair ? [pair.value, startOf(pair.key)] : [null, null];
  }
  if (!isSeq(node)) return [null, null];
  const item = node.items[Number(key)];
  return [item, startOf(item)];
}

const startOf = (node: unknown): number | null => (node as Node | null | undefined)?.range?.[0] ?? null;
