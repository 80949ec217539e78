import type { ApprovalEvent } from '../approvals/event';
import type { ExtensionTerms } from '../policy/extension-terms';
import type { Policy, Rung, Trigger } from '../policy/policy';
import type { ReportState } from '../reports/report-state';
import type { Text } from '../text';
import type { DayMoved, NoticeRef } from '../time/calendar-notice';
import type { Day } from '../time/day';
import type { AskedPeriod } from '../time/period';
import type { AcceptanceGrounds, Application, ReturnGrounds } from './acceptance-grounds';
import type { EntryCorrected } from './correction';
import type { ExtensionAsked, ExtensionOutcome } from './extension';
import type { EvidenceNoted } from './noted-evidence';
import type { NotedPoints } from './noted-points';
import type { Notice, Resumed } from './notice';
import type { PolicyChange } from './policy-change';
import type { SignedData } from './signed-data';
import type { MeasureRecord, MeasureTerms } from './rung-measure';
import type { OpenedStep, TaskFacts } from './task';

interface Said<Type extends string, Data> {
  readonly type: Type;
  readonly data: Data;
}

/** A rung of the ladder, and the letter that goes with it. */
export interface RungReached {
  readonly letterId: string;
  readonly rung: string;
  readonly period: string;
  readonly title: string;
  readonly measure?: MeasureTerms;
  /** Where it was not a period without a report or behind schedule. */
  readonly cause?: Exclude<Trigger, 'missed' | 'behind'>;
  /** Where somebody decided on it: the rung as the task's law says it, for what is climbed by decision alone is not pinned. */
  readonly decided?: { readonly rung: Rung; readonly because: string };
}

/** Which follow-up moves by another calendar, and how. */
export interface FollowUpMove extends DayMoved {
  readonly letterId: string;
  readonly title: string;
}

/** What can have happened to a task. Data is plain JSON; the day and the author stand in the fact around it. */
export type TaskEvent =
  | Said<'TaskPlanned', { taskId: string; cycle: number; facts: TaskFacts; policy: Policy }>
  | Said<'TaskDispatched', { unit: string }>
  | Said<'TaskReceived', { unit: string }>
  | Said<'PeriodMissed', AskedPeriod>
  | Said<'PeriodBehind', AskedPeriod & { reportId: string }>
  | Said<'FoundBehind', { visitId: string; state: ReportState }>
  | Said<'RungReached', RungReached>
  | Said<'RungHeld', { rung: string; title: string; until: Day | null; because: string }>
  | Said<'RungReleased', { rung: string; title: string; because: string }>
  | Said<'MeasureRecorded', { letterId: string; title: string } & Omit<MeasureRecord, 'on' | 'by'>>
  | Said<'FollowUpReported', { letterId: string; title: string; text: string }>
  | Said<'FollowUpOverdue', { letterId: string; title: string; followUpBy: Day }>
  /** Another calendar holds: what came of a measure is due on another day. */
  | Said<'FollowUpMoved', FollowUpMove & { notice: NoticeRef }>
  | Said<'MeasureLifted', { letterId: string; title: string; because: string }>
  | Said<'HelpOffered', { text: string }>
  /** The period in which it counts for the ladder; what was judged before any rung could rest on it has none. */
  | Said<'LevelJudged', { level: string; word: Text; because: string; period?: string }>
  | Said<'LevelReleased', { level: string; word: Text; because: string }>
  | Said<'LetterOverdue', { letterId: string }>
  | Said<'DeadlinePassed', { deadline: Day }>
  | Said<'CompletionReported', { summary: string }>
  | Said<'EvidenceNoted', EvidenceNoted>
  | Said<'PointsNoted', NotedPoints>
  | Said<'EntryCorrected', EntryCorrected>
  | Said<'StepOpened', { open: OpenedStep }>
  /** The level by the place's own name, where it accepts on several. */
  | Said<'TaskAccepted', { level?: Text; opinion: string; checkedOn: Day } & AcceptanceGrounds>
  | Said<'AcceptanceApplied', Application>
  | Said<'TaskReturned', { step: string; because: string } & ReturnGrounds>
  | Said<'TaskSigned', SignedData>
  /** Whatever else was done in a signing than to sign: the event is the approval's own. */
  | Said<'SigningChanged', { event: ApprovalEvent }>
  | Said<'SignatureCompleted', { textHash: string }>
  | Said<'StepLeftOut', { because: readonly Text[] }>
  | Said<'NoticePublished', { notice: Notice }>
  /** Another calendar holds: the period ends on another day than the one that was published. */
  | Said<'PublicityMoved', DayMoved & { notice: NoticeRef }>
  /** The public objects: the period stands still until each objection is answered. */
  | Said<'ObjectionNoted', { objectionId: string; number: string }>
  | Said<'ObjectionAnswered', { objectionId: string; number: string; upheld: boolean }>
  /** The last objection was answered, and none holds. */
  | Said<'PublicityResumed', Resumed>
  | Said<'PublicityEnded', { to: Day }>
  | Said<'TaskFiled', { number: string }>
  /** The upper office has taken note of it, where the place wants that. */
  | Said<'FilingConfirmed', { note: string | null }>
  | Said<'TaskClosed', { word: string }>
  | Said<'PolicyChanged', PolicyChange>
  | Said<'ExtensionAsked', ExtensionAsked & { readonly terms: ExtensionTerms }>
  | Said<'DeadlineExtended', Pick<ExtensionAsked, 'extensionId' | 'from' | 'to'>>
  | Said<'ExtensionEnded', { extensionId: string; outcome: Exclude<ExtensionOutcome, 'granted'> }>;

export type TaskEventType = TaskEvent['type'];
