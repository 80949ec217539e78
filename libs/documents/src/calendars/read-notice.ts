import { addDays, dayOfWeek, yearOf, type CalendarYear, type Day, type Text } from '@duban/domain';
import { daysPrinted, WEEKDAYS, type PrintedRun } from './printed-days';

/** What is wrong with a year's holiday notice, and in which line. */
export interface NoticeFault {
  readonly code:
    | 'no-year'
    | 'no-holidays'
    | 'holiday-missing'
    | 'no-such-day'
    | 'wrong-weekday'
    | 'wrong-count'
    | 'overlap'
    | 'work-on-weekday';
  /** From 1; null where it is the whole notice. */
  readonly line: number | null;
  readonly because: Text;
}

export interface Holiday {
  readonly name: string;
  readonly line: number;
  readonly off: readonly Day[];
  readonly work: readonly Day[];
}

/** A notice with any fault is no calendar: what it says is shown, and not counted with. */
export type NoticeReading =
  | {
      readonly ok: true;
      readonly year: CalendarYear;
      /** Days of the year before that it speaks of as well: 元旦 can begin on its last day. */
      readonly outside: Omit<CalendarYear, 'year'>;
      readonly holidays: readonly Holiday[];
    }
  | { readonly ok: false; readonly faults: readonly NoticeFault[]; readonly holidays: readonly Holiday[] };

/** 全国年节及纪念日放假办法 (2024), 第二条: the holidays of all citizens, by the words that notices have for them. */
const STATUTORY = ['元旦', '春节', '清明', '劳动', '端午', '中秋', '国庆'];

/**
 * Reads the State Council's yearly notice (国务院办公厅关于……年部分节假日安排的通知) as it is published: a line for each
 * holiday with its days off and the weekend days that are worked for them. Everything that a notice says twice (the
 * weekday, how many days) is compared, so that a slip of a typist is found before anybody counts with it.
 */
export function readNotice(text: string): NoticeReading {
  const lines = text.normalize('NFKC').split(/\r?\n/);
  const year = Number(/(\d{4})\s*年\s*部分节假日/.exec(lines.join(''))?.[1] ?? 0);
  if (year === 0) return { ok: false, holidays: [], faults: [NO_YEAR] };
  const read = entriesIn(lines).flatMap(({ entry, line }) => holidayIn(entry, line, year) ?? []);
  const holidays = read.map(({ holiday }) => holiday);
  const faults = [...read.flatMap(({ faults: own }) => own), ...faultsTogether(holidays)];
  if (faults.length > 0) return { ok: false, faults, holidays };
  const off = distinct(holidays.flatMap((holiday) => holiday.off));
  const work = distinct(holidays.flatMap((holiday) => holiday.work));
  const isWithin = (day: Day): boolean => yearOf(day) === year;
  const isOutside = (day: Day): boolean => !isWithin(day);
  return {
    ok: true,
    holidays,
    year: { year, off: off.filter(isWithin), work: work.filter(isWithin) },
    outside: { off: off.filter(isOutside), work: work.filter(isOutside) },
  };
}

const distinct = (days: readonly Day[]): readonly Day[] => [...new Set(days)].sort();

const NO_YEAR: NoticeFault = {
  code: 'no-year',
  line: null,
  because: {
    zh: '没有“……年部分节假日安排”字样，不是放假通知；请贴上通知全文',
    en: 'it does not say of which year (……年部分节假日安排): paste the whole notice',
  },
};

/** `一、元旦:…`, with the lines below it that say more of the days of the same holiday. */
function entriesIn(lines: readonly string[]): readonly { readonly entry: string; readonly line: number }[] {
  const entries: { entry: string; line: number }[] = [];
  lines.forEach((text, index) => {
    if (ENTRY.test(text)) entries.push({ entry: text, line: index + 1 });
    else if (text.includes('日') && SAYS.test(text)) {
      const above = entries.at(-1);
      if (above) above.entry += text;
    }
  });
  return entries;
}

const ENTRY = /^\s*[一二三四五六七八九十]+、([^:]{2,12}):(.*)$/;
/** What is said of the days before it. */
const SAYS = /放假|补休|上班/;

