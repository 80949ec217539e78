import {
  heldBack,
  momentOf,
  type Day,
  type HeldRung,
  type Moment,
  type Task,
  type TaskEvent,
  type Trigger,
} from '@duban/domain';

/** A letter that did not go because somebody had decided to hold its rung, or to leave it out. */
export interface HeldLetter {
  readonly rung: string;
  readonly period: string;
  readonly title: string;
  readonly on: Day;
  readonly hold: HeldRung;
}

/** What an event would have led to on the ladder of the task's law, were it not held; the task as it was before it. */
export function heldAt(task: Task, event: TaskEvent, on: Day): readonly HeldLetter[] {
  const happening = happeningOf(task, event, on);
  const back = happening && heldBack(task, ...happening);
  if (!back) return [];
  const { rung, hold } = back;
  return [{ rung: rung.id, title: rung.title, period: happening[1].period, on, hold }];
}

function happeningOf(task: Task, event: TaskEvent, on: Day): readonly [Trigger, Moment] | null {
  const day = momentOf(task, on);
  switch (event.type) {
    case 'PeriodMissed':
      return ['missed', { ...event.data, on }];
    case 'PeriodBehind':
      return ['behind', { ...event.data, on }];
    case 'DeadlinePassed':
      return ['overdue', day];
    case 'FoundBehind':
      return ['found', day];
    case 'LetterOverdue':
    case 'FollowUpOverdue':
      return ['unanswered', { ...day, letterId: event.data.letterId }];
    case 'LevelJudged':
      return ['judged', { ...day, level: event.data.level }];
    default:
      return null;
  }
}
