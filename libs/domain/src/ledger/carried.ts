import { aggregates, type AggregateKind, type Aggregates } from './aggregates';
import type { DomainEvent, Fact } from './fact';

/** All a run remembers and hands to the next. Plain JSON: a Map, a Set or a Date would not survive. */
export interface Carried<State> {
  readonly state: State;
  /** The last link of the chain that the state rests on. */
  readonly sequence: number;
  /** Command ids already answered, oldest first; the last hundred. Older ones are answered from PostgreSQL. */
  readonly answered: readonly string[];
}

export const ANSWERS_KEPT = 100;

/** A run can start from the ledger alone: repair, restore, rebuild and a move to another cluster are this function. */
export function carriedFrom<Kind extends AggregateKind>(
  kind: Kind,
  facts: readonly Fact<Aggregates[Kind]['event']>[],
): Carried<Aggregates[Kind]['state']> {
  const carried = adopt<Kind>(kind, null, facts);
  if (!carried) throw new Error(`a ${kind} cannot be carried from no facts`);
  return carried;
}

/** What is carried once more facts are known, whoever wrote them. */
export function adopt<Kind extends AggregateKind>(
  kind: Kind,
  carried: Carried<Aggregates[Kind]['state']> | null,
  facts: readonly Fact<Aggregates[Kind]['event']>[],
): Carried<Aggregates[Kind]['state']> | null {
  const evolve = aggregates[kind].evolve as (
    state: Aggregates[Kind]['state'] | null,
    fact: Fact<DomainEvent>,
  ) => Aggregates[Kind]['state'];
  return facts.reduce<Carried<Aggregates[Kind]['state']> | null>(
    (before, fact) => ({
      state: evolve(before?.state ?? null, fact),
      sequence: (before?.sequence ?? 0) + 1,
      answered: withAnswer(before?.answered ?? [], fact.commandId),
    }),
    carried,
  );
}

export const withAnswer = (answered: readonly string[], commandId: string): readonly string[] =>
  answered.includes(commandId) ? answered : [...answered, commandId].slice(-ANSWERS_KEPT);
