import { headsUntil, merkleRoot, rootIn, type RecordedLink } from '@duban/domain';
import { inTenant, keptRoots, makeNextRoot, type Tx } from '@duban/persistence';
import { specHouse, type SpecHouse } from '@duban/persistence/testing/house';
import { sampleSigner } from '@duban/persistence/testing/signer';
import { rounded, timed } from './figures';

/** The root of a month over 1,000,000 events in 100,000 chains, by the real database; fails above `MOST_MS`. */
const CHAINS = Number(process.argv[2] ?? 100_000);
const LINKS = 10;
const MOST_MS = 10_000;

/** As they come in: one link of every chain, then the next one; the last of each is recorded after the month. */
async function fill(tx: Tx): Promise<void> {
  await tx.query('set local session_replication_role = replica');
  for (let link = 1; link <= LINKS; link += 1)
    await tx.query(
      `insert into ledger_event (aggregate, sequence, type, schema_version, command_id, actor, effective_on,
         recorded_at, text, algorithm, prev_hash, hash)
       select 'task/' || md5(chain::text)::uuid, $1::int, 'TaskReported', 1, 'c' || chain || '-' || $1::int, 'system:past',
              '2026-08-03', $2::timestamptz, repeat('整改', 100), 'sha-256',
              encode(sha256((chain || '/' || $1::int - 1)::bytea), 'hex'), encode(sha256((chain || '/' || $1::int)::bytea), 'hex')
         from generate_series(1, $3::int) as chain`,
      [link, link < LINKS ? '2026-08-03T08:00:00.000Z' : '2026-08-31T16:00:00.000Z', CHAINS],
    );
}

const linksOf = (house: SpecHouse): Promise<readonly RecordedLink[]> =>
  inTenant(house.root, house.tenant, (tx) =>
    tx.query<RecordedLink>(
      'select aggregate, sequence, hash, recorded_at as "recordedAt" from ledger_event where tenant_id = duban_tenant()',
    ),
  );

async function main(): Promise<void> {
  const house = await specHouse();
  try {
    await inTenant(house.root, house.tenant, fill);
    const signer = sampleSigner();
    const coldMs = await timed(() => makeNextRoot(house.db, house.tenant, signer));
    await house.root.source.query('vacuum analyze ledger_event');
    const nextMs = await timed(() => makeNextRoot(house.db, house.tenant, signer));
    const [first] = (await keptRoots(house.db, house.tenant)).roots;
    const root = rootIn(first?.text ?? '');
    const heads = headsUntil(await linksOf(house), root?.until ?? '');
    let again = '';
    const pureMs = await timed(async () => (again = merkleRoot(heads)));
    const right = root?.heads === again && root.chains === CHAINS && root.events === CHAINS * (LINKS - 1);
    const figure = {
      ...{ events: CHAINS * LINKS, chains: CHAINS, right },
      ...{ firstRootMs: rounded(coldMs), nextRootMs: rounded(nextMs), merkleInPureCodeMs: rounded(pureMs) },
    };
    console.log(JSON.stringify(figure, null, 2));
    process.exitCode = right && Math.max(coldMs, nextMs) <= MOST_MS ? 0 : 1;
  } finally {
    await house.leave();
  }
}

void main();
