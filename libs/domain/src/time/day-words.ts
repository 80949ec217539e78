import type { Text } from '../text';
import type { Day } from './day';

/** A day in a sentence, marked (暂定) where it was counted in a year whose holiday notice is not published yet. */
export const dayWords = (day: Day, provisional = false): Text =>
  provisional ? { zh: `${day}（暂定）`, en: `${day} (provisional)` } : { zh: day, en: day };
