import fc from 'fast-check';
import {
  addDays,
  addMonths,
  compareDays,
  dayOfWeek,
  daysBetween,
  isDay,
  lastDayOfMonth,
  monthOf,
  nextDay,
  yearOf,
} from './day';
import type { Day } from './day';

const MS_PER_DAY = 86_400_000;

/** The oracle: the proleptic Gregorian calendar of the language, in UTC (years below 100 need `setUTCFullYear`). */
function utc(year: number, month: number, date: number): Date {
  const moment = new Date(Date.UTC(2000, 0, 1));
  moment.setUTCFullYear(year, month - 1, date);
  return moment;
}

const textOf = (moment: Date): Day => {
  const year = String(moment.getUTCFullYear()).padStart(4, '0');
  return `${year}-${moment.toISOString().slice(-19, -14)}` as Day;
};

const FIRST = utc(1, 1, 1).getTime();
const LAST = utc(9999, 12, 31).getTime();
const moments = fc
  .integer({ min: 0, max: (LAST - FIRST) / MS_PER_DAY })
  .map((n) => new Date(FIRST + n * MS_PER_DAY));

describe('a day', () => {
  it.each(['2026-03-31', '2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('%s exists', (text) => {
    expect(isDay(text)).toBe(true);
  });

  it.each([
    ['2023-02-29', 'no leap year'],
    ['1900-02-29', 'a century that is no leap year'],
    ['2023-02-30', 'never a day'],
    ['2023-04-31', 'April has 30'],
    ['2023-13-01', 'no thirteenth month'],
    ['2023-00-01', 'no month zero'],
    ['2023-01-00', 'no day zero'],
    ['0000-01-01', 'no year zero'],
    ['2023-1-1', 'not padded'],
    ['2023-01-01 ', 'a trailing space'],
    ['2023-01-01\n', 'a trailing line break'],
    ['２０２３-01-01', 'full-width digits'],
    ['', 'empty'],
  ])('%j does not exist: %s', (text) => {
    expect(isDay(text)).toBe(false);
  });

  it('agrees with the calendar of the language on which triples exist', () => {
    const triples = fc.tuple(
      fc.integer({ min: 1, max: 9999 }),
      fc.integer({ min: 0, max: 14 }),
      fc.integer({ min: 0, max: 33 }),
    );
    fc.assert(
      fc.property(triples, ([year, month, date]) => {
        const moment = utc(year, month, date);
        const exists = moment.getUTCMonth() === month - 1 && moment.getUTCDate() === date;
        const text = [String(year).padStart(4, '0'), ...[month, date].map((n) => String(n).padStart(2, '0'))];
        expect(isDay(text.join('-'))).toBe(exists);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('counting days', () => {
  it('agrees with the calendar of the language', () => {
    fc.assert(
      fc.property(moments, moments, (one, other) => {
        const [from, to] = [textOf(one), textOf(other)];
        const between = (other.getTime() - one.getTime()) / MS_PER_DAY;
        expect(daysBetween(from, to)).toBe(between);
        expect(addDays(from, between)).toBe(to);
        expect(compareDays(to, from)).toBe(Math.sign(between));
        expect(dayOfWeek(from)).toBe(one.getUTCDay());
        expect(yearOf(from)).toBe(one.getUTCFullYear());
        expect(monthOf(from)).toBe(one.getUTCMonth() + 1);
        expect(lastDayOfMonth(yearOf(from), monthOf(from))).toBe(
          textOf(utc(one.getUTCFullYear(), one.getUTCMonth() + 2, 0)),
        );
      }),
      { numRuns: 2000 },
    );
  });

  it.each<[Day, Day]>([
    ['2024-02-28', '2024-02-29'],
    ['2023-02-28', '2023-03-01'],
    ['2023-12-31', '2024-01-01'],
    ['1900-02-28', '1900-03-01'],
    ['2000-02-29', '2000-03-01'],
  ])('the day after %s is %s', (day, next) => {
    expect(nextDay(day)).toBe(next);
    expect(addDays(next, -1)).toBe(day);
  });

  it('refuses to leave the calendar', () => {
    expect(() => nextDay('9999-12-31')).toThrow(RangeError);
    expect(() => addDays('0001-01-01', -1)).toThrow(RangeError);
    expect(() => addMonths('9999-12-01', 1)).toThrow(RangeError);
    expect(() => lastDayOfMonth(2024, 13)).toThrow(RangeError);
  });
});

describe('counting months', () => {
  it.each<[Day, number, Day]>([
    ['2024-01-31', 1, '2024-02-29'],
    ['2023-01-31', 1, '2023-02-28'],
    ['2024-03-31', -1, '2024-02-29'],
    ['2024-11-30', 3, '2025-02-28'],
    ['2024-01-15', -13, '2022-12-15'],
    ['2024-05-31', 0, '2024-05-31'],
  ])('%s and %i months is %s', (day, count, expected) => {
    expect(addMonths(day, count)).toBe(expected);
  });

  it('keeps the date, or stops at the end of the month', () => {
    const middle = fc.integer({ min: 0, max: 365 * 400 }).map((n) => addDays('1900-01-01', n));
    fc.assert(
      fc.property(middle, fc.integer({ min: -2400, max: 2400 }), (day, count) => {
        const moved = addMonths(day, count);
        const months = (yearOf(moved) - yearOf(day)) * 12 + monthOf(moved) - monthOf(day);
        expect(isDay(moved)).toBe(true);
        expect(months).toBe(count);
        const atEnd = moved === lastDayOfMonth(yearOf(moved), monthOf(moved));
        expect(moved.slice(8) === day.slice(8) || (atEnd && moved.slice(8) < day.slice(8))).toBe(true);
      }),
    );
  });
});
