import { CHINA_OFFSET_MINUTES, dayInZone, type Day } from '@duban/domain';

export const chinaDay = (nowMs: number): Day => dayInZone(nowMs, CHINA_OFFSET_MINUTES);
