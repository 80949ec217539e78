import { planAggregate } from '@duban/contract';
import { addDays, type Day } from '@duban/domain';
import { todayOf } from '../house';
import { clientOf, type Client, type Got } from '../testing/client';
import { BASIS, withEdition } from '../testing/edition-text';
import { eventually, freshNamespace, WorkerProcess } from '../testing/engine';
import { settle, type Resident } from '../testing/residents';
import { planIdOf, seedTask, seedUnits } from '../testing/seed';
import { itsProcess } from '../testing/seed-approval';
import { openSpecHouse, type SpecHouse } from '../testing/spec-house';

jest.setTimeout(90_000);

let at: SpecHouse;
let ask: Client;
let worker: WorkerProcess;
let officer: Resident;
let director: Resident;
let head: Resident;
let clerk: Resident;
let today: Day;
let planId: string;
const tasks: string[] = [];

beforeAll(async () => {
  at = await openSpecHouse({ namespace: await freshNamespace() });
  ask = clientOf(at.url);
  worker = await WorkerProcess.start(at.environment);
  const { house } = at;
  const units = await seedUnits(house);
  officer = await settle(house, 'officer', { post: 'office-officer', unit: units.office });
  director = await settle(house, 'director', { post: 'office-director', unit: units.office });
  head = await settle(house, 'head', { post: 'government-head', unit: units.government });
  clerk = await settle(house, 'clerk', { post: 'unit-officer', unit: units.lead });
  today = todayOf(house);
  planId = planIdOf(house.tenant.id);
  const data = { planId, name: '整改方案', pack: 'ningbo', edition: 'e', importId: planId, file: 'f' };
  const mark = { commandId: 'plan', digest: '', actor: 'system:seed', principal: null, late: null };
  await house.ledger.begin(house.tenant.id, { ...mark, on: today }, [
    {
      aggregate: planAggregate(planId),
      events: [{ type: 'PlanImported', data: { ...data, corrections: [] } }],
    },
  ]);
  for (const ref of ['1', '2', '3']) tasks.push(await seedTask(house, units, ref));
  const proposed = await ask('proposeEdition', {
    as: officer,
    body: { document: withEdition(today), basis: BASIS },
  });
  await approve(proposed.body.approvalId as string);
});
afterAll(async () => {
  await worker?.kill();
  await at?.close();
});

async function approve(approvalId: string): Promise<void> {
  await itsProcess(at.house, approvalId);
  for (const as of [director, head]) {
    const { body } = await ask('showApproval', { as, params: { approvalId } });
    const said = { type: 'approve', textHash: body.textHash, opinion: '同意' };
    const done = await ask('actOnApproval', { as, params: { approvalId }, body: said });
    expect([done.status, done.body.because]).toEqual([200, undefined]);
  }
}

const taskId = (index: number): string => tasks[index] as string;
const preview = (index: number): Promise<Got> =>
  ask('taskMigration', { as: officer, params: { taskId: taskId(index) } });
const ofPlan = (query = {}): Promise<Got> => ask('planMigration', { as: officer, params: { planId }, query });
const hashIn = ({ body }: Got): string => (body.outcome as { hash: string }).hash;
const migrate = (index: number, hash: string): Promise<Got> =>
  ask('migrateTask', {
    as: officer,
    params: { taskId: taskId(index) },
    body: { because: '新规则施行', hash },
  });
/** From when the law holds that each task lives under. */
const laws = async (): Promise<readonly string[]> => {
  const { ledger, tenant } = at.house;
  const states = await Promise.all(tasks.map((id) => ledger.stateOf<'task'>(tenant.id, `task/${id}`)));
  return states.map((there) => there?.state.policy.effectiveFrom ?? '');
};

describe('running tasks under another edition', () => {
  it('are shown one by one before anything is changed', async () => {
    const { status, body } = await ofPlan();
    expect(status).toBe(200);
    expect(body).toMatchObject({
      to: { pack: 'ningbo', effectiveFrom: today },
      tasks: [
        { ref: '1', refused: null, outcome: { lapsed: [], steps: { added: [] } } },
        { ref: '2' },
        { ref: '3' },
      ],
    });
    expect(await laws()).toEqual(['2021-11-03', '2021-11-03', '2021-11-03']);
  });

  it('are moved one at a time by the office, for the outcome that it read', async () => {
    const hash = hashIn(await preview(0));
    expect(await migrate(0, 'f'.repeat(64))).toMatchObject({ status: 409, body: { code: 'stale-preview' } });
    const done = await migrate(0, hash);
    expect([done.status, done.body.because]).toEqual([200, undefined]);
    expect(await laws()).toEqual([today, '2021-11-03', '2021-11-03']);
    expect((await ofPlan()).body.tasks).toMatchObject([{ ref: '2' }, { ref: '3' }]);
    expect(await migrate(0, hash)).toMatchObject({ status: 409, body: { code: 'wrong-state' } });
  });

  it('come under it together by an approval, but for what has gone on since', async () => {
    const { body: shown } = await ofPlan();
    const body = { because: '新规则施行', basis: BASIS, hash: shown.hash };
    const params = { planId };
    const proposed = await ask('proposeMigration', { as: officer, params, body, key: 'all' });
    expect(proposed).toMatchObject({ status: 200, body: { tasks: 2 } });
    expect(await ask('proposeMigration', { as: officer, params, body, key: 'all' })).toMatchObject({
      body: proposed.body,
    });
    expect((await ask('receiveTask', { as: clerk, params: { taskId: taskId(1) }, body: {} })).status).toBe(
      200,
    );
    expect(await ask('proposeMigration', { as: officer, params, body })).toMatchObject({
      status: 409,
      body: { code: 'stale-preview' },
    });
    await approve(proposed.body.approvalId as string);
    await eventually(async () => (await laws())[2] === today || null);
    expect(await laws()).toEqual([today, '2021-11-03', today]);
  });

  it.each<[string, () => Promise<Got>, number]>([
    ['a law of tomorrow', () => ofPlan({ on: addDays(today, 1) }), 422],
    ['an unknown plan', () => ask('planMigration', { as: officer, params: { planId: taskId(0) } }), 404],
    ['an unknown task', () => ask('taskMigration', { as: officer, params: { taskId: planId } }), 404],
    ['somebody of a department', () => ask('planMigration', { as: clerk, params: { planId } }), 403],
    [
      'no reason',
      () =>
        ask('migrateTask', {
          as: officer,
          params: { taskId: taskId(1) },
          body: { because: ' ', hash: 'f'.repeat(64) },
        }),
      400,
    ],
  ])('are not shown or moved for %s', async (_what, asked, status) => {
    expect((await asked()).status).toBe(status);
  });
});
