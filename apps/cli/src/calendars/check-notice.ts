import { isWorkingDay, type Calendar, type CalendarYear, type Day } from '@duban/domain';
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
  const moved = reading.ok ? movedDays(reading, calendar) : [];
  const json = { ...reading, ...(reading.ok && { moved }) };
  return {
    json,
    page: (page) => noticePage(file, { reading, moved, calendar }, page),
    exitCode: reading.ok ? 0 : 1,
  };
}

interface MovedDay {
  readonly day: Day;
  readonly becomes: 'off' | 'working';
}

/** Days that were counted, were left out, or were counted provisionally the other way; also those of the year before. */
function movedDays({ year, outside }: Readable, calendar: Calendar): readonly MovedDay[] {
  const before = (asked: number): CalendarYear =>
    calendar.years.find((one) => one.year === asked) ?? { year: asked, off: [], work: [] };
  const yearBefore = before(year.year - 1);
  const renewed = {
    year: yearBefore.year,
    off: [...yearBefore.off.filter((day) => !outside.work.includes(day)), ...outside.off],
    work: [...yearBefore.work.filter((day) => !outside.off.includes(day)), ...outside.work],
  };
  const others = calendar.years.filter((one) => one.year !== year.year && one.year !== renewed.year);
  const then = { ...calendar, years: [...others, renewed, year] };
  const spokenOf = [before(year.year), year, outside].flatMap(({ off, work }) => [...off, ...work]);
  return [...new Set(spokenOf)].sort().flatMap((day) => {
    const becomes = isWorkingDay(day, then);
    return becomes === isWorkingDay(day, calendar) ? [] : [{ day, becomes: becomes ? 'working' : 'off' }];
  });
}

type Readable = Extract<NoticeReading, { ok: true }>;

interface Checked {
  readonly reading: NoticeReading;
  readonly moved: readonly MovedDay[];
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

function movesIn({ year }: CalendarYear, moved: readonly MovedDay[], { years }: Calendar): readonly string[] {
  const isKnown = years.some((one) => one.year === year);
  if (isKnown && moved.length === 0) return [`与现行日历一致 / as this calendar has ${year} already`];
  const to = (kind: MovedDay['becomes']): string =>
    orDash(inRuns(moved.filter(({ becomes }) => becomes === kind).map(({ day }) => day)));
  return [
    isKnown ? `改动现行日历 / it changes this calendar` : `${year} 年此前为暂定 / ${year} was provisional`,
    `改为放假 / off: ${to('off')}`,
    `改为上班 / working: ${to('working')}`,
  ];
}

const faultLine =
  (file: string) =>
  ({ line, because, code }: NoticeFault): string =>
    `${line === null ? file : `${file}:${line}`}: ${both(because)} [${code}]`;
