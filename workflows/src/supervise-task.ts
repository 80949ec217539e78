import {
  aggregates,
  decide,
  nextDue,
  signingIn,
  startOfDayMs,
  textToSign,
  withSigning,
  type Calendar,
  type Task,
  type TaskCommand,
  type TaskNotice,
} from '@duban/domain';
import { assess } from '@duban/rules';
import { continueAsNew, patched } from '@temporalio/workflow';
import type { Line, NoticeSignal, RunInput } from './line';
import { MainLine } from './main-line';
import { isMootVacancy } from './moot-vacancy';
import { asDecidedThen } from './moved-follow-ups';
import { machineFrame, noticeFrame, ruled, todayIn, UNCHANGED } from './recording';
import { WorkingDays } from './working-days';

/** One task from its dispatch to its struck-off number: waits, asks the clock, and carries out what the core decides. */
export async function superviseTask(input: RunInput<'task'>): Promise<void> {
  const { carried } = input;
  const now = { ...carried, state: withSigning(carried.state) };
  const days = new WorkingDays(input.calendar);
  const left = await new MainLine(taskLine(input, days), now).run();
  if (left) await continueAsNew<typeof superviseTask>({ ...input, calendar: days.calendar, carried: left });
}

const taskLine = (
  { tenant, aggregate, clockFirst = false }: RunInput<'task'>,
  days: WorkingDays,
): Line<'task', TaskCommand> => ({
  ...{ tenant, aggregate, days, clockFirst },
  kind: 'task',
  decide: (task, command) => {
    const law = { assess, calendar: days.calendar };
    return isMootVacancy(signingIn(task), command, law)
      ? UNCHANGED
      : ruled({ tenant, aggregate }, command, asDecidedThen(decide(task, command, law)));
  },
  isFinal: aggregates.task.isFinal,
  nextAt: (task) => dueAt(task, days.calendar),
  clockCommand: (task, id) => askDay(task, id, days.calendar),
  commandOf: toldBy,
});

const offset = (task: Task): number => task.policy.zone.offsetMinutes;

function dueAt(task: Task, calendar: Calendar): number | null {
  const due = nextDue(task, { assess, calendar, today: todayIn(offset(task)) });
  if (!due || !isClockKnown(task)) return null;
  return startOfDayMs(due.on, offset(task));
}

/** Runs of before signing had a clock wait in it without a timer, and must go on to where they have been. */
const isClockKnown = (task: Task): boolean => textToSign(task) === null || patched('signing-has-a-clock');

function askDay(task: Task, id: string, calendar: Calendar): TaskNotice {
  const today = todayIn(offset(task));
  const due = nextDue(task, { assess, calendar, today });
  return { ...machineFrame(id, due?.on ?? today, today), type: 'note-day', by: 'system:clock' };
}

const SOURCES: Readonly<Record<string, string>> = {
  'note-missed': 'system:round',
  'note-behind': 'system:report',
  'note-evidence': 'system:evidence',
  'note-found': 'system:visit',
  'note-overdue': 'system:letter',
  'note-law': 'system:approval',
  'note-extension': 'system:approval',
  'note-vacant': 'system:register',
  'note-calendar': 'system:calendar',
};

function toldBy(signal: NoticeSignal): TaskNotice {
  const by = SOURCES[signal.notice.type];
  if (!by) throw new Error(`a task is not told ${signal.notice.type}`);
  return { ...signal.notice, ...noticeFrame(signal), by } as TaskNotice;
}
