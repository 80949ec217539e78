import type { PersonId } from '../people/actor';
import type { MeasureCourse, Period, PostOf } from '../policy/policy';
import type { Day } from '../time/day';

/** An interview, a listing, a check: what a rung asks for beside its letter, fixed when it is reached. */
export interface MeasureTerms {
  readonly carriedOut: MeasureCourse;
  readonly followUpWithin?: Period;
  /** Who records it. */
  readonly keepers: readonly PostOf[];
  /** Who lifts it. */
  readonly signer: PostOf;
  /** Who reports what came of it. */
  readonly receiver: PostOf;
}

export interface RungMeasure extends MeasureTerms {
  readonly reachedOn: Day;
  readonly record?: MeasureRecord;
  readonly followUp?: { readonly on: Day; readonly by: PersonId; readonly text: string };
  /** The report of what came of it did not come in time. */
  readonly late?: true;
  readonly lifted?: { readonly on: Day; readonly by: PersonId; readonly because: string };
}

/** What is written down of a measure that was carried out. */
export interface MeasureRecord {
  readonly on: Day;
  readonly by: PersonId;
  readonly place: string;
  readonly attendees: readonly string[];
  readonly minutes: string;
  readonly followUpBy: Day | null;
  /** That day was counted in a year whose holiday notice was not published. */
  readonly provisional?: true;
}
