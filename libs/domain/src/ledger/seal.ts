import { canonicalText, type Json } from './canonical';
import type { DomainEvent, Fact } from './fact';
import type { HashText } from './merkle';
import { sha256 } from './sha256';

export const HASH_ALGORITHM = 'sha-256';

/** The start of every chain. */
export const NO_HASH = '0'.repeat(64);

/** Where a fact stands: which chain, which link, when it was written. */
export interface Place {
  readonly tenant: string;
  /** `task/<id>`, `letter/<id>`, `round/<id>` … : one chain each. */
  readonly aggregate: string;
  /** 1, 2, 3 … without a gap. */
  readonly sequence: number;
  readonly schemaVersion: number;
  /** UTC instant, `2026-03-31T08:00:00.000Z`; the database's own clock, nobody can choose it. */
  readonly recordedAt: string;
}

export interface Sealed {
  /** Canonical JSON of envelope and data: what is stored and what the hash covers. */
  readonly text: string;
  readonly hash: string;
}

/** Binds a fact to the link before it. */
export function seal(place: Place, fact: Fact, prevHash: string, hashText: HashText = sha256): Sealed {
  const { event, ...said } = fact;
  const text = canonicalText({
    ...place,
    ...said,
    type: event.type,
    data: event.data,
    prevHash,
  } as unknown as Json);
  return { text, hash: hashText(text) };
}

/** The fact inside a stored text; its inverse is `seal`. */
export function factIn(text: string): {
  readonly place: Place;
  readonly fact: Fact;
  readonly prevHash: string;
} {
  const all = JSON.parse(text) as Place & Omit<Fact, 'event'> & DomainEvent & { prevHash: string };
  const { tenant, aggregate, sequence, schemaVersion, recordedAt } = all;
  const { actor, principal, commandId, on, late, type, data, prevHash } = all;
  return {
    place: { tenant, aggregate, sequence, schemaVersion, recordedAt },
    fact: { event: { type, data }, actor, principal, commandId, on, late },
    prevHash,
  };
}

/**
 * What the main line compares after a record: the events as they were decided, without the envelope's clock.
 * Replay alone does not notice that `decide` changed its mind; this does.
 */
export const digestOf = (events: readonly DomainEvent[]): string =>
  sha256(canonicalText(events.map(({ type, data }) => ({ type, data })) as unknown as Json));
