import { aggregateOf } from '@duban/contract';
import { openGateway, type Gateway } from '../support/gateway';
import { openOffice, planTasks, type Office } from '../support/office';
import { eventually } from '../support/running';
import { audit } from './audit';
import { carriedBy } from './heads';
import { MortalWorker } from './mortal-worker';
import { atRest } from './rest';

describe('a worker that dies behind the commit', () => {
  let office: Office;
  let worker: MortalWorker;
  let gateway: Gateway;

  beforeAll(async () => {
    office = await openOffice();
    worker = new MortalWorker(office);
    await worker.start();
    gateway = await openGateway(office);
  }, 60_000);
  afterAll(async () => {
    await gateway?.close();
    await worker?.stop();
    await office?.close();
  });

  it('leaves nobody waiting for an answer that the ledger has, and knows it when it is back', async () => {
    const { tasks } = await planTasks(office, [{ ref: '01' }], '2026-02-02');
    const taskId = tasks[0]!.taskId;
    const aggregate = aggregateOf({ type: 'task', taskId, cycle: 1 });
    await eventually(
      () => carriedBy(office, aggregate),
      () => true,
    );
    await worker.arm({ door: 'record', moment: 'after', says: 'TaskReceived' });
    const back = worker.nextReady();
    const first = await Promise.race([
      gateway.carryOut(taskId, 'unit-officer', { type: 'receive' }),
      back.then(() => 'the worker was there first'),
    ]);
    expect(first).toMatchObject({ aggregate, sequence: 3 });
    await back;
    expect(worker.deaths).toMatchObject([{ door: 'record', moment: 'after' }]);
    await atRest(office);
    expect(await carriedBy(office, aggregate)).toMatchObject({ sequence: 3 });
    expect((await audit(office, [])).faults).toEqual([]);
  }, 120_000);
});
