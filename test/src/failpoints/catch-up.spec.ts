import { aggregateOf } from '@duban/contract';
import type { DomainEvent } from '@duban/domain';
import { eventsOf } from '../support/history';
import { openOffice, planTasks, type Office } from '../support/office';
import { eventually, runWorker, type Running } from '../support/running';
import { act } from '../support/staff';
import { audit } from './audit';
import { carriedBy } from './heads';
import { atRest } from './rest';
import { workflowIdOfChain } from './workflow-of-chain';

describe('a process whose ledger is ahead', () => {
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

  async function oneTask() {
    const { tasks } = await planTasks(office, [{ ref: '01' }], '2026-02-02');
    const process = { type: 'task', taskId: tasks[0]!.taskId, cycle: 1 } as const;
    const aggregate = aggregateOf(process);
    await eventually(
      () => carriedBy(office, aggregate),
      () => true,
    );
    return { process, aggregate, workflowId: workflowIdOfChain(office.tenant, aggregate)! };
  }

  /** As a workflow task leaves it that died after the commit, and whose update the cluster has forgotten. */
  function recordBehindItsBack(aggregate: string, events: readonly DomainEvent[]) {
    const said = { actor: 'unit-officer', principal: null, on: '2026-02-02', late: '补记' } as const;
    const command = { commandId: 'unit-officer:lost', digest: '', ...said };
    return office.ledger.record({ tenant: office.tenant, aggregate, expected: 2, command, events });
  }

  it('catches up though nobody asks again', async () => {
    const { aggregate } = await oneTask();
    await recordBehindItsBack(aggregate, [{ type: 'TaskReceived', data: { unit: office.units.lead } }]);
    await atRest(office);
    expect(await carriedBy(office, aggregate)).toMatchObject({
      sequence: 3,
      answered: expect.arrayContaining(['unit-officer:lost']),
    });
    expect((await audit(office, [])).faults).toEqual([]);
  }, 90_000);

  it('is asked without a trace in its history when it knows everything', async () => {
    const { process, workflowId } = await oneTask();
    await act(office, process, 'unit-officer', { type: 'receive' });
    const before = await eventsOf(office, workflowId);
    await atRest(office);
    expect(await eventsOf(office, workflowId)).toEqual(before);
  }, 90_000);
});
