import { endOfPeriod, type Calendar } from '../time/calendar';
import type { DayMoved } from '../time/calendar-notice';
import { laterDay, type Day } from '../time/day';
import { clauseOf } from './open-acts';
import type { Task } from './task';

/**
 * Where a publicity period that runs ends by another calendar; null where it ends on the same day. A period that has
 * ended stays ended, and one that would have ended before `today` ends today: nothing is over before anybody could know.
 */
export function publicityMoved(task: Task, calendar: Calendar, today: Day): DayMoved | null {
  if (task.status !== 'closing' || task.open.step !== 'publicity' || !task.open.notice) return null;
  const { from, to } = task.open.notice;
  if (to < today) return null;
  const { day, counted, provisional } = endOfPeriod(from, clauseOf(task, 'publicity').period, calendar);
  const moved = laterDay(day, today);
  return moved === to ? null : { from: to, to: moved, counted, provisional };
}
