import { setTimeout as pause } from 'node:timers/promises';
import { headsUntil, merkleRoot, NO_HASH, rootIn, type LedgerRoot, type RecordedLink } from '@duban/domain';
import { across, inTenant, type Tx } from '../database';
import { aggregateOf, mark, planned } from '../testing/sample-task';
import { writePast } from '../testing/past-links';
import { sampleSigner } from '../testing/sample-signer';
import { specHouse, type SpecHouse } from '../testing/spec-house';
import { keptRoots, makeNextRoot, type KeptRoot, type RootSigner } from './roots';

let house: SpecHouse;
beforeEach(async () => {
  house = await specHouse();
});
afterEach(() => house.leave());

const signer = sampleSigner();
const make = (by: RootSigner = signer) => makeNextRoot(house.db, house.tenant, by);
const roots = async () => (await keptRoots(house.db, house.tenant)).roots;
const rootOf = ({ text }: KeptRoot): LedgerRoot => {
  const root = rootIn(text);
  if (!root) throw new Error(`no root: ${text}`);
  return root;
};
const link = (aggregate: string, sequence: number, recordedAt: string) => ({
  aggregate,
  sequence,
  recordedAt,
});
const request = (ref: string) => ({
  tenant: house.tenant,
  aggregate: aggregateOf(ref),
  expected: 0,
  command: mark(`plan-${ref}`),
  events: planned(ref),
});

/** Two chains over the end of August, and one that begins with September. */
const PAST = [
  link('letter/1', 1, '2026-08-31T15:59:59.999Z'),
  link('letter/1', 2, '2026-08-31T16:00:00.000Z'),
  link('task/1', 1, '2026-08-03T08:00:00.000Z'),
  link('task/1', 2, '2026-08-03T08:00:00.000Z'),
  link('task/2', 1, '2026-08-31T16:00:00.000Z'),
];
/** The months that are over since then; the clock of the database says how many there are. */
async function makeAll(): Promise<readonly KeptRoot[]> {
  while ((await make()).outcome !== 'none-due');
  return roots();
}
const expectOver = (root: LedgerRoot, links: readonly RecordedLink[]): void => {
  const heads = headsUntil(links, root.until);
  expect(root.heads).toBe(merkleRoot(heads));
  expect(root.chains).toBe(heads.length);
  expect(root.events).toBe(links.filter(({ recordedAt }) => recordedAt < root.until).length);
};

describe('the roots of an office', () => {
  it('are over the heads as they were at the end of each month, empty months too, each naming the one before', async () => {
    const links = await writePast(house.owner, house.tenant, PAST);
    const made = await makeAll();
    expect(made.slice(0, 3).map(({ month }) => month)).toEqual(['2026-08', '2026-09', '2026-10']);
    expect(rootOf(made[0] as KeptRoot)).toMatchObject({ chains: 2, events: 3, previous: NO_HASH });
    expect(rootOf(made[1] as KeptRoot)).toMatchObject({ chains: 3, events: 5 });
    made.forEach((one, n) => {
      const root = rootOf(one);
      expectOver(root, links);
      expect(root.previous).toBe(made[n - 1]?.hash ?? NO_HASH);
      expect([root.tenant, root.month]).toEqual([house.tenant, one.month]);
      expect(root.madeAt > root.until).toBe(true);
    });
  });

  it('do not exist before the first month is over, nor for an office without facts', async () => {
    await house.ledger.record(request('1'));
    expect(await make()).toEqual({ outcome: 'none-due' });
    expect(await makeNextRoot(house.db, house.other, signer)).toEqual({ outcome: 'none-due' });
  });

  it('are one a month, however many make them at once', async () => {
    await writePast(house.owner, house.tenant, PAST);
    const others = [sampleSigner(), sampleSigner(), sampleSigner()];
    const makers = others.map(async (by) => {
      const made: string[] = [];
      for (;;) {
        const making = await make(by);
        if (making.outcome === 'none-due') return made;
        if (making.outcome === 'made') made.push(making.month);
      }
    });
    const made = (await Promise.all(makers)).flat().sort();
    const kept = await roots();
    expect(kept.map(({ month }) => month)).toEqual(made);
    expect(kept.map((one) => rootOf(one).previous)).toEqual([
      NO_HASH,
      ...kept.slice(0, -1).map(({ hash }) => hash),
    ]);
  });

  it('are made by whoever comes next when the first one dies between closing and keeping', async () => {
    await writePast(house.owner, house.tenant, PAST);
    await expect(make({ ...signer, sign: () => Promise.reject(new Error('killed')) })).rejects.toThrow(
      'killed',
    );
    expect(await roots()).toEqual([]);
    const dying = make({
      ...signer,
      sign: async (text) => {
        await across(
          house.root,
          `select pg_terminate_backend(pid) from pg_stat_activity
            where datname = current_database() and state = 'idle in transaction'`,
        );
        return signer.sign(text);
      },
    });
    await expect(dying).rejects.toThrow();
    expect(await make()).toEqual({ outcome: 'made', month: '2026-08' });
  });

  it('are not kept with a signature that their key does not bear out', async () => {
    await writePast(house.owner, house.tenant, PAST);
    await expect(make({ ...signer, sign: (text) => sampleSigner().sign(text) })).rejects.toThrow('own key');
    expect(await roots()).toEqual([]);
  });

  it('go on under another key', async () => {
    await writePast(house.owner, house.tenant, PAST);
    const next = sampleSigner();
    await make();
    await make(next);
    expect((await roots()).map(({ key }) => key)).toEqual([signer.key, next.key]);
  });

  it.each([
    ['update', `update ledger_root set signature = ''`],
    ['delete', 'delete from ledger_root'],
    ['truncate', 'truncate ledger_root'],
  ])('cannot be taken back by %s', async (_what, sql) => {
    await writePast(house.owner, house.tenant, PAST);
    await make();
    await expect(inTenant(house.db, house.tenant, (tx) => tx.change(sql))).rejects.toThrow(
      'permission denied',
    );
    await expect(across(house.root, sql)).rejects.toThrow('append-only');
  });
});

