import { dayInZone, type Day } from '@duban/domain';

/** China's one zone. A task's own zone stands in its pinned policy. */
const OFFSET_MINUTES = 480;

export const chinaDay = (nowMs: number): Day => dayInZone(nowMs, OFFSET_MINUTES);
