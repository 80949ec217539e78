import { refusedDay } from '../act-day';
import type { Fact } from '../ledger/fact';
import { notAuthorised } from '../not-authorised';
import { holds, type Actor } from '../people/actor';
import { accept, refuse, type Decision, type Refusal } from '../refusal';
import type { Round } from '../rounds/round';
import type { CommandFrame } from '../command-frame';
import { stateWords } from '../tasks/decide';
import { seatOf } from '../tasks/open-acts';
import type { Task } from '../tasks/task';
import type { Day } from '../time/day';

/** How a task stands against its schedule (domain.md 1.4); "completed" here is a claim, completion is its own act. */
export const REPORT_STATES = ['not-started', 'behind', 'on-schedule', 'ahead', 'completed'] as const;
export type ReportState = (typeof REPORT_STATES)[number];

export interface Report {
  readonly reportId: string;
  readonly taskId: string;
  readonly planId: string;
  readonly period: string;
  readonly state: ReportState;
  readonly text: string;
  readonly by: string;
  readonly on: Day;
}

export type ReportEvent = {
  readonly type: 'ReportSubmitted';
  readonly data: Omit<Report, 'by' | 'on'> & { readonly cycle: number };
};

export type ReportCommand = CommandFrame & {
  readonly by: Actor;
  readonly type: 'report';
  readonly reportId: string;
  readonly state: ReportState;
  readonly text: string;
};

export const evolveReport = (_: Report | null, { event, actor, on }: Fact<ReportEvent>): Report => {
  const { cycle: _cycle, ...data } = event.data;
  return { ...data, by: actor, on };
};

/** What a report rests on: the task, the round that asks for it, and the report that may already be there. */
export interface ReportContext {
  readonly task: Task;
  readonly round: Round | null;
  readonly existing: Report | null;
}

export function decideReport(context: ReportContext, command: ReportCommand): Decision<ReportEvent> {
  const { task, round } = context;
  const refused = refusedReport(context, command);
  if (refused) return refused;
  const period = (round as Round).facts.period;
  const { reportId, state, text } = command;
  const data = {
    reportId,
    taskId: task.taskId,
    cycle: task.cycle,
    planId: task.facts.planId,
    period,
    state,
    text,
  };
  return accept<ReportEvent>({ type: 'ReportSubmitted', data });
}

function refusedReport({ task, round, existing }: ReportContext, command: ReportCommand): Refusal | null {
  const seat = seatOf(task, task.policy.scheduling.by);
  if (task.status !== 'underway') return notReported(task);
  if (!holds(command.by, seat)) return notAuthorised([seat], task.policy.posts);
  if (!round || round.status === 'planned')
    return refuse('no-open-round', '本期调度尚未开始', 'no round is open for this task');
  if (round.status === 'closed')
    return refuse(
      'round-closed',
      `${round.facts.period} 调度已于 ${round.closedOn} 截止`,
      `the round of ${round.facts.period} closed on ${round.closedOn}`,
    );
  if (existing)
    return refuse(
      'already-reported',
      `${round.facts.period} 的进展已于 ${existing.on} 报告`,
      `${round.facts.period} was reported on ${existing.on}`,
    );
  const refused = refusedDay(command, laterOf(task.receivedOn, round.openedOn));
  if (refused) return refused;
  if (!command.text.trim())
    return refuse('missing-text', '请写明本期进展', 'say what was done in this period');
  return null;
}

/** A round asks for a task from its dispatch on; whoever has not signed for it has to do that first. */
function notReported(task: Task): Refusal {
  const { zh, en } = stateWords(task);
  return task.status === 'dispatched'
    ? refuse('wrong-state', `任务${zh}，签收后才能填报进展`, `the task is ${en}: receive it, then report`)
    : refuse('wrong-state', `任务${zh}，不需要填报进展`, `the task is ${en}: no report is due`);
}

const laterOf = (one: Day, other: Day): Day => (one > other ? one : other);
