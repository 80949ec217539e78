import type { Day } from './time/day';

/** What every command brings along: identity, time and the person; the core asks no clock and draws no number. */
export interface CommandFrame {
  /** Person and idempotency key, or a name made by the process that found the fact. Also the update's id. */
  readonly id: string;
  /** SHA-256 of the request's body: the same key with another body is refused at the edge. */
  readonly digest: string;
  /** The day from which the act holds. */
  readonly on: Day;
  /** Today in the jurisdiction's zone, so that `on` can be judged. */
  readonly today: Day;
  /** Why `on` lies before today. */
  readonly late: string | null;
}
