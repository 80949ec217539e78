import type { Text } from '../text';
import { endOfPeriod, type Calendar } from '../time/calendar';
import type { Day } from '../time/day';
import type { Period } from './policy';

/** What brings a task to a level; any one of them is enough. Nothing at all is the level of whatever is left. */
export interface LevelSigns {
  readonly overdue?: true | undefined;
  /** The time left before the deadline. */
  readonly within?: Period | undefined;
  /** Periods in a row without a report or behind schedule, up to the latest that has closed. */
  readonly trouble?: number | undefined;
}

/** What the colour of a level is for a reader: places share these, not what each of them means. */
export const LEVEL_COLOURS = ['red', 'amber', 'blue', 'green', 'plain'] as const;

/** A warning level (预警) of a place, by its own word. */
export interface WarningLevel {
  readonly id: string;
  readonly word: Text;
  readonly colour: (typeof LEVEL_COLOURS)[number];
  readonly when: LevelSigns;
}

/** A level as it is told of a task. */
export type NamedLevel = Pick<WarningLevel, 'id' | 'word'>;

/** The levels of a place, the most urgent first: a task has the first whose signs it shows. */
export type WarningScheme = readonly WarningLevel[];

/** A level as rows are measured by it on one day. */
export interface LevelBound {
  readonly level: string;
  readonly overdue: boolean;
  /** The last deadline that is near enough; null where nearness is no sign. */
  readonly until: Day | null;
  readonly trouble: number | null;
  /** Whether it is the level of whatever is left. */
  readonly rest: boolean;
}

/** What a task shows of the signs of a level. */
export interface ShownSigns {
  readonly overdue: boolean;
  readonly deadline: Day | null;
  /** Its words speak of a day and give none: such a task is not well, for nobody knows when it would be late. */
  readonly lacksDay: boolean;
  /** The latest periods of trouble in a row, up to the latest round that has closed. */
  readonly trouble: number;
  /** The level that somebody judged it to be at; null where the dates say it. */
  readonly judged: string | null;
}

/** The level of a task on a day, the judged one where the scheme has it; null where the place has none that fits. */
export function levelOn(
  scheme: WarningScheme,
  { overdue, deadline, lacksDay, trouble, judged }: ShownSigns,
  { on, calendar }: { readonly on: Day; readonly calendar: Calendar },
): WarningLevel | null {
  const told = scheme.find(({ id }) => id === judged);
  if (told) return told;
  const bounds = levelBounds(scheme, on, calendar);
  const index = bounds.findIndex(
    (bound) =>
      (bound.rest && !lacksDay) ||
      (bound.overdue && overdue) ||
      (bound.until !== null && deadline !== null && deadline <= bound.until) ||
      (bound.trouble !== null && trouble >= bound.trouble),
  );
  return scheme[index] ?? null;
}

/** What today makes of the scheme; rows are then compared, not counted. */
export const levelBounds = (scheme: WarningScheme, today: Day, calendar: Calendar): readonly LevelBound[] =>
  scheme.map(({ id, when }) => ({
    level: id,
    overdue: when.overdue === true,
    until: when.within ? endOfPeriod(today, when.within, calendar).day : null,
    trouble: when.trouble ?? null,
    rest: Object.keys(when).length === 0,
  }));
