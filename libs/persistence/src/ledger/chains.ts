import type { Fact } from '@duban/domain';
import type { Tx } from '../database';
import { prepared } from '../prepared';
import { forge, newChain, type Append, type Forge, type Forged, type Head } from './forge';
import { stateOfToday } from './state-of-today';
import type { Change } from './together';
import { factOfText, type Upcasters } from './upcast';

/** Instants are compared and hashed as this text. */
export const AS_INSTANT = (column: string): string =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

export type Lock = 'update' | 'share';

/** The end of a chain, kept as it is until the transaction ends; null when the chain does not exist. */
export async function lockHead(tx: Tx, aggregate: string, lock: Lock = 'update'): Promise<Head | null> {
  const [head] = await tx.query<Head>(
    prepared(`select aggregate, sequence, hash, state from aggregate_head
      where tenant_id = duban_tenant() and aggregate = $1 for ${lock}`),
    [aggregate],
  );
  return head ? stateOfToday(aggregate, head) : null;
}

export const movingHead = ({ aggregate, sequence, hash, state }: Head): Change => ({
  sql: `update aggregate_head set sequence = $2, hash = $3, state = $4::jsonb
      where tenant_id = duban_tenant() and aggregate = $1`,
  parameters: [aggregate, sequence, hash, JSON.stringify(state)],
});

/** The database's own clock, to the millisecond; asked after the lock, so that a chain's instants do not go back. */
export async function clock(tx: Tx): Promise<string> {
  const [row] = await tx.query<{ now: string }>(`select ${AS_INSTANT('clock_timestamp()')} as now`);
  return (row as { now: string }).now;
}

/** The facts of a chain behind link `after`. */
export async function factsAfter(
  tx: Tx,
  { aggregate, after }: { readonly aggregate: string; readonly after: number },
  upcasters: Upcasters,
): Promise<readonly Fact[]> {
  const rows = await tx.query<{ text: string }>(
    `select text from ledger_event
      where tenant_id = duban_tenant() and aggregate = $1 and sequence > $2 order by sequence`,
    [aggregate, after],
  );
  return rows.map(({ text }) => factOfText(upcasters, text));
}

/**
 * Begins chains that do not exist yet, and the chains that follow from their facts. Those that exist are left alone and
 * are missing in the answer. Heads are inserted in the order of their names, so that two beginners cannot deadlock.
 */
export async function beginChains(
  tx: Tx,
  begins: readonly Append[],
  place: Forge,
): Promise<readonly Forged[]> {
  const first = new Map([...begins].reverse().map((begin) => [begin.aggregate, begin]));
  const forged = [...first.values()]
    .sort((a, b) => (a.aggregate < b.aggregate ? -1 : 1))
    .map(({ aggregate, facts }) => forge(newChain(aggregate), facts, place));
  if (forged.length === 0) return [];
  const inserted = new Set(
    await insertHeads(
      tx,
      forged.map(({ head }) => head),
    ),
  );
  const begun = forged.filter(({ head }) => inserted.has(head.aggregate));
  return [
    ...begun,
    ...(await beginChains(
      tx,
      begun.flatMap((one) => one.begins),
      place,
    )),
  ];
}

/** Returns the names of those that were not there yet. */
export async function insertHeads(tx: Tx, heads: readonly Head[]): Promise<readonly string[]> {
  const inserted = await tx.query<{ aggregate: string }>(
    `insert into aggregate_head (aggregate, sequence, hash, state)
     select * from unnest($1::text[], $2::int[], $3::text[], $4::jsonb[])
     on conflict do nothing returning aggregate`,
    [
      heads.map(({ aggregate }) => aggregate),
      heads.map(({ sequence }) => sequence),
      heads.map(({ hash }) => hash),
      heads.map(({ state }) => JSON.stringify(state)),
    ],
  );
  return inserted.map(({ aggregate }) => aggregate);
}
