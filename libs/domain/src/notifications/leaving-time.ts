import { isWorkingDay, type Calendar } from '../time/calendar';
import { nextDay } from '../time/day';
import { dayInZone, startOfDayMs } from '../time/zone';

/** A time of day, `08:30`. */
export type ClockTime = string;

/** When somebody does not want to be disturbed. */
export interface QuietTimes {
  /** From this time on, up to `quietTo`, over midnight where that is the earlier one; both or neither. */
  readonly quietFrom: ClockTime | null;
  readonly quietTo: ClockTime | null;
  readonly workingDaysOnly: boolean;
}

/** Where and by which working days the times are meant. */
export interface ZonedCalendar {
  readonly calendar: Calendar;
  readonly offsetMinutes: number;
}

const MINUTE_MS = 60_000;
/** No holiday is nearly as long; a calendar that knows no working day must not be searched for ever. */
const MOST_STEPS = 120;

export const minuteOf = (time: ClockTime): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** The minute of its day that an instant is in. */
export const minuteInZone = (epochMs: number, offsetMinutes: number): number =>
  Math.floor((epochMs - startOfDayMs(dayInZone(epochMs, offsetMinutes), offsetMinutes)) / MINUTE_MS);

/** The first instant from `nowMs` on at which somebody may be disturbed; `nowMs` itself when that is now. */
export function mayLeaveAt(nowMs: number, quiet: QuietTimes, zoned: ZonedCalendar): number {
  let at = nowMs;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const later = quietUntil(at, quiet, zoned);
    if (later === null) return at;
    at = later;
  }
  return nowMs;
}

/** When the quiet that an instant lies in ends, or the day that is none of work; null where it lies in none. */
function quietUntil(
  at: number,
  quiet: QuietTimes,
  { calendar, offsetMinutes }: ZonedCalendar,
): number | null {
  const day = dayInZone(at, offsetMinutes);
  const dayEnds = startOfDayMs(nextDay(day), offsetMinutes);
  if (quiet.workingDaysOnly && !isWorkingDay(day, calendar)) return dayEnds;
  if (quiet.quietFrom === null || quiet.quietTo === null) return null;
  const [from, to, minute] = [
    minuteOf(quiet.quietFrom),
    minuteOf(quiet.quietTo),
    minuteInZone(at, offsetMinutes),
  ];
  const overnight = from > to;
  if (overnight ? minute < from && minute >= to : minute < from || minute >= to) return null;
  const start = overnight && minute >= from ? dayEnds : startOfDayMs(day, offsetMinutes);
  return start + to * MINUTE_MS;
}
