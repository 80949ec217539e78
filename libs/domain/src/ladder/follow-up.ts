import type { Period } from '../policy/policy';
import type { FollowUpMove, TaskEvent } from '../tasks/event';
import type { Task, TaskLetter } from '../tasks/task';
import { endOfPeriod, type Calendar } from '../time/calendar';
import { laterDay, nextDay, type Day } from '../time/day';

/** A measure whose report was asked for and has not come. */
export interface AwaitedFollowUp {
  readonly letter: TaskLetter;
  readonly by: Day;
  readonly provisional: boolean;
  /** The period that began when the measure was recorded. */
  readonly from: Day;
  readonly within: Period;
}

/** Those that nobody has found late, in the order in which they are due. */
export function awaitedFollowUps({ status, trouble }: Task): readonly AwaitedFollowUp[] {
  if (status === 'closed') return [];
  return trouble.letters
    .flatMap((letter): readonly AwaitedFollowUp[] => {
      const { record, followUp, late, followUpWithin: within } = letter.measure ?? {};
      if (!record?.followUpBy || !within || followUp || late) return [];
      const { on: from, followUpBy: by, provisional = false } = record;
      return [{ letter, within, from, by, provisional }];
    })
    .sort((one, other) => (one.by < other.by ? -1 : 1));
}

export const awaitedFollowUp = (task: Task): AwaitedFollowUp | null => awaitedFollowUps(task)[0] ?? null;

/** What another calendar moves of them. One that is over stays over, and none is over before anybody could know. */
export const followUpsMoved = (task: Task, calendar: Calendar, today: Day): readonly FollowUpMove[] =>
  awaitedFollowUps(task).flatMap(({ letter: { letterId, title }, from, within, by }) => {
    const { day, counted, provisional } = endOfPeriod(from, within, calendar);
    const to = laterDay(day, today);
    return by < today || to === by ? [] : [{ letterId, title, from: by, to, counted, provisional }];
  });

/** What the clock finds on a day: the report that should have come by the day before. */
export function lateFollowUp(task: Task, today: Day): Extract<TaskEvent, { type: 'FollowUpOverdue' }> | null {
  const awaited = awaitedFollowUp(task);
  if (!awaited || today < nextDay(awaited.by)) return null;
  const { letterId, title } = awaited.letter;
  return { type: 'FollowUpOverdue', data: { letterId, title, followUpBy: awaited.by } };
}
