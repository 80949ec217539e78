import type { CommandFrame } from '../command-frame';
import type { Actor, PersonId, UnitId } from '../people/actor';
import type { NewDays } from '../time/calendar-notice';
import type { Day } from '../time/day';
import type { AdjustmentOutcome, AdjustmentTerms, TouchedTask } from './adjustment';
import type { Incomplete } from './completeness';
import type { Inspection, PlanStep, PlanTerms } from './plan';

/** The inspection of a plan, put on record before its process begins. */
export type FeedbackCommand = CommandFrame & {
  readonly by: Actor;
  readonly type: 'receive-feedback';
  readonly planId: string;
  readonly name: string;
  readonly pack: string;
  readonly edition: string;
  readonly inspection: Inspection;
  readonly terms: PlanTerms;
  /** Days of steps that lie behind already, without a gap from the first. */
  readonly known: Readonly<Partial<Record<PlanStep, Day>>>;
  /** Whose implementation plans are due, should it be issued already. */
  readonly units: readonly UnitId[];
};

export type PlanAct = CommandFrame & { readonly by: Actor } & (
    | { readonly type: 'draft' | 'approve'; readonly document: string | null }
    /** `incomplete`: what its tasks do not state, asked when it is submitted; absent in commands of before that was asked. */
    | {
        readonly type: 'submit';
        readonly document: string | null;
        readonly incomplete?: Incomplete;
        /** Why it is submitted all the same. */
        readonly despite?: string;
      }
    | { readonly type: 'return'; readonly because: string }
    /** `at`: a moment to come, `now`: when that was asked for, both in milliseconds since 1970; null for at once. */
    | {
        readonly type: 'publish';
        readonly at: number | null;
        /** Absent in commands that were on their way before it was asked for. */
        readonly now?: number;
        readonly where: string;
      }
    /** `units`: the lead units of the plan's tasks, asked when it is issued. */
    | { readonly type: 'issue'; readonly document: string | null; readonly units: readonly UnitId[] }
    /** Absent, but for `what` and `basis`, in commands that were on their way before an adjustment had an approval. */
    | {
        readonly type: 'adjust';
        readonly what: string;
        readonly basis: string;
        readonly before?: string;
        readonly tasks?: readonly TouchedTask[];
        /** What the edition in force says of it; null where it says nothing. */
        readonly terms?: AdjustmentTerms | null;
      }
    | { readonly type: 'submit-unit-plan'; readonly unit: UnitId; readonly document: string | null }
    | { readonly type: 'report-result'; readonly document: string }
  );

export type PlanNotice = CommandFrame & { readonly by: string } & (
    | { readonly type: 'note-moment'; readonly now: number }
    | ({ readonly type: 'note-calendar' } & NewDays)
    | {
        readonly type: 'note-adjustment';
        readonly adjustmentId: string;
        readonly outcome: AdjustmentOutcome;
        readonly decidedBy: readonly PersonId[];
      }
  );

export type PlanCommand = PlanAct | PlanNotice;
