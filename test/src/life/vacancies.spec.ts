import { aggregateOf, NOTICE_SIGNAL, workflowIdOf } from '@duban/contract';
import type { Approval, ProcessName } from '@duban/domain';
import { DUAL, openApproval, openPeople } from '../support/approving';
import { Rehearsal } from '../support/rehearsal';
import { expectDone, openScene, sign, toSignature } from '../support/stage';
import { stageOfSuite } from '../support/suite';

describe('that nobody holds a post, on the real engine', () => {
  const stage = stageOfSuite();

  /** As the relay brings it. */
  async function tell({ office, day }: Rehearsal, process: ProcessName, post: string): Promise<void> {
    const { client } = office.temporal;
    const handle = client.workflow.getHandle(workflowIdOf(office.tenant, process));
    await handle.signal(NOTICE_SIGNAL, {
      id: `vacant-${post}-${aggregateOf(process)}`,
      on: day,
      notice: { type: 'note-vacant', post },
    });
  }
  /** The posts of all alarms that the ledger has of it. */
  async function alarmsIn(aggregate: string): Promise<readonly unknown[]> {
    const { facts } = await stage.office.ledger.readChain(stage.office.tenant, aggregate);
    const said = facts.map(({ event }) => (event.type === 'SigningChanged' ? event.data.event : event));
    return said.flatMap((event) => (event.type === 'ApprovalAlarmed' ? [event.data.post] : []));
  }

  it('is an alarm in the signing of a task for who has still to sign, and nothing for who has signed', async () => {
    const scene = await openScene(stage);
    await toSignature(scene);
    expectDone(await sign(scene, 'party-secretary'));
    await tell(scene.at, scene.task, 'party-secretary');
    await tell(scene.at, scene.task, 'government-head');
    await scene.at.becomes<'task'>(
      scene.aggregate,
      (task) =>
        task.status === 'closing' && task.open.step === 'signature' && task.open.approval.alarm !== null,
    );
    expect(await alarmsIn(scene.aggregate)).toEqual(['government-head']);
    expectDone(await sign(scene, 'government-head'));
  });

  it('is so in an approval, and nothing for a post whose seat somebody has by name', async () => {
    const at = new Rehearsal(stage.office);
    const process = await openApproval(stage.office, at.day, { rule: DUAL });
    await at.follow(process);
    const does = openPeople(at, process);
    expectDone(await does('party-secretary', { type: 'transfer', to: 'acceptor', because: '调离' }));
    await tell(at, process, 'party-secretary');
    await tell(at, process, 'government-head');
    await at.becomes<'approval'>(aggregateOf(process), ({ alarm }: Approval) => alarm !== null);
    expect(await alarmsIn(aggregateOf(process))).toEqual(['government-head']);
  });
});
