import type { ApprovalEvent } from '../approvals/event';
import type { Policy } from '../policy/policy';
import type { Text } from '../text';
import type { Day } from '../time/day';
import type { PolicyChange } from './policy-change';
import type { SignedData } from './signed-data';
import type { Notice, OpenedStep, TaskFacts } from './task';

interface Said<Type extends string, Data> {
  readonly type: Type;
  readonly data: Data;
}

/** What can have happened to a task. Data is plain JSON; the day and the author stand in the fact around it. */
export type TaskEvent =
  | Said<'TaskPlanned', { taskId: string; cycle: number; facts: TaskFacts; policy: Policy }>
  | Said<'TaskDispatched', { unit: string }>
  | Said<'TaskReceived', { unit: string }>
  | Said<'PeriodMissed', { period: string }>
  | Said<'PeriodBehind', { period: string; reportId: string }>
  | Said<'RungReached', { letterId: string; rung: string; period: string; title: string }>
  | Said<'LetterOverdue', { letterId: string }>
  | Said<'DeadlinePassed', { deadline: Day }>
  | Said<'CompletionReported', { summary: string }>
  | Said<'StepOpened', { open: OpenedStep }>
  | Said<'TaskAccepted', { opinion: string; checkedOn: Day }>
  | Said<'TaskReturned', { step: string; because: string }>
  | Said<'TaskSigned', SignedData>
  /** Whatever else was done in a signing than to sign: the event is the approval's own. */
  | Said<'SigningChanged', { event: ApprovalEvent }>
  | Said<'SignatureCompleted', { textHash: string }>
  | Said<'StepLeftOut', { because: readonly Text[] }>
  | Said<'NoticePublished', { notice: Notice }>
  | Said<'PublicityEnded', { to: Day }>
  | Said<'TaskFiled', { number: string }>
  | Said<'TaskClosed', { word: string }>
  | Said<'PolicyChanged', PolicyChange>;

export type TaskEventType = TaskEvent['type'];
