import type { PersonId } from '../people/actor';
import type { PostOf } from '../policy/policy';
import type { Day } from '../time/day';
import type { TaskActType } from './command';

/** A post in one particular unit: who exactly may act. */
export interface Seat extends PostOf {
  readonly unit: string;
  /** Who cannot act in it just now although they hold the post: they gave it away, or wait for an opinion. */
  readonly except?: readonly PersonId[];
}

/** Something a person can do now, and who. The one source for permission, inbox and explanation. */
export interface OpenAct {
  readonly act:
    | Exclude<TaskActType, 'change-signing'>
    | 'report'
    | 'confirm-scan'
    | 'give-opinion'
    | 'supply-material'
    | 'answer-objection';
  readonly by: readonly Seat[];
  /** Who may beside those posts: signers who were added, who was given a seat or claimed it. Absent where there is nobody. */
  readonly persons?: readonly PersonId[];
}

/** What a measure of the ladder asks of somebody beside what the task's own state does; `until` is its last day, null where it has none. */
export interface MeasureDuty {
  readonly act: 'record-measure' | 'follow-up';
  /** The letter of the measure: while it is a draft there is nothing to record yet, and the task is not told when it goes out. */
  readonly letterId: string;
  readonly by: readonly Seat[];
  readonly until: Day | null;
}
