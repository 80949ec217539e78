import { endOfPeriod, type Calendar } from '../time/calendar';
import type { TaskAct } from './command';
import { clauseOf } from './open-acts';
import type { ClosingTask, Notice, Task } from './task';

/** The period that a publication starts, computed by the pack's period and shown with its days. */
export function publicityNotice(task: Task, act: TaskAct & { type: 'publish' }, calendar: Calendar): Notice {
  const { period } = clauseOf(task as ClosingTask, 'publicity');
  const { day, counted, provisional } = endOfPeriod(act.on, period, calendar);
  return { from: act.on, to: day, counted, provisional, channels: act.channels };
}
