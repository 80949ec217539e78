import { factsOf, type CommandMark } from '@duban/contract';
import type { DomainEvent } from '@duban/domain';
import { runningIn, tellOfItsVacancies } from '../approvals/vacancies';
import type { Tx } from '../database';
import { beginChains, clock } from './chains';
import type { WriteRules } from './record';
import { together } from './together';
import { writing } from './write';
import { stateOfToday } from './state-of-today';

/** The first events of a chain. */
export interface ChainToBegin {
  readonly aggregate: string;
  readonly events: readonly DomainEvent[];
}

export interface BegunChain {
  readonly aggregate: string;
  /** `exists`: the chain was there before and is as it was. */
  readonly outcome: 'written' | 'exists';
  /** The command of the chain's first link. */
  readonly beganBy: string;
  /** What an existing chain has come to; null for one that was written just now. */
  readonly state: unknown;
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
  const place = { tenant: tx.tenant, recordedAt: await clock(tx), upcasters: rules.upcasters };
  const forged = await beginChains(tx, begins, place);
  together(tx, writing(forged, rules));
  for (const running of forged.flatMap(({ head }) => runningIn(head)))
    await tellOfItsVacancies(tx, running, { today: mark.on, commandId: mark.commandId }, rules.assess);
  const written = new Set(forged.map(({ head }) => head.aggregate));
  const names = chains.map(({ aggregate }) => aggregate);
  const there = await existing(
    tx,
    names.filter((name) => !written.has(name)),
  );
  return names.map(
    (aggregate): BegunChain =>
      there.get(aggregate) ?? { aggregate, outcome: 'written', beganBy: mark.commandId, state: null },
  );
}

async function existing(tx: Tx, aggregates: readonly string[]): Promise<ReadonlyMap<string, BegunChain>> {
  if (aggregates.length === 0) return new Map();
  const rows = await tx.query<BegunChain>(
    `select head.aggregate, 'exists' as outcome, first.command_id as "beganBy", head.state
       from aggregate_head as head
       join ledger_event as first
         on first.tenant_id = head.tenant_id and first.aggregate = head.aggregate and first.sequence = 1
      where head.tenant_id = duban_tenant() and head.aggregate = any ($1::text[])`,
    [aggregates],
  );
  return new Map(rows.map((row) => [row.aggregate, stateOfToday(row.aggregate, row)]));
}
