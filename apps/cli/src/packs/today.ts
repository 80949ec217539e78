import { CHINA_OFFSET_MINUTES, dayInZone, type Day } from '@duban/domain';

/** A file that is read here carries no zone of its own yet. */
export const today = (): Day => dayInZone(Date.now(), CHINA_OFFSET_MINUTES);
