import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface TextFile {
  readonly name: string;
  readonly text: string;
}

/** The text files of an installation's folder (packs, calendars) by their ending, in the order of their names. */
export async function readTextFiles(folder: string, ending: string): Promise<readonly TextFile[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(ending)).sort();
  return Promise.all(names.map(async (name) => ({ name, text: await readFile(join(folder, name), 'utf8') })));
}
