import fc from 'fast-check';
import { addDays, daysBetween, type Day } from './day';
import {
  CADENCES,
  cadenceOf,
  comparePeriods,
  dueDayIn,
  firstDayOf,
  followingPeriod,
  isRoundPeriod,
  lastDayOf,
  periodOf,
  roundPeriodWords,
  precedingPeriod,
} from './period';

describe('a period', () => {
  it.each([
    ['weekly', '2026-01-01', '2026-W01', '2025-12-29', '2026-01-04'],
    ['weekly', '2027-01-03', '2026-W53', '2026-12-28', '2027-01-03'],
    ['weekly', '2024-12-30', '2025-W01', '2024-12-30', '2025-01-05'],
    ['half-monthly', '2026-02-15', '2026-02a', '2026-02-01', '2026-02-15'],
    ['half-monthly', '2026-02-16', '2026-02b', '2026-02-16', '2026-02-28'],
    ['monthly', '2026-03-31', '2026-03', '2026-03-01', '2026-03-31'],
    ['quarterly', '2026-03-31', '2026-Q1', '2026-01-01', '2026-03-31'],
    ['quarterly', '2026-10-01', '2026-Q4', '2026-10-01', '2026-12-31'],
    ['half-yearly', '2026-06-30', '2026-H1', '2026-01-01', '2026-06-30'],
    ['half-yearly', '2026-07-01', '2026-H2', '2026-07-01', '2026-12-31'],
  ] as const)('%s on %s is %s, from %s to %s', (cadence, day, ...expected) => {
    const period = periodOf(day, cadence);
    expect([period, firstDayOf(period), lastDayOf(period)]).toEqual(expected);
  });

  it.each([
    ['2026-W01', 5, '2026-01-02'],
    ['2026-W01', 7, '2026-01-04'],
    ['2026-03a', 10, '2026-03-10'],
    ['2026-03b', 10, '2026-03-25'],
    ['2026-02b', 15, '2026-02-28'],
    ['2026-02', 31, '2026-02-28'],
    ['2024-02', 30, '2024-02-29'],
    ['2026-04', 31, '2026-04-30'],
    ['2026-12', 31, '2026-12-31'],
    ['2026-05', 1, '2026-05-01'],
    ['2026-Q1', 25, '2026-03-25'],
    ['2026-Q2', 31, '2026-06-30'],
    ['2026-H2', 20, '2026-12-20'],
  ] as const)('%s with due day %d is due on %s', (period, dueDay, due) => {
    expect(dueDayIn(period, dueDay)).toBe(due);
  });

  it.each([
    ['2026-03', '2026年3月', 'March 2026'],
    ['2026-12', '2026年12月', 'December 2026'],
    ['2026-W09', '2026年第9周', 'week 9 of 2026'],
    ['2026-03a', '2026年3月上半月', 'the first half of March 2026'],
    ['2026-03b', '2026年3月下半月', 'the second half of March 2026'],
    ['2026-Q2', '2026年第二季度', 'quarter 2 of 2026'],
    ['2026-H1', '2026年上半年', 'the first half of 2026'],
    ['2026-H2', '2026年下半年', 'the second half of 2026'],
  ])('%s is written as %s, %s', (period, zh, en) => {
    expect(roundPeriodWords(period)).toEqual({ zh, en });
  });

  it.each([
    '2026-13',
    '2026-00',
    '2026-Q5',
    '2026-H3',
    '2026-W00',
    '2025-W53',
    '2026-03c',
    '2026',
    '0000-01',
  ])('%s is none', (text) => {
    expect(isRoundPeriod(text)).toBe(false);
  });

  it('comes before another when it ends before it, whatever their lengths', () => {
    const named = ['2026-Q2', '2026-03', '2026-W14', '2026-H1', '2026-W10', '2026-Q1', '2026-03b', '2025-12'];
    expect(named.sort(comparePeriods)).toEqual([
      '2025-12',
      '2026-W10',
      '2026-03b',
      '2026-03',
      '2026-Q1',
      '2026-W14',
      '2026-Q2',
      '2026-H1',
    ]);
  });

  it('that is none has no length', () => {
    expect(() => cadenceOf('2026-3')).toThrow('not a period: 2026-3');
  });
});

const days = fc.integer({ min: 0, max: 60_000 }).map((count) => addDays('1960-01-01', count));
const cadences = fc.constantFrom(...CADENCES);

describe('periods of one cadence', () => {
  it('follow each other without a gap, and every day lies in exactly the one that is named for it', () => {
    fc.assert(
      fc.property(days, cadences, (day: Day, cadence) => {
        const period = periodOf(day, cadence);
        expect(isRoundPeriod(period)).toBe(true);
        expect(cadenceOf(period)).toBe(cadence);
        expect(firstDayOf(period) <= day && day <= lastDayOf(period)).toBe(true);
        expect(daysBetween(lastDayOf(period), firstDayOf(followingPeriod(period)))).toBe(1);
        expect(precedingPeriod(followingPeriod(period))).toBe(period);
      }),
    );
  });

  it('are due inside themselves, whatever the due day', () => {
    fc.assert(
      fc.property(days, cadences, fc.integer({ min: 1, max: 31 }), (day: Day, cadence, dueDay) => {
        const period = periodOf(day, cadence);
        const due = dueDayIn(period, dueDay);
        expect(firstDayOf(period) <= due && due <= lastDayOf(period)).toBe(true);
      }),
    );
  });
});
