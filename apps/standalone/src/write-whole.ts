import { closeSync, fsyncSync, openSync, renameSync, writeFileSync } from 'node:fs';

/**
 * A reader sees the old file or the new one, never half of it, also after a loss of power: without the key in one of these
 * files the data cannot be read. By default nobody but the owner reads it.
 */
export const writeWhole = (file: string, value: unknown, mode?: number): void =>
  writeWholeText(file, `${JSON.stringify(value, null, 2)}\n`, mode);

export function writeWholeText(file: string, text: string, mode = 0o600): void {
  const unfinished = `${file}.${process.pid}.unfinished`;
  const written = openSync(unfinished, 'w', mode);
  try {
    writeFileSync(written, text);
    fsyncSync(written);
  } finally {
    closeSync(written);
  }
  renameSync(unfinished, file);
}
