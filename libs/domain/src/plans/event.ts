import type { PersonId, UnitId } from '../people/actor';
import type { DayMoved, NoticeRef } from '../time/calendar-notice';
import type { Day } from '../time/day';
import type { AdjustmentOutcome, AdjustmentTerms, ProposedAdjustment } from './adjustment';
import type { Inspection, PlanStep, PlanTerms, SubmittedDespite } from './plan';

/** One field that somebody mended, or found right although it was doubtful, before the file became tasks. */
export interface ImportCorrection {
  /** The task's number as it was imported. */
  readonly ref: string | null;
  readonly field: string;
  /** The cell of the file, such as `Sheet1!C5`; null where the file has none for it. */
  readonly where: string | null;
  /** The words of the file; empty where it has none. */
  readonly read: string;
  readonly said: string;
  readonly by: string;
  readonly on: Day;
}

interface Said<Type extends string, Data> {
  readonly type: Type;
  readonly data: Data;
}

/** A last day, as it was counted when the period began. */
export interface DueCounted {
  readonly by: Day;
  readonly provisional: boolean;
}

/** What begins with the issue of a plan. */
export interface IssueDues {
  readonly result: DueCounted | null;
  /** Whose implementation plans are due, and by when; null where the place wants none. */
  readonly unitPlans: (DueCounted & { readonly units: readonly UnitId[] }) | null;
}

/** Which of a plan's periods. */
export type PlanPeriod = 'plan' | 'unit-plans' | 'result';

type Imported = Said<
  'PlanImported',
  {
    readonly planId: string;
    readonly name: string;
    readonly pack: string;
    readonly edition: string;
    readonly importId: string;
    /** SHA-256 of the imported file. */
    readonly file: string;
    /** In the order in which they were made; null in what was written before they were part of the record. */
    readonly corrections: readonly ImportCorrection[] | null;
  }
>;

/** What can have happened to a plan. */
export type PlanEvent =
  | Imported
  /** Known by its feedback before any file was read. */
  | Said<'PlanOpened', { planId: string; name: string; pack: string; edition: string }>
  /** `known`: the days of the steps that were taken before anybody recorded the inspection here. */
  | Said<
      'PlanFeedbackReceived',
      {
        planId: string;
        inspection: Inspection;
        terms: PlanTerms;
        due: DueCounted | null;
        known: Readonly<Partial<Record<PlanStep, Day>>>;
        dues: IssueDues | null;
      }
    >
  | Said<'PlanDrafted', { document: string | null }>
  /** `despite`: how many tasks did not state all, and why it was submitted all the same. */
  | Said<'PlanSubmitted', { document: string | null; despite?: SubmittedDespite }>
  | Said<'PlanReturned', { because: string }>
  | Said<'PlanApproved', { document: string | null }>
  /** `at`: milliseconds since 1970. */
  | Said<'PlanPublicationSet', { at: number; where: string }>
  | Said<'PlanPublished', { where: string }>
  | Said<'PlanIssued', { document: string | null; dues: IssueDues }>
  /** By one act, as plans were adjusted before adjustments had an approval of their own. */
  | Said<'PlanAdjusted', { what: string; basis: string }>
  | Said<
      'PlanAdjustmentAsked',
      ProposedAdjustment & { adjustmentId: string; text: string; terms: AdjustmentTerms }
    >
  | Said<
      'PlanAdjustmentEnded',
      { adjustmentId: string; outcome: AdjustmentOutcome; decidedBy: readonly PersonId[] }
    >
  | Said<'UnitPlanSubmitted', { unit: UnitId; document: string | null }>
  /** One fact for a round of chasing, however many units are missing. */
  | Said<'UnitPlansChased', { units: readonly UnitId[]; by: Day; next: Day }>
  | Said<'PlanOverdue', { by: Day }>
  | Said<'PlanResultOverdue', { by: Day }>
  | Said<'PlanResultReported', { document: string }>
  /** Another calendar holds: a period of the plan ends on another day than was counted. */
  | Said<'PlanDueMoved', DayMoved & { period: PlanPeriod; notice: NoticeRef }>;
