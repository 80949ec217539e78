import type { CommandMark } from '@duban/contract';
import type { DomainEvent } from '@duban/domain';
import type { Tx } from '../database';
import { beginChains } from './chains';
import { factsOf, placeIn, type WriteRules } from './record';
import { write } from './write';

/** The first events of a chain. */
export interface ChainToBegin {
  readonly aggregate: string;
  readonly events: readonly DomainEvent[];
}

export interface BegunChain {
  readonly aggregate: string;
  /** `exists`: the chain was there before and is as it was. */
  readonly outcome: 'written' | 'exists';
}

/** Many chains in one transaction with a handful of statements; answers in the order in which they were given. */
export async function beginIn(
  tx: Tx,
  { mark, chains }: { readonly mark: CommandMark; readonly chains: readonly ChainToBegin[] },
  rules: WriteRules,
): Promise<readonly BegunChain[]> {
  const empty = chains.find(({ events }) => events.length === 0);
  if (empty) throw new Error(`${empty.aggregate} cannot begin with nothing`);
  const begins = chains.map(({ aggregate, events }) => ({ aggregate, facts: factsOf(mark, events) }));
  const forged = await beginChains(tx, begins, await placeIn(tx, rules));
  await write(tx, forged, rules);
  const begun = new Set(forged.map(({ head }) => head.aggregate));
  return chains.map(({ aggregate }) => ({ aggregate, outcome: begun.has(aggregate) ? 'written' : 'exists' }));
}