/** `一、元旦:1月1日(周四)至3日(周六)放假调休,共3天。1月4日(周日)上班。` */
function holidayIn(
  entry: string,
  line: number,
  year: number,
): { readonly holiday: Holiday; readonly faults: readonly NoticeFault[] } | null {
  const [, name, said] = ENTRY.exec(entry) ?? [];
  if (name === undefined || said === undefined || !said.includes('放假')) return null;
  const runs = daysPrinted(said, year);
  const isWork = ({ end }: PrintedRun): boolean => SAYS.exec(said.slice(end))?.[0] === '上班';
  const days = (some: readonly PrintedRun[]): readonly Day[] => some.flatMap((run) => run.days ?? []);
  const off = days(runs.filter((run) => !isWork(run)));
  // 与周末连休: the weekend beside it is a part of the holiday.
  const joined = said.includes('周末连休') ? withWeekend(off) : off;
  const holiday = { name, line, off: joined, work: days(runs.filter(isWork)) };
  const claimed = /共\s*(\d+)\s*天/.exec(said)?.[1] ?? /放假\s*(\d+)\s*天/.exec(said)?.[1];
  return {
    holiday,
    faults: [
      ...runs.flatMap((run) => runFaults(run, line)),
      ...(claimed !== undefined && Number(claimed) !== holiday.off.length
        ? [wrongCount(holiday, Number(claimed))]
        : []),
      ...holiday.work.filter((day) => !isWeekend(day)).map((day) => onWeekday(day, line)),
    ],
  };
}

const isWeekend = (day: Day): boolean => [0, 6].includes(dayOfWeek(day));

function withWeekend(days: readonly Day[]): readonly Day[] {
  const all = new Set(days);
  for (const day of all)
    for (const beside of [addDays(day, -1), addDays(day, 1)]) if (isWeekend(beside)) all.add(beside);
  return [...all].sort();
}

function runFaults({ text, days, weekdays }: PrintedRun, line: number): readonly NoticeFault[] {
  if (!days)
    return [
      {
        code: 'no-such-day',
        line,
        because: { zh: `“${text}”不是存在的日期`, en: `“${text}” are no days that exist` },
      },
    ];
  const [first, last] = [days[0], days.at(-1)];
  return weekdays.flatMap(({ weekday, isLast }) => {
    const day = isLast ? last : first;
    return day && dayOfWeek(day) !== weekday ? [wrongWeekday(day, line)] : [];
  });
}

const wrongWeekday = (day: Day, line: number): NoticeFault => ({
  code: 'wrong-weekday',
  line,
  because: {
    zh: `${day} 是星期${WEEKDAYS[dayOfWeek(day)]}，与所写不符`,
    en: `${day} is another weekday than the one that is written`,
  },
});
const wrongCount = ({ name, line, off }: Holiday, claimed: number): NoticeFault => ({
  code: 'wrong-count',
  line,
  because: {
    zh: `${name}写明 ${claimed} 天，所列日期为 ${off.length} 天`,
    en: `${name} is said to be ${claimed} days, and ${off.length} are listed`,
  },
});
const onWeekday = (day: Day, line: number): NoticeFault => ({
  code: 'work-on-weekday',
  line,
  because: { zh: `${day} 本来就是工作日，不是调休上班`, en: `${day} is no weekend day: it is worked anyway` },
});

/** What only the holidays together show. */
function faultsTogether(holidays: readonly Holiday[]): readonly NoticeFault[] {
  if (holidays.length === 0)
    return [
      {
        code: 'no-holidays',
        line: null,
        because: { zh: '没有读出任何节日的放假安排', en: 'no holiday could be read in it' },
      },
    ];
  const missing = STATUTORY.filter((word) => !holidays.some(({ name }) => name.includes(word)));
  return [
    ...missing.map((word): NoticeFault => ({
      code: 'holiday-missing',
      line: null,
      because: { zh: `没有${word}的放假安排`, en: `the holiday ${word} is not in it` },
    })),
    ...holidays.flatMap((holiday, index) => overlaps(holiday, holidays.slice(0, index), holidays)),
  ];
}

/** A day of two holidays, and a day that is off and worked. */
function overlaps(
  { off, line }: Holiday,
  before: readonly Holiday[],
  all: readonly Holiday[],
): readonly NoticeFault[] {
  const taken = [...before.flatMap((other) => other.off), ...all.flatMap(({ work }) => work)];
  return off
    .filter((day) => taken.includes(day))
    .map((day) => ({
      code: 'overlap',
      line,
      because: { zh: `${day} 写了两次，或既放假又上班`, en: `${day} is there twice, or both off and worked` },
    }));
}
