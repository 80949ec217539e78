import {
  changedDays,
  withNotice,
  withYears,
  type Calendar,
  type CalendarYear,
  type ChangedDay,
} from '@duban/domain';
import { readNotice, type Holiday, type NoticeFault, type NoticeReading } from '@duban/documents';
import type { Given } from '../command-line/given';
import type { Desk } from '../desk';
import type { Outcome, Page } from '../outcome';
import { calendarOf } from '../packs/pack-shelf';
import { table } from '../page/table';
import { both, orDash } from '../page/words';
import { textNamed } from '../plans/read-file';
import { inRuns } from './in-runs';

/** What a notice says, what is wrong with it, and the days that it makes other than this clone counts them. */
export async function checkNotice(desk: Desk, given: Given): Promise<Outcome> {
  const file = given.argument(0);
  const reading = readNotice(await textNamed(desk.terminal, file));
  const calendar = await calendarOf(desk);
  const moved = reading.ok ? changedDays(calendar, withNotice(upTo(reading, calendar), reading)) : [];
  const json = { ...reading, ...(reading.ok && { moved }) };
  return {
    json,
    page: (page) => noticePage(file, { reading, moved, calendar }, page),
    exitCode: reading.ok ? 0 : 1,
  };
}

/** A notice of any year can be checked: what it says of the year before is shown also where nobody knows that year. */
function upTo({ year }: Readable, calendar: Calendar): Calendar {
  const before = year.year - 1;
  const isKnown = calendar.years.some((one) => one.year === before);
  return isKnown ? calendar : withYears(calendar, [{ year: before, off: [], work: [] }]);
}

type Readable = Extract<NoticeReading, { ok: true }>;

interface Checked {
  readonly reading: NoticeReading;
  readonly moved: readonly ChangedDay[];
  readonly calendar: Calendar;
}

function noticePage(file: string, { reading, moved, calendar }: Checked, page: Page): string {
  const columns = [
    { title: '节日', of: ({ name }: Holiday) => name },
    { title: '放假', of: ({ off }: Holiday) => orDash(inRuns(off)), flexible: true },
    { title: '天数', of: ({ off }: Holiday) => String(off.length) },
    { title: '上班', of: ({ work }: Holiday) => orDash(inRuns(work)), flexible: true },
  ];
  const said = reading.holidays.length === 0 ? [] : [table(columns, reading.holidays, page), ''];
  const rest = reading.ok ? movesIn(reading.year, moved, calendar) : reading.faults.map(faultLine(file));
  return [...said, ...rest].join('\n');
}

function movesIn(
  { year }: CalendarYear,
  moved: readonly ChangedDay[],
  { years }: Calendar,
): readonly string[] {
  return changedLines({ year, isNew: !years.some((one) => one.year === year) }, moved);
}

/** Which days a notice makes other ones, in the terminal's words. */
export function changedLines(
  { year, isNew }: { readonly year: number; readonly isNew: boolean },
  moved: readonly ChangedDay[],
): readonly string[] {
  if (!isNew && moved.length === 0) return [`与现行日历一致 / as this calendar has ${year} already`];
  const to = (kind: ChangedDay['becomes']): string =>
    orDash(inRuns(moved.filter(({ becomes }) => becomes === kind).map(({ day }) => day)));
  return [
    isNew ? `${year} 年此前为暂定 / ${year} was provisional` : `改动现行日历 / it changes this calendar`,
    `改为放假 / off: ${to('off')}`,
    `改为上班 / working: ${to('working')}`,
  ];
}

const faultLine =
  (file: string) =>
  ({ line, because, code }: NoticeFault): string =>
    `${line === null ? file : `${file}:${line}`}: ${both(because)} [${code}]`;
