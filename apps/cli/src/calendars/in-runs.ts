import { addDays, type Day } from '@duban/domain';

/** `2026-02-15 至 2026-02-23`, and one that stands alone as it is. */
export function inRuns(days: readonly Day[]): string {
  const isFirst = (day: Day, index: number): boolean => days[index - 1] !== addDays(day, -1);
  const isLast = (day: Day, index: number): boolean => days[index + 1] !== addDays(day, 1);
  return days
    .flatMap((day, index) => {
      if (isFirst(day, index)) return isLast(day, index) ? [day] : [`${day} 至`];
      return isLast(day, index) ? [day] : [];
    })
    .join(' ');
}
