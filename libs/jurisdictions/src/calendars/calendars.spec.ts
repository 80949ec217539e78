import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  addDays,
  dayOfWeek,
  endOfPeriod,
  isDay,
  isWorkingDay,
  type Calendar,
  type CalendarYear,
  type Day,
} from '@duban/domain';

const FOLDER = join(__dirname, '../../calendars');
type Shipped = Calendar & {
  readonly source: string;
  readonly years: readonly (CalendarYear & { readonly notice: string })[];
};
const read = (file: string): Shipped => JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as Shipped;
const cn = read('cn.json');

const workdays = (n: number, firstDayCounts: boolean) => ({ n, unit: 'workdays', firstDayCounts }) as const;
const daysOf = (year: number): readonly Day[] =>
  Array.from({ length: 366 }, (_, index) => addDays(`${year}-01-01` as Day, index)).filter((day) =>
    day.startsWith(`${year}`),
  );

describe.each(readdirSync(FOLDER).filter((name) => name.endsWith('.json')))('%s', (file) => {
  const calendar = read(file);

  it('is a calendar of days that exist, each in its year, with its notice', () => {
    expect(`${calendar.id}.json`).toBe(file);
    for (const { year, off, work, notice } of calendar.years) {
      expect([...off, ...work].filter((day) => !isDay(day) || !day.startsWith(`${year}-`))).toEqual([]);
      expect([...off].sort()).toEqual(off);
      expect([...work].sort()).toEqual(work);
      expect(off.filter((day) => work.includes(day))).toEqual([]);
      expect(notice).not.toBe('');
    }
  });

  it('makes up only weekends', () => {
    const made = calendar.years.flatMap(({ work }) => work);
    expect(made.filter((day) => ![0, 6].includes(dayOfWeek(day)))).toEqual([]);
  });
});

describe('China', () => {
  it.each([
    [2024, 251],
    [2025, 248],
    [2026, 248],
  ])('worked in %d on %d days', (year, count) => {
    expect(daysOf(year).filter((day) => isWorkingDay(day, cn))).toHaveLength(count);
  });

  it.each([
    ['2025-01-26', true],
    ['2025-01-28', false],
    ['2025-02-08', true],
    ['2025-10-08', false],
    ['2025-10-11', true],
    ['2026-01-02', false],
    ['2026-01-04', true],
    ['2026-02-23', false],
    ['2026-02-28', true],
    ['2026-09-20', true],
    ['2026-10-07', false],
  ] as const)('%s: %s', (day, working) => {
    expect(isWorkingDay(day, cn)).toBe(working);
  });

  it('has four working days from 2024-09-29 to 10-09, so that ten end on 10-16', () => {
    const ten = endOfPeriod('2024-09-29', workdays(10, true), cn);
    expect(ten.counted.filter((day) => day <= '2024-10-09')).toEqual([
      '2024-09-29',
      '2024-09-30',
      '2024-10-08',
      '2024-10-09',
    ]);
    expect(ten).toMatchObject({ day: '2024-10-16', provisional: false });
    expect(endOfPeriod('2024-09-29', workdays(10, false), cn).day).toBe('2024-10-17');
  });

  it('knows nothing yet of the year after its last, and says so', () => {
    const next = Math.max(...cn.years.map(({ year }) => year)) + 1;
    expect(endOfPeriod(`${next}-02-08` as Day, workdays(1, true), cn).provisional).toBe(true);
  });
});
