import { addDays, daysBetween, type Day } from './day';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** China keeps one zone: for what belongs to no task and no round, whose own zone is in their law. */
export const CHINA_OFFSET_MINUTES = 480;

/** The day it is in a zone at an instant (milliseconds since 1970, UTC). A fixed offset: China keeps no summer time. */
export const dayInZone = (epochMs: number, offsetMinutes: number): Day =>
  addDays('1970-01-01', Math.floor((epochMs + offsetMinutes * MINUTE_MS) / DAY_MS));

/** The first instant of a day in a zone, in milliseconds since 1970, UTC. */
export const startOfDayMs = (day: Day, offsetMinutes: number): number =>
  daysBetween('1970-01-01', day) * DAY_MS - offsetMinutes * MINUTE_MS;
