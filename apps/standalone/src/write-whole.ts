import { renameSync, writeFileSync } from 'node:fs';

/** A reader sees the old file or the new one, never half of it; by default nobody but the owner reads it. */
export function writeWhole(file: string, value: unknown, mode = 0o600): void {
  const unfinished = `${file}.${process.pid}.unfinished`;
  writeFileSync(unfinished, `${JSON.stringify(value, null, 2)}\n`, { mode });
  renameSync(unfinished, file);
}
