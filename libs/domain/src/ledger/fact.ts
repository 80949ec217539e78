import type { Day } from '../time/day';

/** Something that happened, said by the domain: a type in the past tense and its data. */
export interface DomainEvent {
  readonly type: string;
  /** Plain JSON; checked when its canonical text is made. */
  readonly data: object;
}

/** Who stands behind a fact. `principal` is named when `actor` acted for somebody else (standing proxy). */
export interface Authorship {
  /** A person's id, or `system:<process>` for what the clock or a round found. Never a name. */
  readonly actor: string;
  readonly principal: string | null;
}

/** A domain event as the ledger knows it: who, by which command, and on which day it holds. */
export interface Fact<Event extends DomainEvent = DomainEvent> extends Authorship {
  readonly event: Event;
  readonly commandId: string;
  /** The day from which it holds, as claimed by its author. When it was written is the ledger's own business. */
  readonly on: Day;
  /** Why it is written later than it holds; null when written on the day. */
  readonly late: string | null;
}
