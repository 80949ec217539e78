import type { PersonId, UnitId } from '../people/actor';
import type { Period, PostNames } from '../policy/policy';
import type { Seat } from '../tasks/open-act';
import type { Day } from '../time/day';
import type { PlanAdjustment } from './adjustment';

export type InspectionLevel = 'central' | 'provincial' | 'municipal';

/** The inspection (督察) that a plan answers, as its feedback names it. */
export interface Inspection {
  readonly level: InspectionLevel;
  /** 轮次 and 批次; null where there is none, as for a special inspection. */
  readonly round: number | null;
  readonly batch: number | null;
  /** Which body inspected, in its own words: 中央第三生态环境保护督察组. */
  readonly body: string;
  /** The day of the feedback, from which the plan's period is counted. */
  readonly feedbackOn: Day;
}

/** The steps of a plan behind its feedback, in their order; submission, approval and publication are days of their own. */
export const PLAN_STEPS = ['drafted', 'submitted', 'approved', 'published', 'issued'] as const;
export type PlanStep = (typeof PLAN_STEPS)[number];
export type PlanStatus = 'feedback' | PlanStep;

/** What a person does to a plan. The whole of it stands in the rule pack, with who does it. */
export type PlanActType =
  'draft' | 'submit' | 'return' | 'approve' | 'publish' | 'issue' | 'adjust' | 'report-result';

/** The implementation plans of the units (各单位实施方案), where a place wants them. */
export interface UnitPlanTerms {
  /** From the issue of the plan. */
  readonly within: Period;
  /** How long after a chasing the next one follows. */
  readonly chaseEvery: Period;
  /** Who hands them in, in each unit. */
  readonly post: string;
}

/** The law that a plan lives under: what its pack says of the inspection's level and round on the day of the record. */
export interface PlanTerms {
  /** From the feedback to the submission; null where no document says so. */
  readonly planWithin: Period | null;
  /** From the issue to the report on results (整改落实情况报告). */
  readonly resultWithin: Period | null;
  readonly unitPlans: UnitPlanTerms | null;
  readonly seats: Readonly<Record<PlanActType, Seat>>;
  /** How the place calls the posts. */
  readonly posts: PostNames;
  readonly zoneOffsetMinutes: number;
}

/** The last day that still keeps a period. */
export interface DueDay {
  readonly by: Day;
  /** Working days were counted in a year whose notice is not published. */
  readonly provisional: boolean;
  /** The clock found it missed, and said so in the record. */
  readonly missed: boolean;
}

export interface StepTaken {
  readonly on: Day;
  /** Who took it; `system:clock` where it was set for a moment, null where only its day is known. */
  readonly by: PersonId | null;
  /** The document's number, or where it can be read; null where nobody said. */
  readonly document: string | null;
}

export interface UnitPlan {
  readonly unit: UnitId;
  readonly submittedOn: Day | null;
  readonly document: string | null;
}

export interface UnitPlans {
  readonly due: DueDay;
  readonly plans: readonly UnitPlan[];
  /** The days on which the missing were chased (催报), in order. */
  readonly chased: readonly Day[];
  /** When the missing are chased next. */
  readonly nextChase: Day;
}

/** Why a plan was submitted although not every task states all, and how many do not. */
export interface SubmittedDespite {
  readonly count: number;
  readonly because: string;
}

/** How far a plan has come since its feedback. */
export interface PlanCourse {
  readonly status: PlanStatus;
  readonly inspection: Inspection;
  readonly terms: PlanTerms;
  readonly steps: Readonly<Partial<Record<PlanStep, StepTaken>>>;
  /** Why it was sent back last; null once it was submitted again. */
  readonly returned: { readonly on: Day; readonly because: string } | null;
  /** Absent where every task stated all, or nobody asked; gone with a return. */
  readonly submittedDespite?: SubmittedDespite;
  /** Of the plan itself: until when it is to be submitted. */
  readonly due: DueDay | null;
  /** The moment that was set for its publication, in milliseconds since 1970; null where none is. */
  readonly publishAt: number | null;
  readonly publishWhere: string | null;
  readonly adjustments: readonly PlanAdjustment[];
  readonly result: { readonly due: DueDay | null; readonly reported: StepTaken | null };
  readonly unitPlans: UnitPlans | null;
}

/** What a place undertakes; its tasks know it by its id, its rounds ask for them. */
export interface Plan {
  readonly planId: string;
  readonly name: string;
  readonly pack: string;
  readonly edition: string;
  /** The day of the first file that brought tasks; null while there is only the feedback. */
  readonly importedOn: Day | null;
  /** Absent where nobody has recorded the inspection: such a plan has no clock of its own. */
  readonly course?: PlanCourse;
}
