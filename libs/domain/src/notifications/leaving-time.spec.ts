import fc from 'fast-check';
import type { Calendar } from '../time/calendar';
import { isWorkingDay } from '../time/calendar';
import { dayInZone } from '../time/zone';
import { mayLeaveAt, minuteInZone, minuteOf, type QuietTimes } from './leaving-time';

const calendar: Calendar = {
  id: 'cn',
  years: [{ year: 2026, off: ['2026-10-01', '2026-10-02', '2026-10-05'], work: ['2026-10-10'] } as never],
};
const zoned = { calendar, offsetMinutes: 480 };
/** China's time. */
const at = (text: string): number => Date.parse(`${text}:00+08:00`);
const quiet = (quietFrom: string | null, quietTo: string | null, workingDaysOnly = false): QuietTimes => ({
  quietFrom,
  quietTo,
  workingDaysOnly,
});

it.each([
  ['in the day', '2026-10-12T10:00', quiet('22:00', '07:00'), '2026-10-12T10:00'],
  ['late in the evening', '2026-10-12T23:30', quiet('22:00', '07:00'), '2026-10-13T07:00'],
  ['after midnight', '2026-10-13T03:00', quiet('22:00', '07:00'), '2026-10-13T07:00'],
  ['in the minute it begins', '2026-10-12T22:00', quiet('22:00', '07:00'), '2026-10-13T07:00'],
  ['in the minute it ends', '2026-10-13T07:00', quiet('22:00', '07:00'), '2026-10-13T07:00'],
  ['at noon', '2026-10-12T12:30', quiet('12:00', '14:00'), '2026-10-12T14:00'],
  ['on a holiday', '2026-10-01T10:00', quiet(null, null, true), '2026-10-06T00:00'],
  ['on a Saturday that is worked', '2026-10-10T10:00', quiet(null, null, true), '2026-10-10T10:00'],
  ['on a Sunday evening', '2026-10-11T23:00', quiet('22:00', '07:00', true), '2026-10-12T07:00'],
  ['on a Friday evening', '2026-10-16T23:00', quiet('22:00', '07:00', true), '2026-10-19T07:00'],
  ['with no quiet at all', '2026-10-17T03:00', quiet(null, null), '2026-10-17T03:00'],
  ['with a quiet that has no length', '2026-10-12T08:00', quiet('08:00', '08:00'), '2026-10-12T08:00'],
])('lets a message go %s when it may', (_when, now, times, then) => {
  expect(new Date(mayLeaveAt(at(now), times, zoned)).toISOString()).toBe(new Date(at(then)).toISOString());
});

const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);

it('never lets it go in a quiet minute nor on a day of rest, never earlier than now, and not later than needed', () => {
  const instant = fc.integer({ min: at('2026-01-01T00:00'), max: at('2026-12-20T00:00') });
  fc.assert(
    fc.property(instant, time, time, fc.boolean(), (now, from, to, workingDaysOnly) => {
      const leaves = mayLeaveAt(now, quiet(from, to, workingDaysOnly), zoned);
      expect(leaves).toBeGreaterThanOrEqual(now);
      const minute = minuteInZone(leaves, 480);
      const [a, b] = [minuteOf(from), minuteOf(to)];
      expect(a < b ? minute >= a && minute < b : a > b && (minute >= a || minute < b)).toBe(false);
      if (workingDaysOnly) expect(isWorkingDay(dayInZone(leaves, 480), calendar)).toBe(true);
      if (leaves > now)
        expect(mayLeaveAt(leaves - 60_000, quiet(from, to, workingDaysOnly), zoned)).toBe(leaves);
    }),
  );
});
