import { copyFileSync, existsSync, mkdirSync, openSync, readFileSync, statSync, truncateSync } from 'node:fs';
import { dirname } from 'node:path';

const LARGEST_BYTES = 10 * 1024 * 1024;

/**
 * Opens a log for appending. Children write to the file itself, not through us: they go on when we are killed, and a
 * rotation cuts the same file, which appending writers do not notice.
 */
export function openLog(file: string): number {
  mkdirSync(dirname(file), { recursive: true });
  rotate(file);
  return openSync(file, 'a', 0o600);
}

export function rotate(file: string, largestBytes: number = LARGEST_BYTES): void {
  if (!existsSync(file) || statSync(file).size < largestBytes) return;
  copyFileSync(file, `${file}.1`);
  truncateSync(file);
}

export function lastLines(file: string, count: number): string {
  if (!existsSync(file)) return '';
  return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-count).join('\n');
}
