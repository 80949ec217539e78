import { inTenant, type Database, type Tx } from '../database';
import { once, superseded, type Claim, type NotDone } from '../ledger/claim';
import { lockedNext } from './numbers';

/** Numbers that letters have which were issued elsewhere, by hand. */
export interface NumbersOnPaper {
  readonly series: string;
  readonly year: number;
  readonly from: number;
  readonly to: number;
  readonly reason: string;
  readonly by: string;
  readonly recordedAt: string;
}

export interface PaperNumbersToNote {
  readonly series: string;
  readonly year: number;
  /** The last number that was given on paper; the house goes on behind it. */
  readonly upTo: number;
  readonly reason: string;
  readonly by: string;
}

/** `number-used`: the house has given out that number itself, or it is noted already; `next` is the one to come. */
export type PaperNumbersOutcome =
  { readonly ok: true } | { readonly ok: false; readonly code: 'number-used'; readonly next: number };

/** Moves a series on behind what was given on paper, never back; whoever numbers a letter at the same time waits. */
export const notePaperNumbers = (
  db: Database,
  tenant: string,
  claim: Claim,
  { series, year, upTo, reason, by }: PaperNumbersToNote,
): Promise<PaperNumbersOutcome | NotDone> =>
  once<PaperNumbersOutcome>(db, tenant, claim, {
    act: async (tx) => {
      const next = await lockedNext(tx, { series, year });
      if (upTo < next) return { ok: false, code: 'number-used', next };
      await tx.change(
        'update number_series set next = $3 where tenant_id = duban_tenant() and series = $1 and year = $2',
        [series, year, upTo + 1],
      );
      await tx.change(
        'insert into number_on_paper (series, year, from_n, to_n, reason, given_by) values ($1, $2, $3, $4, $5, $6)',
        [series, year, next, upTo, reason, by],
      );
      return { ok: true };
    },
    again: async (tx) =>
      (await onPaperIn(tx)).some((one) => one.series === series && one.year === year && one.to === upTo)
        ? { ok: true }
        : superseded,
  });

/** What is noted, the latest first. */
export const paperNumbers = (db: Database, tenant: string): Promise<readonly NumbersOnPaper[]> =>
  inTenant(db, tenant, onPaperIn);

const onPaperIn = (tx: Tx): Promise<readonly NumbersOnPaper[]> =>
  tx.query<NumbersOnPaper>(
    `select series, year, from_n as "from", to_n as "to", reason, given_by as by, recorded_at as "recordedAt"
       from number_on_paper where tenant_id = duban_tenant() order by recorded_at desc, series`,
  );

/** The number of each series that comes next; a series that nothing was numbered in begins with 1 and is not there. */
export const nextNumbers = (
  db: Database,
  tenant: string,
): Promise<readonly { readonly series: string; readonly year: number; readonly next: number }[]> =>
  inTenant(db, tenant, (tx) =>
    tx.query(
      'select series, year, next from number_series where tenant_id = duban_tenant() order by year desc, series',
    ),
  );
