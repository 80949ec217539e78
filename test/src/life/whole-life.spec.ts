import type { Day, Task } from '@duban/domain';
import { eventsOf } from '../support/history';
import { openOffice, planTasks, type Office } from '../support/office';
import { eventually, runWorker, type Running } from '../support/running';
import { act, type ActBody, type ActOptions } from '../support/staff';
import { fastForward } from '../support/virtual-time';

const DAY_MS = 86_400_000;

describe('the whole life of a task on the real engine, in virtual time', () => {
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

  const task = async (taskId: string): Promise<Task> =>
    (await office.ledger.stateOf<'task'>(office.tenant, `task/${taskId}`))!.state;

  it('goes from its dispatch to its struck-off number', async () => {
    const { planId, tasks } = await planTasks(office, [{ ref: '01', deadline: '2027-12-31' }], '2026-11-20');
    const { taskId } = tasks[0]!;
    const process = { type: 'task', taskId, cycle: 1 } as const;
    const running = { namespace: office.settings.namespace, workflowId: `task/${office.tenant}/${taskId}/1` };
    await eventually(
      () => office.temporal.client.workflow.getHandle(running.workflowId).describe(),
      () => true,
    );
    const started = performance.now();
    const doing = (who: string, body: ActBody, options?: ActOptions) =>
      act(office, process, who, body, options);

    expect(await doing('unit-principal', { type: 'receive' })).toBe('not-authorised');
    expect(await doing('unit-officer', { type: 'receive' })).toMatchObject({ sequence: 3 });
    expect(await doing('unit-officer', { type: 'receive' })).toBe('wrong-state');
    expect(await doing('unit-principal', { type: 'complete', summary: '管网已改造' })).toMatchObject({
      sequence: 5,
    });
    const accepted = await doing('acceptor', {
      type: 'accept',
      opinion: '同意',
      checkedOn: ((await task(taskId)) as { receivedOn: Day }).receivedOn,
    });
    expect(accepted).toMatchObject({ sequence: 7 });
    const signing = (await task(taskId)) as Extract<Task, { status: 'closing' }>;
    const textHash = (signing.open as { textHash: string }).textHash;
    const sign = (who: string) => doing(who, { type: 'sign', textHash, opinion: '同意销号', as: null });
    expect(await sign('office-officer')).toBe('not-authorised');
    expect(await sign('party-secretary')).toMatchObject({ sequence: 8 });
    expect(await sign('party-secretary')).toBe('already-signed');
    expect(await sign('government-head')).toMatchObject({ sequence: 11 });
    expect(await doing('office-officer', { type: 'publish', channels: ['市政府网站'] })).toMatchObject({
      sequence: 12,
    });
    expect(await doing('office-officer', { type: 'file', number: '甬督备〔2026〕1号' })).toBe('wrong-state');

    await fastForward(office.temporal.connection, running, 20 * DAY_MS);
    const filing = await eventually(
      () => task(taskId),
      ({ status, ...rest }) => status === 'closing' && 'open' in rest && rest.open.step === 'filing',
    );
    const on = filing.status === 'closing' ? filing.done.at(-1)!.on : '2026-12-31';
    expect(
      await doing('office-officer', { type: 'file', number: '甬督备〔2026〕1号' }, { on, today: on }),
    ).toMatchObject({ sequence: 16 });
    await office.temporal.client.workflow.getHandle(running.workflowId).result();
    const ms = performance.now() - started;
    expect(await task(taskId)).toMatchObject({ status: 'closed', word: '销号' });
    console.info(
      `the whole life took ${Math.round(ms)} ms and ${(await eventsOf(office, running.workflowId)).length} events`,
    );
    expect(ms).toBeLessThan(5_000);
    expect(planId).toBeTruthy();
  }, 60_000);
});
