import type { Period } from '../policy/policy';
import { endOfPeriod, type Calendar, type PeriodEnd } from '../time/calendar';
import { accountOf, type Pause } from '../time/clock-account';
import { nextDay, type Day } from '../time/day';
import type { TaskAct } from './command';
import { endedPauses, type Notice, type Resumed } from './notice';
import { clauseOf } from './open-acts';
import type { ClosingTask, Task } from './task';

/** The period that a publication starts, computed by the pack's period and shown with its days. */
export function publicityNotice(task: Task, act: TaskAct & { type: 'publish' }, calendar: Calendar): Notice {
  const { period } = clauseOf(task as ClosingTask, 'publicity');
  const { day, counted, provisional } = endOfPeriod(act.on, period, calendar);
  return { from: act.on, to: day, counted, provisional, channels: act.channels };
}

/** Where a period ends that stood still on some days, all of which are over: none of them counts. */
export function endWithPauses(
  { from, pauses = [] }: { readonly from: Day; readonly pauses?: readonly Pause[] },
  period: Period,
  calendar: Calendar,
): PeriodEnd {
  if (pauses.length === 0) return endOfPeriod(from, period, calendar);
  // Every pause has its end, so that it does not matter which day is today.
  const { until, counted, provisional } = accountOf(from, period, { calendar, pauses, today: from });
  return { day: until, counted: period.unit === 'months' ? [] : counted, provisional };
}

/**
 * The days of a period that goes on after its last objection was answered. Whatever day an objection stood on counts not at
 * all, be it the day on which it came or the one of its answer: nobody gets less of the period than was published.
 */
export function resumption(
  task: ClosingTask,
  { notice, on }: { readonly notice: Notice; readonly on: Day },
  calendar: Calendar,
): Resumed {
  const { period } = clauseOf(task, 'publicity');
  const goesOn = nextDay(on);
  const pauses = endedPauses(notice, goesOn);
  const { day, counted, provisional } = endWithPauses({ from: notice.from, pauses }, period, calendar);
  return { from: notice.to, to: day, counted, provisional, goesOn };
}
