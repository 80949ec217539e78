import { inTenant, type Database, type Tx } from '../database';
import { retrying } from '../retry';

export interface NumberRequest {
  readonly tenant: string;
  /** What the number is for: the same key gets the same number, whenever it asks. */
  readonly key: string;
  /** 甬督提 and the like; each series counts from 1 in every year. */
  readonly series: string;
  readonly year: number;
}

/** A number belongs to the year in which it was allotted, whenever it is used. */
export interface AllottedNumber {
  readonly year: number;
  readonly n: number;
}

/** The next number of a series, without a gap: whoever asks at the same time waits for the series. */
export const allotNumber = (db: Database, request: NumberRequest): Promise<AllottedNumber> =>
  retrying(() => inTenant(db, request.tenant, (tx) => allotIn(tx, request)));

/** In a transaction that does more: the number is given back when that does not come about. */
export const allotIn = async (tx: Tx, request: Omit<NumberRequest, 'tenant'>): Promise<AllottedNumber> =>
  (await allotted(tx, request.key)) ?? (await allot(tx, request));

async function allotted(tx: Tx, key: string): Promise<AllottedNumber | null> {
  const [row] = await tx.query<AllottedNumber>(
    'select year, n from number_allotment where tenant_id = duban_tenant() and key = $1',
    [key],
  );
  return row ?? null;
}

/** The next number of a series, which nobody else can take before this transaction ends. */
export async function lockedNext(
  tx: Tx,
  { series, year }: Pick<NumberRequest, 'series' | 'year'>,
): Promise<number> {
  await tx.change(
    `insert into number_series (series, year, next) values ($1, $2, 1) on conflict do nothing`,
    [series, year],
  );
  const [row] = await tx.query<{ next: number }>(
    'select next from number_series where tenant_id = duban_tenant() and series = $1 and year = $2 for update',
    [series, year],
  );
  if (!row) throw new Error(`the series ${series} of ${year} was made and is not there`);
  return row.next;
}

async function allot(tx: Tx, { key, series, year }: Omit<NumberRequest, 'tenant'>): Promise<AllottedNumber> {
  const n = await lockedNext(tx, { series, year });
  // Only now that the series is locked: the same key may have been served while this transaction waited.
  const before = await allotted(tx, key);
  if (before) return before;
  await tx.change(
    'update number_series set next = next + 1 where tenant_id = duban_tenant() and series = $1 and year = $2',
    [series, year],
  );
  await tx.change('insert into number_allotment (key, series, year, n) values ($1, $2, $3, $4)', [
    key,
    series,
    year,
    n,
  ]);
  return { year, n };
}
