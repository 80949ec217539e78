import type { Calendar } from '../time/calendar';
import type { DayMoved } from '../time/calendar-notice';
import { laterDay, type Day } from '../time/day';
import { isPaused } from './notice';
import { clauseOf } from './open-acts';
import { endWithPauses } from './publicity';
import type { Task } from './task';

/**
 * Where a publicity period that runs ends by another calendar; null where it ends on the same day. A period that has
 * ended stays ended, and one that would have ended before `today` ends today: nothing is over before anybody could know.
 * One that stands still is counted anew when it goes on.
 */
export function publicityMoved(task: Task, calendar: Calendar, today: Day): DayMoved | null {
  if (task.status !== 'closing' || task.open.step !== 'publicity' || !task.open.notice) return null;
  const { notice } = task.open;
  if (notice.to < today || isPaused(notice)) return null;
  const { day, counted, provisional } = endWithPauses(notice, clauseOf(task, 'publicity').period, calendar);
  const moved = laterDay(day, today);
  return moved === notice.to ? null : { from: notice.to, to: moved, counted, provisional };
}
