import {
  aggregates,
  decide,
  nextDue,
  startOfDayMs,
  type Task,
  type TaskCommand,
  type TaskNotice,
} from '@duban/domain';
import { assess } from '@duban/rules';
import { continueAsNew } from '@temporalio/workflow';
import type { Line, NoticeSignal, RunInput } from './line';
import { MainLine } from './main-line';
import { machineFrame, noticeFrame, ruled, todayIn } from './recording';

/** One task from its dispatch to its struck-off number: waits, asks the clock, and carries out what the core decides. */
export async function superviseTask(input: RunInput<'task'>): Promise<void> {
  const left = await new MainLine(taskLine(input), input.carried).run();
  if (left) await continueAsNew<typeof superviseTask>({ ...input, carried: left });
}

const taskLine = ({ calendar, ...chain }: RunInput<'task'>): Line<'task', TaskCommand> => ({
  ...chain,
  kind: 'task',
  decide: (task, command) => ruled(chain, command, decide(task, command, { assess, calendar })),
  isFinal: aggregates.task.isFinal,
  nextAt: dueAt,
  clockCommand: askDay,
  commandOf: toldBy,
});

const offset = (task: Task): number => task.policy.zone.offsetMinutes;

function dueAt(task: Task): number | null {
  const due = nextDue(task);
  return due && startOfDayMs(due.on, offset(task));
}

function askDay(task: Task, id: string): TaskNotice {
  const today = todayIn(offset(task));
  return { ...machineFrame(id, nextDue(task)?.on ?? today, today), type: 'note-day', by: 'system:clock' };
}

const SOURCES: Readonly<Record<string, string>> = {
  'note-missed': 'system:round',
  'note-behind': 'system:report',
  'note-overdue': 'system:letter',
};

function toldBy(signal: NoticeSignal): TaskNotice {
  const by = SOURCES[signal.notice.type];
  if (!by) throw new Error(`a task is not told ${signal.notice.type}`);
  return { ...signal.notice, ...noticeFrame(signal), by } as TaskNotice;
}
