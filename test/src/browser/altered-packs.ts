import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PACKS } from '../support/office';

/** By file: what is said there, and what is said instead. */
export type Alterations = Readonly<Record<string, readonly (readonly [said: string, instead: string])[]>>;

/** A folder of the shipped packs with other words here and there; whoever asked for it removes it. */
export function alteredPacks(alterations: Alterations): string {
  const folder = mkdtempSync(join(tmpdir(), 'duban-packs-'));
  cpSync(PACKS, folder, { recursive: true });
  for (const [name, words] of Object.entries(alterations)) {
    const file = join(folder, name);
    const altered = words.reduce(
      (text, [said, instead]) => {
        if (!text.includes(said)) throw new Error(`${name} does not say ${said}`);
        return text.replace(said, instead);
      },
      readFileSync(file, 'utf8'),
    );
    writeFileSync(file, altered);
  }
  return folder;
}
