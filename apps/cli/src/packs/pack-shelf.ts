import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDay, type Calendar, type Day, type Law, type Text } from '@duban/domain';
import { placeInFiles, readCalendar, readPack, readPacks, type PackReading } from '@duban/documents';
import {
  editionOnOrFirst,
  type Edition,
  type PackDocument,
  type PackPlace,
  type PackRefusal,
} from '@duban/jurisdictions';
import { assess } from '@duban/rules';
import type { Desk } from '../desk';
import { textNamed } from '../plans/read-file';
import { Trouble, wrongCall } from '../trouble';

/** The packs of this clone with what they are judged by; no server is asked. */
export interface PackShelf {
  readonly packs: readonly PackDocument[];
  readonly law: Law;
  /** What the packs were read from: only there a place has a line. */
  readonly files: readonly TextFile[];
}

interface TextFile {
  readonly name: string;
  readonly text: string;
}

/** A pack among those that it can extend. */
export interface ShelvedPack extends PackShelf {
  readonly pack: PackDocument;
}

export async function packShelf(desk: Desk): Promise<PackShelf> {
  const [files, calendar] = await Promise.all([
    textFiles(join(desk.machine.jurisdictions, 'packs'), '.yaml'),
    calendarOf(desk),
  ]);
  return { packs: readPacks(files), law: { assess, calendar }, files };
}

/** The working days of this clone, without its packs. */
export const calendarOf = async ({ machine }: Desk): Promise<Calendar> =>
  readCalendar(await textFiles(join(machine.jurisdictions, 'calendars'), '.json'));

async function textFiles(folder: string, ending: string): Promise<readonly TextFile[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(ending)).sort();
  return Promise.all(names.map(async (name) => ({ name, text: await readFile(join(folder, name), 'utf8') })));
}

/** What is no id is a file: a pack that a stranger wrote, among those of this clone. */
const isFile = (named: string): boolean => /[./\\]|^-$/.test(named);

type Unreadable = Extract<PackReading, { ok: false }>;

/** A pack by its id or its file; what is wrong with the file comes back, for a lint is asked for just that. */
export async function packNamed(desk: Desk, named: string): Promise<ShelvedPack | Unreadable> {
  const shelf = await packShelf(desk);
  if (!isFile(named)) {
    const pack = shelf.packs.find(({ id }) => id === named);
    if (!pack) throw noPack(named, shelf);
    return { ...shelf, pack };
  }
  const text = await textNamed(desk.terminal, named);
  const reading = readPack(text);
  if (!reading.ok) return reading;
  const { pack } = reading;
  return {
    ...shelf,
    packs: [...shelf.packs.filter(({ id }) => id !== pack.id), pack],
    files: [{ name: named, text }, ...shelf.files],
    pack,
  };
}

/** A pack that has to be readable to be asked anything. */
export async function readablePack(desk: Desk, named: string): Promise<ShelvedPack> {
  const found = await packNamed(desk, named);
  if ('pack' in found) return found;
  throw new Trouble({
    exitCode: 2,
    code: found.code,
    because: withMend(found),
    where: placeOf(named, found),
  });
}

export const withMend = ({ because, mend }: { readonly because: Text; readonly mend: Text }): Text => ({
  zh: `${because.zh}；${mend.zh}`,
  en: `${because.en}; ${mend.en}`,
});

/** `my.yaml:12 editions.0.clauses` */
export const placeOf = (file: string, { line, where }: Pick<Unreadable, 'line' | 'where'>): string => {
  const at = line === null ? file : `${file}:${line}`;
  return where === '' || where === `line ${line}` ? at : `${at} ${where}`;
};

/** The file and the line of a place in a pack; undefined where no file is at fault. */
export function lineOf({ files }: PackShelf, place: PackPlace | null | undefined): string | undefined {
  const found = placeInFiles(files, place ?? null);
  return found ? `${found.file}:${found.line}` : undefined;
}

/** Why a pack says nothing that could hold, with the file and the line where a file is at fault. */
export function refusedPack(shelf: PackShelf, refusal: PackRefusal): Trouble {
  const where = lineOf(shelf, refusal.at);
  return new Trouble({
    exitCode: 2,
    code: refusal.code,
    because: withMend(refusal),
    ...(where !== undefined && { where }),
  });
}

const noPack = (named: string, { packs }: PackShelf): Trouble =>
  wrongCall(
    named,
    `没有这个规则包；现有：${packs.map(({ id }) => id).join('、')}`,
    'there is no such pack; a file is named with its ending, as in my.yaml',
  );

export function dayOf(text: string | undefined, otherwise: Day): Day {
  if (text === undefined) return otherwise;
  if (isDay(text)) return text;
  throw wrongCall('--on', '日期写作 YYYY-MM-DD', 'a day is written YYYY-MM-DD');
}

/** The edition in force on a day; of a pack that begins later, its first. */
export function editionOn(shelved: ShelvedPack, day: Day): Edition {
  const { packs, pack } = shelved;
  const resolved = editionOnOrFirst(packs, pack, day);
  if (resolved.ok) return resolved.edition;
  throw refusedPack(shelved, resolved);
}
