import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { courseOf, monthAt, MONTHS, PARTS, type Part } from './script';

/**
 * The complete list of what must be found after two years, by a second reading of the packs' own text. Nothing of this
 * house is used: a day is a whole number since 1970, and only what these packs say is understood.
 */
const DAY_MS = 86_400_000;
const LAWS = join(__dirname, '..', '..', '..', '..', 'libs', 'jurisdictions');

const numberOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) / DAY_MS;
const dayOf = (number: number): string => new Date(number * DAY_MS).toISOString().slice(0, 10);

/** The days that a year's notice frees and those that it has worked. */
export interface Year {
  readonly year: number;
  readonly off: readonly string[];
  readonly work: readonly string[];
}

/** The notices that are there; the year after `first`, of which there is none yet, has that of 2025 by whole weeks later. */
export function yearsAround(first: number): readonly Year[] {
  const { years } = JSON.parse(readFileSync(join(LAWS, 'calendars', 'cn.json'), 'utf8')) as {
    readonly years: readonly Year[];
  };
  const wanted = first + 1;
  const known = years.filter(({ year }) => year !== wanted);
  const { off, work } = years.find(({ year }) => year === 2025)!;
  const days = Math.round((numberOf(`${wanted}-01-01`) - numberOf('2025-01-01')) / 7) * 7;
  const moved = (list: readonly string[]): readonly string[] =>
    list.map((day) => dayOf(numberOf(day) + days)).filter((day) => day.startsWith(`${wanted}-`));
  return [...known, { year: wanted, off: moved(off), work: moved(work) }];
}

interface Rung {
  readonly id: string;
  readonly triggers: readonly string[];
  readonly fromConsecutive: number;
  readonly fromTotal?: number;
  readonly mark: string;
  readonly replyWithin: { readonly n: number; readonly unit: string; readonly firstDayCounts: boolean };
}

interface Extensions {
  readonly by: { readonly post: string };
  readonly times?: number;
  readonly days?: number;
}

interface Pack {
  readonly extends: string | null;
  readonly editions: readonly {
    readonly silent?: readonly string[];
    readonly clauses: Readonly<Record<string, { readonly value: unknown }>>;
  }[];
}

/** A clause of the only edition of a pack, or of the pack on whose words it rests where it is silent. */
function clause<Value>(pack: string, name: string): Value {
  const { editions, ...read } = parse(readFileSync(join(LAWS, 'packs', `${pack}.yaml`), 'utf8')) as Pack;
  const [edition, another] = editions;
  if (!edition || another) throw new Error(`${pack} has not one edition: the table cannot choose`);
  const own = edition.clauses[name];
  if (own) return own.value as Value;
  if (!read.extends) throw new Error(`nobody says ${name}`);
  return clause(read.extends, name);
}

interface Month {
  readonly n: number;
  readonly period: string;
  readonly opened: string;
  readonly due: string;
  readonly closed: string;
}

/** A plan begins with the month whose due day is not over. */
function monthsFrom(start: string, dueDay: number): readonly Month[] {
  const first = monthAt(start, Number(start.slice(8)) > dueDay ? 1 : 0);
  return Array.from({ length: MONTHS }, (_, n) => {
    const period = monthAt(first, n);
    const due = `${period}-${String(dueDay).padStart(2, '0')}`;
    return { n, period, opened: n === 0 ? start : `${period}-01`, due, closed: dayOf(numberOf(due) + 1) };
  });
}

interface Letter {
  readonly ref: string;
  readonly month: Month;
  readonly rung: Rung;
  readonly drafted: string;
}

const isAsked = ({ completeIn = Infinity }: Part, { n }: Month): boolean => n < completeIn;
const isMissing = (part: Part, month: Month): boolean => isAsked(part, month) && part.says(month.n) === null;
const isBehind = (part: Part, month: Month): boolean =>
  isAsked(part, month) && ['behind', 'not-started'].includes(part.says(month.n) ?? '');

/** The highest rung that follows by itself; months without a report or behind are counted, in a row and in all. */
function letterOf(
  part: Part,
  month: Month,
  ladder: readonly Rung[],
  months: readonly Month[],
): Letter | null {
  const missing = isMissing(part, month);
  if (!missing && !isBehind(part, month)) return null;
  const troubled = months.slice(0, month.n).map((one) => isMissing(part, one) || isBehind(part, one));
  const inRow = troubled.length - troubled.lastIndexOf(false);
  const inAll = 1 + troubled.filter(Boolean).length;
  const rung = ladder.findLast(
    ({ triggers, fromConsecutive, fromTotal = Infinity }) =>
      triggers.includes(missing ? 'missed' : 'behind') && (inRow >= fromConsecutive || inAll >= fromTotal),
  );
  return rung ? { ref: part.ref, month, rung, drafted: missing ? month.closed : month.due } : null;
}

