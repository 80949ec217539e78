import { readFileSync } from 'node:fs';
import { SourceMap, type SourceMapPayload } from 'node:module';
import { dirname, resolve } from 'node:path';

/** Given up whenever memory is collected: read, it is many times as large as the program. */
let kept: WeakRef<SourceMap> | null = null;

/**
 * The stack of an error by the lines of our own sources. Node's flag for it reads the maps of all packages at start and keeps
 * them, which is a tenth of what this process holds at rest; here one is read when something has failed.
 */
export function inOwnSources(stack: string, program = __filename): string {
  try {
    return stack.replaceAll(/([^\s()]+):(\d+):(\d+)/g, (place, file: string, line: string, column: string) =>
      file === program ? sourceOf(program, Number(line), Number(column)) : place,
    );
  } catch {
    // Where nothing is bundled there is no map, and the lines are those of the sources.
    return stack;
  }
}

function sourceOf(program: string, line: number, column: number): string {
  const entry = mapOf(program).findEntry(line - 1, column - 1);
  if (!('originalSource' in entry)) return `${program}:${line}:${column}`;
  const file = resolve(dirname(program), entry.originalSource);
  return `${file}:${entry.originalLine + 1}:${entry.originalColumn + 1}`;
}

function mapOf(program: string): SourceMap {
  const there = kept?.deref();
  if (there) return there;
  const map = new SourceMap(JSON.parse(readFileSync(`${program}.map`, 'utf8')) as SourceMapPayload);
  kept = new WeakRef(map);
  return map;
}
