import fc from 'fast-check';
import { calendar } from '../example/law';
import { daysFromTo, endOfPeriod, isWorkingDay, workingDaysBetween, yearsFrom } from './calendar';
import { addDays, type Day } from './day';
import { followingPeriod, isRoundPeriod, periodOf, precedingPeriod } from './period';
import { dayInZone, startOfDayMs } from './zone';

const workdays = (n: number, firstDayCounts: boolean) => ({ n, unit: 'workdays', firstDayCounts }) as const;
const days = (n: number, firstDayCounts: boolean) => ({ n, unit: 'days', firstDayCounts }) as const;
const someDay = fc.integer({ min: -400, max: 1_200 }).map((count) => addDays('2025-01-01', count));

describe('a working day', () => {
  it.each<[Day, boolean, string]>([
    ['2026-03-02', true, 'a Monday'],
    ['2026-03-07', false, 'a Saturday'],
    ['2026-03-08', false, 'a Sunday'],
    ['2026-01-01', false, 'a holiday on a Thursday'],
    ['2026-01-04', true, 'a Sunday that is made up for'],
    ['2026-02-14', true, 'a Saturday that is made up for'],
    ['2027-02-08', true, 'a Monday of a year without a notice'],
  ])('%s: %s, for it is %s', (day, working) => {
    expect(isWorkingDay(day, calendar)).toBe(working);
  });
});

describe('working days between two days', () => {
  it.each<[Day, Day, number, string]>([
    ['2026-03-02', '2026-03-02', 0, 'the same day'],
    ['2026-03-06', '2026-03-09', 1, 'a weekend in between'],
    ['2025-12-31', '2026-01-04', 1, 'holidays, and a Sunday that is made up for'],
    ['2026-03-09', '2026-03-06', 0, 'a day that is over'],
  ])('from %s to %s are %i: %s', (from, to, count) => {
    expect(workingDaysBetween(from, to, calendar)).toBe(count);
  });

  it('are as many as a period of them takes', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 1, max: 300 }), (from, n) => {
        const { day } = endOfPeriod(from, workdays(n, false), calendar);
        expect(workingDaysBetween(from, day, calendar)).toBe(n);
      }),
    );
  });
});

describe('the days from one to another', () => {
  it('count both ends, each day once, and say where a notice is not published', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 0, max: 60 }), (from, n) => {
        const to = addDays(from, n);
        const working = daysFromTo(from, to, 'workdays', calendar);
        expect(daysFromTo(from, to, 'days', calendar)).toMatchObject({ provisional: false });
        expect(daysFromTo(from, to, 'days', calendar).counted).toHaveLength(n + 1);
        expect(working.counted).toHaveLength(workingDaysBetween(addDays(from, -1), to, calendar));
        expect(working.counted.filter((day) => !isWorkingDay(day, calendar))).toEqual([]);
      }),
    );
    expect(daysFromTo('2026-12-31', '2027-01-01', 'workdays', calendar).provisional).toBe(true);
    expect(daysFromTo('2026-12-30', '2026-12-31', 'workdays', calendar).provisional).toBe(false);
  });

  it('are counted alike with the years from theirs on', () => {
    const later = yearsFrom(2026, calendar);
    expect(later.years.map(({ year }) => year)).toEqual([2026]);
    expect(daysFromTo('2026-01-01', '2026-03-31', 'workdays', later)).toEqual(
      daysFromTo('2026-01-01', '2026-03-31', 'workdays', calendar),
    );
  });
});

