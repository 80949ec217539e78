import { daysBetween, type Day } from '@duban/domain';

/** `2026-02-15 至 2026-02-23`, and one that stands alone as it is. */
export function inRuns(days: readonly Day[]): string {
  const follows = (before: Day | undefined, after: Day | undefined): boolean =>
    before !== undefined && after !== undefined && daysBetween(before, after) === 1;
  const isFirst = (day: Day, index: number): boolean => !follows(days[index - 1], day);
  const isLast = (day: Day, index: number): boolean => !follows(day, days[index + 1]);
  return days
    .flatMap((day, index) => {
      if (isFirst(day, index)) return isLast(day, index) ? [day] : [`${day} 至`];
      return isLast(day, index) ? [day] : [];
    })
    .join(' ');
}
