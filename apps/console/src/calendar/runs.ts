import { nextDay, type Day } from '@duban/domain';

/** Days that follow one another, from the first to the last of them. */
export interface Run {
  readonly first: Day;
  readonly last: Day;
}

/** Days in order as runs, so that seven days of a holiday are read as one. */
export const runsOf = (days: readonly Day[]): readonly Run[] =>
  days.reduce<readonly Run[]>((runs, day) => {
    const before = runs.at(-1);
    return before && nextDay(before.last) === day
      ? [...runs.slice(0, -1), { ...before, last: day }]
      : [...runs, { first: day, last: day }];
  }, []);