describe('the end of a period', () => {
  it.each([
    ['ten working days, first counted', '2024-09-29', workdays(10, true), '2024-10-16'],
    ['ten working days, first not counted', '2024-09-29', workdays(10, false), '2024-10-17'],
    ['ten working days over an ordinary fortnight', '2026-03-06', workdays(10, true), '2026-03-19'],
    ['five working days over a make-up Saturday', '2026-02-27', workdays(5, false), '2026-03-05'],
    ['one working day from a Saturday', '2026-03-07', workdays(1, true), '2026-03-09'],
    ['one working day over New Year', '2025-12-31', workdays(1, false), '2026-01-04'],
    ['seven days, first counted', '2026-03-06', days(7, true), '2026-03-12'],
    ['seven days, first not counted', '2026-03-06', days(7, false), '2026-03-13'],
    [
      'one month, first not counted',
      '2026-03-05',
      { n: 1, unit: 'months', firstDayCounts: false },
      '2026-04-05',
    ],
    ['one month, first counted', '2026-03-05', { n: 1, unit: 'months', firstDayCounts: true }, '2026-04-04'],
    [
      'one month from its first day',
      '2026-02-01',
      { n: 1, unit: 'months', firstDayCounts: true },
      '2026-02-28',
    ],
    ['one month from a first', '2026-03-01', { n: 1, unit: 'months', firstDayCounts: true }, '2026-03-31'],
    ['one month from a 31st', '2026-01-31', { n: 1, unit: 'months', firstDayCounts: true }, '2026-02-28'],
    ['three months', '2026-01-31', { n: 3, unit: 'months', firstDayCounts: false }, '2026-04-30'],
  ] as const)('%s from %s', (_what, from, period, end) => {
    expect(endOfPeriod(from, period, calendar).day).toBe(end);
  });

  it('shows that a typed notice of ten working days held four', () => {
    const { counted } = endOfPeriod('2024-09-29', workdays(10, true), calendar);
    expect(counted.filter((day) => day <= '2024-10-09')).toEqual([
      '2024-09-29',
      '2024-09-30',
      '2024-10-08',
      '2024-10-09',
    ]);
  });

  it.each([
    ['working days of a known year', '2026-03-06', workdays(10, true), false],
    ['working days that begin in an unknown year', '2025-12-31', workdays(3, true), true],
    ['working days that end in an unknown year', '2026-12-28', workdays(10, true), true],
    ['calendar days, which no notice moves', '2027-02-08', days(10, true), false],
    ['months', '2027-02-08', { n: 1, unit: 'months', firstDayCounts: false }, false],
  ] as const)('is provisional or not: %s', (_what, from, period, provisional) => {
    expect(endOfPeriod(from, period, calendar).provisional).toBe(provisional);
  });

  it('counts exactly as many working days as it says, each once, none in between left out', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 1, max: 40 }), fc.boolean(), (from, n, firstDayCounts) => {
        const { day, counted } = endOfPeriod(from, workdays(n, firstDayCounts), calendar);
        const all: Day[] = [];
        for (let next = firstDayCounts ? from : addDays(from, 1); next <= day; next = addDays(next, 1))
          if (isWorkingDay(next, calendar)) all.push(next);
        expect(counted).toEqual(all);
        expect(counted).toHaveLength(n);
        expect(day).toBe(counted.at(-1));
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('a month of scheduling', () => {
  it('follows and precedes, over the turn of the year too', () => {
    expect(periodOf('2026-12-31')).toBe('2026-12');
    expect(followingPeriod('2026-12')).toBe('2027-01');
    expect(precedingPeriod('2026-01')).toBe('2025-12');
    fc.assert(
      fc.property(someDay, (day) =>
        expect(precedingPeriod(followingPeriod(periodOf(day)))).toBe(periodOf(day)),
      ),
    );
  });

  it.each(['2026-13', '2026-00', '2026-1', '26-01', '2026-01-01', ''])('%j is none', (text) => {
    expect(isRoundPeriod(text)).toBe(false);
    expect(() => followingPeriod(text)).toThrow('not a period');
  });
});

describe('the day in a zone', () => {
  it.each([
    ['2026-03-31T15:59:59.999Z', '2026-03-31'],
    ['2026-03-31T16:00:00.000Z', '2026-04-01'],
    ['2025-12-31T16:00:00.000Z', '2026-01-01'],
    ['1969-12-31T15:00:00.000Z', '1969-12-31'],
  ])('at %s it is %s in China', (instant, day) => {
    expect(dayInZone(Date.parse(instant), 480)).toBe(day);
  });

  it('begins at its first instant, and not before', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: -720, max: 840 }), (day, offset) => {
        expect(dayInZone(startOfDayMs(day, offset), offset)).toBe(day);
        expect(dayInZone(startOfDayMs(day, offset) - 1, offset)).toBe(addDays(day, -1));
      }),
      { numRuns: 1_000 },
    );
  });
});
