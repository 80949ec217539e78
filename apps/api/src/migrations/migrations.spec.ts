import { addDays, type Day } from '@duban/domain';
import { todayOf } from '../house';
import type { Got } from '../testing/client';
import { BASIS, withEdition } from '../testing/edition-text';
import { eventually } from '../testing/engine';
import { forgetLaws, keptLaw } from '../testing/kept-laws';
import { seedImportedPlan, seedTask } from '../testing/seed';
import { itsProcess } from '../testing/seed-approval';
import { openWorkingHouse, type WorkingHouse } from '../testing/working-house';

jest.setTimeout(90_000);

let at: WorkingHouse;
let today: Day;
let planId: string;
const tasks: string[] = [];

beforeAll(async () => {
  at = await openWorkingHouse({
    officer: ['office-officer', 'office'],
    director: ['office-director', 'office'],
    head: ['government-head', 'government'],
    clerk: ['unit-officer', 'lead'],
  });
  const { house, units } = at;
  today = todayOf(house);
  planId = await seedImportedPlan(house, { name: '整改方案' });
  for (const ref of ['1', '2', '3']) tasks.push(await seedTask(house, units, ref));
  const proposed = await at.ask('proposeEdition', {
    as: at.named('officer'),
    body: { document: withEdition(today), basis: BASIS },
  });
  await approve(proposed.body.approvalId as string);
});
afterAll(() => at?.close());

async function approve(approvalId: string): Promise<void> {
  await itsProcess(at.house, approvalId);
  for (const as of [at.named('director'), at.named('head')]) {
    const { body } = await at.ask('showApproval', { as, params: { approvalId } });
    const said = { type: 'approve', textHash: body.textHash, opinion: '同意' };
    const done = await at.ask('actOnApproval', { as, params: { approvalId }, body: said });
    expect([done.status, done.body.because]).toEqual([200, undefined]);
  }
}

const taskId = (index: number): string => tasks[index] as string;
const preview = (index: number): Promise<Got> =>
  at.ask('taskMigration', { as: at.named('officer'), params: { taskId: taskId(index) } });
const ofPlan = (query = {}): Promise<Got> =>
  at.ask('planMigration', { as: at.named('officer'), params: { planId }, query });
const hashIn = ({ body }: Got): string => (body.outcome as { hash: string }).hash;
const migrate = (index: number, hash: string): Promise<Got> =>
  at.ask('migrateTask', {
    as: at.named('officer'),
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
    const shown = await preview(0);
    const hash = hashIn(shown);
    const { edition } = shown.body.to as { edition: string };
    await forgetLaws(at);
    expect(await migrate(0, 'f'.repeat(64))).toMatchObject({ status: 409, body: { code: 'stale-preview' } });
    const done = await migrate(0, hash);
    expect([done.status, done.body.because]).toEqual([200, undefined]);
    expect(await laws()).toEqual([today, '2021-11-03', '2021-11-03']);
    expect(await keptLaw(at, edition)).toBe(today);
    expect((await ofPlan()).body.tasks).toMatchObject([{ ref: '2' }, { ref: '3' }]);
    expect(await migrate(0, hash)).toMatchObject({ status: 409, body: { code: 'wrong-state' } });
  });

  it('come under it together by an approval, but for what has gone on since', async () => {
    const { body: shown } = await ofPlan();
    const body = { because: '新规则施行', basis: BASIS, hash: shown.hash };
    const params = { planId };
    await forgetLaws(at);
    const proposed = await at.ask('proposeMigration', { as: at.named('officer'), params, body, key: 'all' });
    expect(proposed).toMatchObject({ status: 200, body: { tasks: 2 } });
    expect(await keptLaw(at, (shown.to as { edition: string }).edition)).toBe(today);
    expect(
      await at.ask('proposeMigration', { as: at.named('officer'), params, body, key: 'all' }),
    ).toMatchObject({
      body: proposed.body,
    });
    expect(
      (await at.ask('receiveTask', { as: at.named('clerk'), params: { taskId: taskId(1) }, body: {} }))
        .status,
    ).toBe(200);
    expect(await at.ask('proposeMigration', { as: at.named('officer'), params, body })).toMatchObject({
      status: 409,
      body: { code: 'stale-preview' },
    });
    const approvalId = proposed.body.approvalId as string;
    const asked = (): Promise<Got> =>
      at.ask('approvalMigration', { as: at.named('head'), params: { approvalId } });
    expect((await asked()).body).toMatchObject({
      ...{ to: { pack: 'ningbo', effectiveFrom: today }, because: '新规则施行' },
      tasks: [
        { ref: '2', stands: 'changed' },
        { ref: '3', stands: 'as-read', outcome: { from: { effectiveFrom: '2021-11-03' } } },
      ],
    });
    const stranger = await at.ask('approvalMigration', { as: at.named('clerk'), params: { approvalId } });
    expect(stranger.status).toBe(404);
    await approve(approvalId);
    await eventually(async () => (await laws())[2] === today || null);
    expect(await laws()).toEqual([today, '2021-11-03', today]);
    expect((await asked()).body.tasks).toMatchObject([{ stands: 'changed' }, { ref: '3', stands: 'moved' }]);
  });

  it.each<[string, () => Promise<Got>, number]>([
    ['a law of tomorrow', () => ofPlan({ on: addDays(today, 1) }), 422],
    [
      'an unknown plan',
      () => at.ask('planMigration', { as: at.named('officer'), params: { planId: taskId(0) } }),
      404,
    ],
    [
      'an unknown task',
      () => at.ask('taskMigration', { as: at.named('officer'), params: { taskId: planId } }),
      404,
    ],
    [
      'somebody of a department',
      () => at.ask('planMigration', { as: at.named('clerk'), params: { planId } }),
      403,
    ],
    [
      'no reason',
      () =>
        at.ask('migrateTask', {
          as: at.named('officer'),
          params: { taskId: taskId(1) },
          body: { because: ' ', hash: 'f'.repeat(64) },
        }),
      400,
    ],
  ])('are not shown or moved for %s', async (_what, asked, status) => {
    expect((await asked()).status).toBe(status);
  });
});
