import {
  aggregates,
  factIn,
  kindOf,
  NO_HASH,
  seal,
  type Aggregate,
  type Consequence,
  type DomainEvent,
  type Fact,
  type LetterTemplates,
} from '@duban/domain';
import { schemaVersionOf, type Upcasters } from './upcast';

/** Where a chain ends, and the state that all its facts make. `state` is null before the first of them. */
export interface Head {
  readonly aggregate: string;
  readonly sequence: number;
  readonly hash: string;
  readonly state: unknown;
}

/** A fact bound into its chain. */
export interface Link {
  readonly aggregate: string;
  readonly sequence: number;
  readonly schemaVersion: number;
  readonly recordedAt: string;
  readonly fact: Fact;
  readonly text: string;
  readonly prevHash: string;
  readonly hash: string;
}

/** A chain and the facts that follow its head. */
export interface Append {
  readonly aggregate: string;
  readonly facts: readonly Fact[];
}

/** A message for another process, with the day and the command of the fact that caused it. */
export interface Message {
  readonly key: string;
  readonly body: Consequence & Pick<Fact, 'on' | 'late' | 'commandId'>;
  /** Not to be carried before; at once when nothing is said. */
  readonly afterMs?: number;
}

/** One message for all processes that run: who they are, the database knows when it is written. */
export interface Broadcast {
  readonly key: string;
  readonly body: Extract<Consequence, { kind: 'tell-all' }> & Pick<Fact, 'on' | 'late' | 'commandId'>;
}

/** What facts lead to, all computed and nothing written yet. */
export interface Forged {
  readonly head: Head;
  readonly links: readonly Link[];
  readonly begins: readonly Append[];
  readonly messages: readonly Message[];
  /** What everything that runs is told. */
  readonly broadcasts: readonly Broadcast[];
}

/** What a transaction gives to everything it writes. */
export interface Forge {
  readonly tenant: string;
  /** UTC instant of the database's clock. */
  readonly recordedAt: string;
  readonly upcasters: Upcasters;
  /** How the law of the chain words the letters that its facts lead to. */
  readonly templates?: LetterTemplates;
}

export const newChain = (aggregate: string): Head => ({
  aggregate,
  sequence: 0,
  hash: NO_HASH,
  state: null,
});

/** Seals facts one after another behind a head, folds them and collects what follows from them. */
export function forge(before: Head, facts: readonly Fact[], place: Forge): Forged {
  return facts.reduce<Forged>((forged, fact) => append(forged, fact, place), {
    head: before,
    links: [],
    begins: [],
    messages: [],
    broadcasts: [],
  });
}

function append({ head, links, begins, messages, broadcasts }: Forged, said: Fact, forge: Forge): Forged {
  const { aggregate } = head;
  const { tenant, recordedAt, upcasters, templates } = forge;
  const sequence = head.sequence + 1;
  const schemaVersion = schemaVersionOf(upcasters, said.event.type);
  const sealed = seal({ tenant, aggregate, sequence, schemaVersion, recordedAt }, said, head.hash);
  // Folded from the text and not from what was handed in: a rebuild has nothing but the text.
  const { fact } = factIn(sealed.text);
  const state = fold(aggregate, head.state, fact);
  const follow = aggregateOf(aggregate).consequences(state, fact, templates);
  return {
    head: { aggregate, sequence, hash: sealed.hash, state },
    links: [
      ...links,
      { aggregate, sequence, schemaVersion, recordedAt, fact, prevHash: head.hash, ...sealed },
    ],
    begins: [...begins, ...follow.flatMap((consequence) => beginOf(consequence, fact))],
    messages: [...messages, ...follow.flatMap((consequence) => messageOf(consequence, fact))],
    broadcasts: [...broadcasts, ...follow.flatMap((consequence) => broadcastOf(consequence, fact))],
  };
}

/** The state of a chain after one more fact. */
export const fold = (aggregate: string, state: unknown, fact: Fact): unknown =>
  aggregateOf(aggregate).evolve(state, fact);

// The name of a chain decides its kind at run time, so the pairing of kind and event cannot be seen by the compiler.
const aggregateOf = (aggregate: string): Aggregate<unknown, DomainEvent> =>
  aggregates[kindOf(aggregate)] as unknown as Aggregate<unknown, DomainEvent>;

const beginOf = (consequence: Consequence, cause: Fact): readonly Append[] =>
  consequence.kind === 'begin'
    ? [{ aggregate: consequence.aggregate, facts: [{ ...cause, event: consequence.event }] }]
    : [];

function messageOf(consequence: Consequence, { on, late, commandId }: Fact): readonly Message[] {
  if (consequence.kind === 'begin' || consequence.kind === 'tell-all') return [];
  return [{ key: consequence.key, body: { ...consequence, on, late, commandId } }];
}

const broadcastOf = (consequence: Consequence, { on, late, commandId }: Fact): readonly Broadcast[] =>
  consequence.kind === 'tell-all'
    ? [{ key: consequence.key, body: { ...consequence, on, late, commandId } }]
    : [];
