import type { PersonId, UnitId } from '../people/actor';
import type { Period, PostOf, RuleNode } from '../policy/policy';
import type { SigningUnits } from '../policy/verdict';
import type { Day } from '../time/day';

/** What the law of a place says of adjusting a plan that is issued: read from the edition in force when it is proposed. */
export interface AdjustmentRule {
  /** Whether it must be proposed before the deadline of any task that it touches is over. */
  readonly beforeDue: boolean;
  /** Who approves. */
  readonly rule: RuleNode;
  readonly keepers: readonly PostOf[];
  readonly higher: readonly PostOf[];
  readonly urgeEvery: Period;
}

/** The rule with the edition that says it and the units that it means, as the proposal puts it on record. */
export interface AdjustmentTerms extends AdjustmentRule {
  readonly edition: string;
  readonly units: SigningUnits;
}

/** A task as the plan words it before the adjustment. */
export interface TouchedTask {
  readonly taskId: string;
  readonly ref: string;
  readonly title: string;
  readonly goal: string | null;
  /** The deadline in the words of the plan; null where it names none. */
  readonly deadline: string | null;
  /** The last day that keeps it now, extensions counted in. */
  readonly due: Day | null;
  readonly lead: UnitId;
}

/** What is proposed: what changes, on which basis, and what the plan says until then. */
export interface ProposedAdjustment {
  readonly what: string;
  readonly basis: string;
  /** The plan's own words that change; empty where those of the touched tasks say it. */
  readonly before: string;
  /** None where it touches the plan as a whole. */
  readonly tasks: readonly TouchedTask[];
}

export type AdjustmentOutcome = 'granted' | 'refused' | 'withdrawn';

/** The approval of an adjustment, and how it ended. */
export interface AdjustmentApproval extends Pick<ProposedAdjustment, 'before' | 'tasks'> {
  /** Its approval goes by the same id. */
  readonly adjustmentId: string;
  readonly status: 'asked' | AdjustmentOutcome;
  readonly endedOn: Day | null;
  /** Whose decisions ended it. */
  readonly decidedBy: readonly PersonId[];
}

/** A change of an issued plan (调整): what changes, and on which basis. What it said before stays in the record. */
export interface PlanAdjustment {
  readonly on: Day;
  readonly by: PersonId;
  readonly what: string;
  readonly basis: string;
  /** Absent in what was adjusted by one act, before adjustments had an approval of their own. */
  readonly approval?: AdjustmentApproval;
}

/** Two adjustments are of the same where they share a task; one that names none is of the whole plan. */
export const touchesSame = (
  one: readonly Pick<TouchedTask, 'taskId'>[],
  other: readonly Pick<TouchedTask, 'taskId'>[],
): boolean =>
  one.length === 0 ||
  other.length === 0 ||
  one.some(({ taskId }) => other.some((task) => task.taskId === taskId));