/** The last of so many working days after a day. */
function workingDaysAfter(day: string, n: number, years: readonly Year[]): string {
  const free = new Set(years.flatMap(({ off }) => off));
  const worked = new Set(years.flatMap(({ work }) => work));
  let at = numberOf(day);
  for (let left = n; left > 0;) {
    at += 1;
    const weekend = [0, 6].includes(new Date(at * DAY_MS).getUTCDay());
    if (worked.has(dayOf(at)) || (!weekend && !free.has(dayOf(at)))) left -= 1;
  }
  return dayOf(at);
}

interface Ends {
  readonly years: readonly Year[];
  readonly months: readonly Month[];
  readonly numbers: Map<string, number>;
}

function wordsOf({ ref, month, rung, drafted }: Letter, { years, months, numbers }: Ends): string {
  const head = `letter ${ref} ${month.period} ${rung.id}, drafted ${drafted}`;
  const course = courseOf(month.n);
  if (course === 'left') return `${head}: drafted`;
  const { n: days, unit, firstDayCounts } = rung.replyWithin;
  if (unit !== 'workdays' || firstDayCounts) throw new Error(`the table cannot count ${unit}`);
  const year = month.closed.slice(0, 4);
  const n = (numbers.get(year) ?? 0) + 1;
  numbers.set(year, n);
  const replyBy = workingDaysAfter(month.closed, days, years);
  const provisional = !years.some((one) => one.year === Number(replyBy.slice(0, 4)));
  const issued = `${head}: ${rung.mark}〔${year}〕${n}号 of ${month.closed}, reply by ${replyBy}${provisional ? '?' : ''}`;
  if (course === 'answered') return `${issued}, replied ${month.closed}`;
  const overdue = `${issued}, overdue ${dayOf(numberOf(replyBy) + 1)}`;
  const next = months[month.n + 1];
  return next ? `${overdue}, replied ${next.due}` : overdue;
}

function roundWords(month: Month): string {
  const refs = (is: (part: Part, month: Month) => boolean): string =>
    PARTS.filter((part) => is(part, month))
      .map(({ ref }) => ref)
      .join(' ') || '-';
  const asked = PARTS.filter((part) => isAsked(part, month));
  const reported = asked.filter((part) => part.says(month.n) !== null).length;
  return (
    `round ${month.period}: ${month.opened} to ${month.due}, closed ${month.closed}; ` +
    `${reported} of ${asked.length}, missing ${refs(isMissing)}, behind ${refs(isBehind)}`
  );
}

/** From the 12th of one month to that of another; the first day passes without a word. */
function extensionWords(
  { ref, deadlineIn, extended }: Part,
  months: readonly Month[],
  pack: string,
): readonly string[] {
  if (!extended || deadlineIn === undefined) return [];
  const { by, times = 1, days = Infinity } = clause<Extensions>(pack, 'extension');
  const [asked, from, to] = [extended.askedIn, deadlineIn, extended.toMonth].map((n) => months[n]!);
  const [before, after] = [`${from!.period}-12`, `${to!.period}-12`];
  if (
    by.post !== 'unit-principal' ||
    times < 1 ||
    numberOf(after) - numberOf(before) > days ||
    asked!.due > before
  )
    throw new Error(`${pack} would not let it be asked for as the script does`);
  return [`extension ${ref} from ${before} to ${after}, granted ${asked!.due}`];
}

/** A row for every round, letter, deadline and extension of a plan that begins on that day under the law of a pack. */
export function tableOf(pack: string, start: string, years: readonly Year[]): readonly string[] {
  const scheduling = clause<{ readonly cadence: string; readonly dueDay: number }>(pack, 'scheduling');
  if (scheduling.cadence !== 'monthly' || scheduling.dueDay > 28)
    throw new Error(`the table cannot count ${scheduling.cadence} up to ${scheduling.dueDay}`);
  const ladder = clause<readonly Rung[]>(pack, 'ladder');
  const months = monthsFrom(start, scheduling.dueDay);
  const numbers = new Map<string, number>();
  const letters = months.flatMap((month) =>
    PARTS.map((part) => letterOf(part, month, ladder, months)).filter((letter) => letter !== null),
  );
  const deadlines = PARTS.flatMap(({ ref, deadlineIn, extended }) => {
    const holds = extended?.toMonth ?? deadlineIn;
    const month = holds === undefined ? undefined : months[holds];
    return month ? [`deadline ${ref} passed ${month.period}-13`] : [];
  });
  const extensions = PARTS.flatMap((part) => extensionWords(part, months, pack));
  return [
    ...months.map(roundWords),
    ...letters.map((letter) => wordsOf(letter, { years, months, numbers })),
    ...deadlines,
    ...extensions,
  ].sort();
}
