import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PackDocument } from '@duban/contract';
import type { Calendar } from '@duban/domain';
import { readPack } from './read-pack';

/** Every pack of a folder, by file name. Throws with the file, the place and the reason when one cannot be read. */
export async function readPackFolder(folder: string): Promise<readonly PackDocument[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort();
  return Promise.all(files.map((name) => packIn(join(folder, name))));
}

async function packIn(file: string): Promise<PackDocument> {
  const read = readPack(await readFile(file, 'utf8'));
  if (read.ok) return read.pack;
  throw new Error(`${file} ${read.where}: ${read.because.zh} / ${read.because.en}`);
}

/** The working days of a jurisdiction's zone, `cn.json`: only what is counted with, without the notices' words. */
export async function readCalendar(folder: string, id = 'cn'): Promise<Calendar> {
  const calendar = JSON.parse(await readFile(join(folder, `${id}.json`), 'utf8')) as Calendar;
  return { id: calendar.id, years: calendar.years.map(({ year, off, work }) => ({ year, off, work })) };
}
