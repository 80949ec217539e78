import {
  aggregates,
  decideApproval,
  nextApprovalDue,
  startOfDayMs,
  type Approval,
  type ApprovalCommand,
  type ApprovalNotice,
  type Calendar,
  type Day,
} from '@duban/domain';
import { assess } from '@duban/rules';
import { continueAsNew } from '@temporalio/workflow';
import type { Line, NoticeSignal, RunInput } from './line';
import { MainLine } from './main-line';
import { isMootVacancy } from './moot-vacancy';
import { machineFrame, noticeFrame, ruled, todayIn, UNCHANGED } from './recording';
import { WorkingDays } from './working-days';

/** One approval from its opening to its end: takes what people do, and asks the clock when a limit has passed. */
export async function approval(input: RunInput<'approval'>): Promise<void> {
  const days = new WorkingDays(input.calendar);
  const left = await new MainLine(approvalLine(input, days), input.carried).run();
  if (left) await continueAsNew<typeof approval>({ ...input, calendar: days.calendar, carried: left });
}

const approvalLine = (
  { tenant, aggregate, clockFirst = false }: RunInput<'approval'>,
  days: WorkingDays,
): Line<'approval', ApprovalCommand> => ({
  ...{ tenant, aggregate, days, clockFirst },
  kind: 'approval',
  decide: (state, command) => {
    const law = { assess, calendar: days.calendar, today: command.today };
    if (isMootVacancy(state, command, law)) return UNCHANGED;
    return ruled({ tenant, aggregate }, command, decideApproval(state, command, law));
  },
  isFinal: aggregates.approval.isFinal,
  nextAt: (state) => {
    const due = dueOn(state, days.calendar);
    return due && startOfDayMs(due, offset(state));
  },
  clockCommand: (state, id) => askDay(state, id, days.calendar),
  commandOf: toldBy,
});

const offset = ({ frame }: Approval): number => frame.zoneOffsetMinutes;
const dueOn = (state: Approval, calendar: Calendar): Day | null =>
  nextApprovalDue(state, { assess, calendar, today: todayIn(offset(state)) });

function askDay(state: Approval, id: string, calendar: Calendar): ApprovalNotice {
  const today = todayIn(offset(state));
  const frame = machineFrame(id, dueOn(state, calendar) ?? today, today);
  return { ...frame, type: 'note-day', by: 'system:clock' };
}

const SOURCES: Readonly<Record<string, string>> = {
  'note-text': 'system:subject',
  'note-vacant': 'system:register',
  'note-calendar': 'system:calendar',
};

function toldBy(signal: NoticeSignal): ApprovalNotice {
  const by = SOURCES[signal.notice.type];
  if (!by) throw new Error(`an approval is not told ${signal.notice.type}`);
  return { ...signal.notice, ...noticeFrame(signal), by } as ApprovalNotice;
}
