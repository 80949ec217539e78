import type { PackDocument } from '@duban/contract';
import type { Calendar, CalendarYear } from '@duban/domain';
import { lineInPack, readPack } from './read-pack';

interface TextFile {
  readonly name: string;
  readonly text: string;
}

/** Every pack of an installation. Throws with the file, the place and the reason when one cannot be read. */
export function readPacks(files: readonly TextFile[]): readonly PackDocument[] {
  const packs = files.map(packIn);
  packs.forEach(({ id }, index) => {
    if (packs.findIndex((pack) => pack.id === id) === index) return;
    throw new Error(`${files[index]?.name} id: 规则包 ${id} 重复 / the pack ${id} is there twice`);
  });
  return packs;
}

function packIn({ name, text }: TextFile): PackDocument {
  const read = readPack(text);
  if (read.ok) return read.pack;
  const { where, line, because, mend } = read;
  const place = line === null || where === `line ${line}` ? where : `line ${line} (${where})`;
  const at = [name, place].filter((part) => part !== '').join(' ');
  throw new Error(`${at}: ${because.zh}；${mend.zh} / ${because.en}; ${mend.en}`);
}

/** The file and the line of something that was found wrong only when a pack was resolved; null where no file says it. */
export function placeInFiles(
  files: readonly TextFile[],
  at: { readonly pack: string; readonly path: readonly (string | number)[] } | null,
): { readonly file: string; readonly line: number } | null {
  const found = files.find(({ text }) => {
    const read = readPack(text);
    return read.ok && read.pack.id === at?.pack;
  });
  return at && found ? { file: found.name, line: lineInPack(found.text, at.path) } : null;
}

/** The working days by the calendar's id: only what is counted with, without the notices' words. Throws without it. */
export function readCalendar(files: readonly TextFile[], id = 'cn'): Calendar {
  const calendar = calendarIn(files, id);
  return { id: calendar.id, years: calendar.years.map(({ year, off, work }) => ({ year, off, work })) };
}

/** What is known of the notice that each of its years was taken from. */
export const noticesOfYears = (files: readonly TextFile[], id = 'cn'): ReadonlyMap<number, string> =>
  new Map(calendarIn(files, id).years.map(({ year, notice }) => [year, notice]));

interface Shipped {
  readonly id: string;
  readonly years: readonly (CalendarYear & { readonly notice: string })[];
}

function calendarIn(files: readonly TextFile[], id: string): Shipped {
  const file = files.find(({ name }) => name === `${id}.json`);
  if (!file) throw new Error(`there is no calendar ${id}.json`);
  return JSON.parse(file.text) as Shipped;
}
