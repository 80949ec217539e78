import { refusedDay } from '../act-day';
import type { Fact } from '../ledger/fact';
import { notAuthorised } from '../not-authorised';
import { holds, type Actor } from '../people/actor';
import { accept, refuse, type Decision, type Refusal } from '../refusal';
import type { Round } from '../rounds/round';
import type { CommandFrame } from '../command-frame';
import { stateWords } from '../tasks/state-words';
import { seatOf } from '../tasks/open-acts';
import type { ReportState } from './report-state';
import type { Task, TaskFacts } from '../tasks/task';
import type { Day } from '../time/day';
import { askedPeriod, type AskedPeriod } from '../time/period';

/** How one measure of a task stands, in its unit's words. */
export interface MeasureReport {
  /** The measure's number in the plan. */
  readonly no: string;
  readonly state: ReportState;
  readonly text?: string;
  /** Since when it stands so, where that is told. */
  readonly on?: Day;
}

export interface Report {
  readonly reportId: string;
  readonly taskId: string;
  readonly planId: string;
  readonly period: string;
  readonly state: ReportState;
  readonly text: string;
  /** Measure by measure, with what earlier reports said of those that this one leaves out. */
  readonly measures?: readonly MeasureReport[];
  /** Why nothing has changed since the last report, whose words these are. */
  readonly unchanged?: string;
  /** The help (帮扶) that is asked for. */
  readonly helpNeeded?: string;
  readonly by: string;
  readonly on: Day;
}

export type ReportEvent = {
  readonly type: 'ReportSubmitted';
  readonly data: Omit<Report, 'by' | 'on'> & AskedPeriod & { readonly cycle: number };
};

export type ReportCommand = CommandFrame & {
  readonly by: Actor;
  readonly type: 'report';
  readonly reportId: string;
  readonly said: ReportSaid;
};

/** What a unit says: how its task stands, or why nothing has changed since it said so last. */
export type ReportSaid = { readonly helpNeeded?: string | undefined } & (
  | {
      readonly state: ReportState;
      readonly text: string;
      readonly measures?: readonly MeasureReport[] | undefined;
    }
  | { readonly unchanged: string }
);

export const evolveReport = (_: Report | null, { event, actor, on }: Fact<ReportEvent>): Report => {
  const { cycle: _cycle, after: _after, ...data } = event.data;
  return { ...data, by: actor, on };
};

/** What a report rests on: the task, the round that asks for it, the report that may already be there, the one before. */
export interface ReportContext {
  readonly task: Task;
  readonly round: Round | null;
  readonly existing: Report | null;
  /** The last report of an earlier period; null where there is none. */
  readonly last: Report | null;
}

export function decideReport(context: ReportContext, command: ReportCommand): Decision<ReportEvent> {
  const { task, round, last } = context;
  const refused = refusedReport(context, command) ?? refusedSaid(context, command);
  if (refused) return refused;
  const data = {
    reportId: command.reportId,
    taskId: task.taskId,
    cycle: task.cycle,
    planId: task.facts.planId,
    ...askedPeriod((round as Round).facts),
    ...contentOf(command.said, last),
  };
  return accept<ReportEvent>({ type: 'ReportSubmitted', data });
}

type Content = Pick<Report, 'state' | 'text' | 'measures' | 'unchanged' | 'helpNeeded'>;

function contentOf(said: ReportSaid, last: Report | null): Content {
  const help = said.helpNeeded?.trim() ? { helpNeeded: said.helpNeeded } : {};
  if ('unchanged' in said) {
    const { state, text } = last as Report;
    return { state, text, ...measuresOf(carriedMeasures([], last)), unchanged: said.unchanged, ...help };
  }
  const { state, text, measures = [] } = said;
  return { state, text, ...measuresOf(carriedMeasures(measures, last)), ...help };
}

/** What was said before is carried forward: whoever reports says where it differs, and nowhere where nothing has changed. */
export const carriedMeasures = (
  said: readonly MeasureReport[],
  last: Pick<Report, 'measures'> | null,
): readonly MeasureReport[] => {
  const before = last?.measures ?? [];
  return [...said, ...before.filter(({ no }) => !said.some((measure) => measure.no === no))];
};

const measuresOf = (measures: readonly MeasureReport[]): Pick<Report, 'measures'> =>
  measures.length > 0 ? { measures } : {};

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
  return refusedDay(command, laterOf(task.receivedOn, round.openedOn));
}

function refusedSaid({ task, last }: ReportContext, { said, today }: ReportCommand): Refusal | null {
  if ('unchanged' in said) {
    if (!said.unchanged.trim())
      return refuse('missing-text', '请写明没有变化的原因', 'say why nothing has changed');
    return last
      ? null
      : refuse(
          'nothing-to-repeat',
          '此前没有报告，请写明进展',
          'nothing was reported before: say how it stands',
        );
  }
  if (!said.text.trim()) return refuse('missing-text', '请写明本期进展', 'say what was done in this period');
  const ahead = said.measures?.find(({ on }) => on !== undefined && on > today);
  if (ahead)
    return refuse('wrong-day', `${String(ahead.on)} 还没有到`, `${String(ahead.on)} has not come yet`);
  return refusedMeasures(task.facts, said.measures ?? []);
}

function refusedMeasures({ measures }: TaskFacts, said: readonly MeasureReport[]): Refusal | null {
  const unknown = said.find(({ no }) => !measures.some((measure) => measure.no === no));
  if (unknown)
    return refuse('unknown-measure', `没有措施 ${unknown.no}`, `there is no measure ${unknown.no}`);
  const twice = said.find(({ no }, at) => said.findIndex((other) => other.no === no) !== at);
  return twice
    ? refuse('unknown-measure', `措施 ${twice.no} 填了两次`, `measure ${twice.no} is reported twice`)
    : null;
}

/** A round asks for a task from its dispatch on; whoever has not signed for it has to do that first. */
function notReported(task: Task): Refusal {
  const { zh, en } = stateWords(task);
  return task.status === 'dispatched'
    ? refuse('wrong-state', `任务${zh}，签收后才能填报进展`, `the task is ${en}: receive it, then report`)
    : refuse('wrong-state', `任务${zh}，不需要填报进展`, `the task is ${en}: no report is due`);
}

const laterOf = (one: Day, other: Day): Day => (one > other ? one : other);