describe('a month that is closed', () => {
  const nowIn = async (tx: Tx): Promise<string> =>
    (await tx.query<{ now: string }>('select clock_timestamp() as now'))[0]?.now ?? '';
  const now = (): Promise<string> => inTenant(house.db, house.tenant, nowIn);
  const close = (until: string) =>
    inTenant(house.db, house.tenant, (tx) => tx.query('select close_ledger($1)', [until]));

  it('is not closed while somebody writes who began before its end', async () => {
    let letGo = (): void => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    let wrote = (): void => undefined;
    const written = new Promise<void>((resolve) => (wrote = resolve));
    const writer = inTenant(house.db, house.tenant, async (tx) => {
      await insertPlain(tx);
      wrote();
      await held;
    });
    await written;
    const until = await now();
    await expect(close(until)).rejects.toThrow('lock timeout');
    letGo();
    await writer;
    await close(until);
  });

  it('takes nothing any more from who began before its end and had not written', async () => {
    const writing = inTenant(house.db, house.tenant, async (tx) => {
      await nowIn(tx);
      await pause(20);
      await close(await now());
      await insertPlain(tx);
    });
    await expect(writing).rejects.toMatchObject({ code: '40001' });
    // The house tries once more what is refused so, with an instant of its own.
    expect(await house.ledger.record(request('1'))).toMatchObject({ outcome: 'written' });
  });

  it('is not closed before its end, and not opened again', async () => {
    await expect(close('2999-01-01T00:00:00.000Z')).rejects.toThrow('before its end');
    const until = await now();
    await close(until);
    await close('2026-01-01T00:00:00.000Z');
    const [row] = await across<{ at: string }>(
      house.root,
      'select ledger_closed_until as at from tenant where id = $1',
      [house.tenant],
    );
    expect(row?.at).toBe(until);
    await expect(
      inTenant(house.db, house.tenant, (tx) => tx.change('update tenant set ledger_closed_until = null')),
    ).rejects.toThrow('permission denied');
  });

  /** A link as an application would write it by itself; the column rounds, and an instant that it rounds up lies ahead of the clock. */
  const insertPlain = (tx: Tx) =>
    tx.query(
      `insert into ledger_event (aggregate, sequence, type, schema_version, command_id, actor, effective_on,
         recorded_at, text, algorithm, prev_hash, hash)
       values ('task/plain', 1, 'X', 1, 'plain', 'x', current_date, date_trunc('milliseconds', clock_timestamp()), '{}', 'sha-256', '', '')`,
    );
});
