import type { Author } from '../people/heads';
import type { Day } from '../time/day';

/** How an extension that was asked for ended. */
export type ExtensionOutcome = 'granted' | 'refused' | 'withdrawn';

/** What is asked for when a deadline cannot be kept. */
export interface ExtensionAsked {
  readonly extensionId: string;
  /** The day that held when it was asked for; it stays in the record whatever is decided. */
  readonly from: Day;
  readonly to: Day;
  readonly because: string;
  readonly evidence: readonly string[];
  /** The words that are agreed to. */
  readonly text: string;
}

/** An extension (延期) of a task's deadline, from its asking to its end. */
export interface Extension extends ExtensionAsked, Author {
  readonly on: Day;
  readonly status: 'asked' | ExtensionOutcome;
  readonly endedOn: Day | null;
}
