import type { Day } from '@duban/domain';
import { timeLeft } from './time-left';

/** An hour in China, which is eight hours ahead. */
const at = (instant: string) => ({
  nowMs: Date.parse(`${instant}+08:00`),
  today: instant.slice(0, 10) as Day,
  zoneOffsetMinutes: 480,
});

it.each([
  ['days while it is not near', '2026-03-20T09:00:00', { unit: 'days', count: 5 }],
  ['two days before', '2026-03-23T23:59:00', { unit: 'days', count: 2 }],
  ['the hours of tomorrow', '2026-03-24T12:30:00', { unit: 'hours', count: 35 }],
  ['the hours of today', '2026-03-25T08:00:00', { unit: 'hours', count: 16 }],
  ['the last full hour', '2026-03-25T23:00:00', { unit: 'hours', count: 1 }],
  ['minutes in the last hour', '2026-03-25T23:18:30', { unit: 'minutes', count: 41 }],
  ['one minute to the very end', '2026-03-25T23:59:59', { unit: 'minutes', count: 1 }],
  ['that it is over once the day has ended', '2026-03-26T00:00:00', { unit: 'over' }],
] as const)('says %s', (_what, instant, left) => {
  expect(timeLeft('2026-03-25', at(instant))).toEqual(left);
});
