import { daysBetween, nextDay, startOfDayMs, type Day } from '@duban/domain';

export type TimeLeft =
  | { readonly unit: 'days' | 'hours' | 'minutes'; readonly count: number }
  /** The day has ended, and the clock is at work. */
  | { readonly unit: 'over' };

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

interface Clock {
  readonly nowMs: number;
  readonly today: Day;
  readonly zoneOffsetMinutes: number;
}

/** How long a round that is due on a day stays open: to the end of that day where the house is. Never said too long. */
export function timeLeft(dueOn: Day, { nowMs, today, zoneOffsetMinutes }: Clock): TimeLeft {
  const leftMs = startOfDayMs(nextDay(dueOn), zoneOffsetMinutes) - nowMs;
  const days = daysBetween(today, dueOn);
  if (days > 1 && leftMs > 0) return { unit: 'days', count: days };
  if (leftMs <= 0) return { unit: 'over' };
  if (leftMs >= HOUR_MS) return { unit: 'hours', count: Math.floor(leftMs / HOUR_MS) };
  return { unit: 'minutes', count: Math.max(1, Math.floor(leftMs / MINUTE_MS)) };
}
