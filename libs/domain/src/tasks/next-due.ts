import type { Text } from '../text';
import { nextDay, type Day } from '../time/day';
import { isAtWork, type Task } from './task';

export interface Due {
  /** The first day on which it holds; asked at its first minute in the jurisdiction's zone. */
  readonly on: Day;
  readonly because: Text;
}

/** When the clock must be asked again, and why. One open timer a task is enough; a month on schedule needs none. */
export function nextDue(task: Task): Due | null {
  if (task.status === 'closing' && task.open.step === 'publicity' && task.open.notice) {
    const { to } = task.open.notice;
    return {
      on: nextDay(to),
      because: { zh: `公示到 ${to} 期满`, en: `the publicity period ends on ${to}` },
    };
  }
  const deadline = task.facts.deadline?.day ?? null;
  if (isAtWork(task) && deadline && !task.overdue)
    return {
      on: nextDay(deadline),
      because: { zh: `整改时限 ${deadline} 届满`, en: `the deadline of ${deadline} passes` },
    };
  return null;
}
