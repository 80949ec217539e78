import { inTenant, type Tx } from '../database';
import { OFFICER, PARTY, taskIdOf } from '../testing/sample-task';
import { specHouse, type SpecHouse } from '../testing/spec-house';
import { DONE, doneBy } from './done';
import { STARTED, startedBy } from './started';

jest.setTimeout(120_000);

const TASKS = 10_000;
const [MAYOR, PROXY] = [taskIdOf('mayor'), taskIdOf('proxy')];
const LATEST = Number.MAX_SAFE_INTEGER;
const ALL = { all: true, units: [], persons: [] };

let house: SpecHouse;
beforeAll(async () => {
  house = await specHouse();
  await inTenant(house.root, house.tenant, async (tx) => {
    await tx.change(`
      insert into task_row (id, version, cycle, plan_id, ref, ref_order, title, class, status, lead_unit, lead_unit_name,
        overdue, waiting, seats, units)
      select md5('task' || n)::uuid, 3, 1, md5('plan')::uuid, n::text, lpad(n::text, 6, '0'), '完成整改', 'dated',
             case when n % 10 = 0 then 'closing' else 'closed' end, '${PARTY}', '', false, '[]', '{}', '{}'
        from generate_series(1, ${TASKS}) as n`);
    for (const sequence of [1, 2, 3, 4])
      await acts(tx, { sequence, type: 'TaskAccepted', actor: `'${OFFICER.id}'`, principal: 'null' });
    // Every third is signed by the standing proxy.
    await acts(tx, {
      ...{ sequence: 5, type: 'TaskSigned' },
      actor: `case when n % 3 = 0 then '${PROXY}' else '${MAYOR}' end`,
      principal: `case when n % 3 = 0 then '${MAYOR}' end`,
    });
  });
  await inTenant(house.root, house.tenant, (tx) => tx.change('analyze'));
});
afterAll(() => house.leave());

interface Acts {
  readonly sequence: number;
  readonly type: string;
  readonly actor: string;
  readonly principal: string;
}

async function acts(tx: Tx, { sequence, type, actor, principal }: Acts): Promise<void> {
  const tasks = `generate_series(1, ${TASKS}) as n, concat('task/', md5('task' || n)::uuid) as chain order by n`;
  await tx.change(`
    insert into ledger_event (aggregate, sequence, type, schema_version, command_id, actor, principal, effective_on,
      recorded_at, text, algorithm, prev_hash, hash)
    select chain, ${sequence}, '${type}', 1, 'c${sequence}/' || n, ${actor}, ${principal}, date '2026-03-02',
           date_trunc('milliseconds', transaction_timestamp()), '{}', '', '', '' from ${tasks}`);
  await tx.change(`
    insert into command_answer (command_id, digest, aggregate, sequence, recorded_at)
    select 'c${sequence}/' || n, '', chain, ${sequence}, now() from ${tasks}`);
}

interface Plan {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly 'Actual Rows': number;
  readonly Plans?: readonly Plan[];
}
const steps = (plan: Plan): readonly Plan[] => [plan, ...(plan.Plans ?? []).flatMap(steps)];

async function planFor(sql: string, given: readonly unknown[]): Promise<readonly Plan[]> {
  const [row] = await inTenant(house.db, house.tenant, (tx) =>
    tx.query<{ 'QUERY PLAN': readonly { Plan: Plan }[] }>(`explain (analyze, format json) ${sql}`, given),
  );
  return row ? steps(row['QUERY PLAN'][0]?.Plan as Plan) : [];
}

const readWhole = (plan: readonly Plan[]): readonly string[] =>
  plan.flatMap(({ 'Node Type': node, 'Relation Name': table }) => (node === 'Seq Scan' ? (table ?? []) : []));
const indexes = (plan: readonly Plan[]): readonly string[] =>
  plan.flatMap((step) => step['Index Name'] ?? []);
const WALKED = ['ledger_event_person', 'ledger_event_principal'];

it('walks no more of the ledger than the page of what was done shows, nor of the tasks', async () => {
  const plan = await planFor(DONE, [MAYOR, LATEST, 51]);
  expect(indexes(plan)).toEqual(expect.arrayContaining([...WALKED, 'task_row_pkey']));
  expect(readWhole(plan)).not.toContain('ledger_event');
  expect(readWhole(plan)).not.toContain('task_row');
  expect(Math.max(...plan.map((step) => step['Actual Rows']))).toBeLessThanOrEqual(51);
});

it('reads for what was set going the acts of that person alone', async () => {
  const plan = await planFor(STARTED, [true, [], [], ['TaskSigned'], MAYOR, LATEST, 51]);
  expect(indexes(plan)).toEqual(expect.arrayContaining(WALKED));
  expect(readWhole(plan)).not.toContain('ledger_event');
});

it('lists on all pages together each act once, in the order of the ledger, whoever did it for whom', async () => {
  const sizes = { mayor: TASKS, proxy: Math.floor(TASKS / 3) };
  for (const [person, size] of [
    [MAYOR, sizes.mayor],
    [PROXY, sizes.proxy],
  ] as const) {
    const refs: (string | null)[] = [];
    for (let next: string | null | undefined; next !== null;) {
      const page = await doneBy(house.db, house.tenant, person, { cursor: next, limit: 200 });
      refs.push(...(page?.acts ?? []).map(({ ref }) => ref));
      next = page?.next ?? null;
    }
    expect(refs).toHaveLength(size);
    expect(refs).toEqual([...refs].sort((one, other) => Number(other) - Number(one)));
  }
});

it('leaves out of what was set going what is at its end', async () => {
  const first = await startedBy(house.db, house.tenant, { person: PROXY, viewer: ALL, limit: 3 });
  expect(first?.things.map(({ ref, principal }) => [ref, principal])).toEqual([
    ['9990', MAYOR],
    ['9960', MAYOR],
    ['9930', MAYOR],
  ]);
});
