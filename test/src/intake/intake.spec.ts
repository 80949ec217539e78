import { derivedId } from '@duban/domain';
import { listPlans, listTasks, type TaskRow } from '@duban/persistence';
import { openOffice, type Office } from '../support/office';
import { eventually, runWorker, type Running } from '../support/running';
import { confirm, readingOf, resultOf, tasksOf } from './import';

const SECOND_MS = 1_000;
const EVERYTHING = { all: true, units: [], persons: [], posts: [], levels: [], today: '2026-03-02' } as const;

describe('an import on the real engine', () => {
  let office: Office;
  let worker: Running;

  beforeAll(async () => {
    office = await openOffice();
    worker = await runWorker(office);
  }, 60_000);
  afterAll(async () => {
    await worker?.stop();
    await office?.close();
  });

  const done = async (order: Parameters<typeof confirm>[1]) => {
    const { importId, handle } = await confirm(office, order);
    await handle.result();
    return resultOf(office, importId);
  };

  async function tasksIn(plan: string): Promise<readonly TaskRow[]> {
    const rows: TaskRow[] = [];
    let cursor: string | undefined;
    do {
      const query = { plan: derivedId(`plan/${plan}`), limit: 500, cursor } as const;
      const page = await listTasks(office.db, office.tenant, EVERYTHING, query);
      rows.push(...page!.tasks);
      cursor = page!.next ?? undefined;
    } while (cursor);
    return rows;
  }

  const runningTasks = (): Promise<number> =>
    office.temporal.client.workflow
      .count(`WorkflowType = 'superviseTask' and ExecutionStatus = 'Running'`)
      .then(({ count }) => count);

  it('refuses units that nobody knows, and adds them where that is wanted', async () => {
    const reading = await readingOf(tasksOf(19));
    const strict = await done({ plan: 'strict', reading, createUnits: false });
    expect(strict).toMatchObject({ created: 0, unchanged: 0 });
    expect(strict.refused).toHaveLength(19);
    expect(new Set(strict.refused.map(({ code }) => code))).toEqual(new Set(['unknown-unit']));
    expect(await tasksIn('strict')).toEqual([]);
    const open = await done({ plan: 'strict', reading, createUnits: true });
    expect(open).toMatchObject({ created: 19, unchanged: 0, refused: [] });
  });

  it('makes nineteen tasks, a plan and its first round, and dispatches all of them', async () => {
    const before = await runningTasks();
    const reading = await readingOf(tasksOf(19));
    expect(await done({ plan: 'nineteen', reading, createUnits: true })).toMatchObject({
      created: 19,
      refused: [],
    });
    const rows = await tasksIn('nineteen');
    expect(rows.map(({ ref }) => ref)).toEqual(tasksOf(19).map(({ ref }) => ref));
    expect(new Set(rows.map(({ status }) => status))).toEqual(new Set(['dispatched']));
    const plans = await listPlans(office.db, office.tenant, EVERYTHING);
    expect(plans.find(({ name }) => name === 'nineteen')).toMatchObject({ tasks: { total: 19, closed: 0 } });
    await eventually(runningTasks, (count) => count >= before + 19, 20_000);
  });

  it('changes nothing when the same file comes again', async () => {
    const reading = await readingOf(tasksOf(19));
    const before = await tasksIn('nineteen');
    const again = await done({ plan: 'nineteen', reading, createUnits: false });
    expect(again).toMatchObject({ created: 0, unchanged: 19, refused: [] });
    expect(await tasksIn('nineteen')).toEqual(before);
  });

  it('leaves a dispatched task as it is when the file says something else of it', async () => {
    const changed = tasksOf(19).map((task) => (task.ref === '07' ? { ...task, goal: '另一个目标' } : task));
    const before = await tasksIn('nineteen');
    const result = await done({ plan: 'nineteen', reading: await readingOf(changed), createUnits: true });
    expect(result).toMatchObject({ created: 0, unchanged: 18 });
    expect(result.refused).toEqual([expect.objectContaining({ ref: '07', code: 'plan-adjustment-needed' })]);
    expect(await tasksIn('nineteen')).toEqual(before);
  });

  it('refuses both of two equal numbers, for only the office knows which is right', async () => {
    const twice = tasksOf(19).map((task) => (task.ref === '12' ? { ...task, ref: '03' } : task));
    const result = await done({ plan: 'twice', reading: await readingOf(twice), createUnits: true });
    expect(result).toMatchObject({ created: 17 });
    expect(result.refused.map(({ ref, code }) => [ref, code])).toEqual([
      ['03', 'duplicate-number'],
      ['03', 'duplicate-number'],
    ]);
  });

  it('goes on where it was when its worker stopped between two batches', async () => {
    const count = 1_000;
    const reading = await readingOf(tasksOf(count));
    const started = performance.now();
    const { importId, handle } = await confirm(office, { plan: 'large', reading, createUnits: true });
    const soFar = async () => (await tasksIn('large')).length;
    await eventually(soFar, (there) => there >= 200, 30_000);
    await worker.stop();
    const stopped = await soFar();
    expect(stopped).toBeLessThan(count);
    worker = await runWorker(office);
    await handle.result();
    const seconds = (performance.now() - started) / SECOND_MS;
    console.info(
      `1,000 tasks imported in ${seconds.toFixed(1)} s with a stop after ${stopped}: ${Math.round(count / seconds)} tasks/s`,
    );
    expect(await resultOf(office, importId)).toMatchObject({ created: count, unchanged: 0, refused: [] });
    expect(await tasksIn('large')).toHaveLength(count);
  }, 120_000);

  it('imports a thousand tasks again as a thousand that are unchanged', async () => {
    const reading = await readingOf(tasksOf(1_000));
    const started = performance.now();
    expect(await done({ plan: 'large', reading, createUnits: false })).toMatchObject({ unchanged: 1_000 });
    const seconds = (performance.now() - started) / SECOND_MS;
    console.info(`1,000 unchanged tasks compared in ${seconds.toFixed(1)} s`);
  }, 120_000);
});
