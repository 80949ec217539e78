import { randomUUID } from 'node:crypto';
import {
  addDays,
  openedApproval,
  type Approval,
  type ApprovalFrame,
  type ProcessName,
  type RuleNode,
} from '@duban/domain';
import { openPeople } from '../support/approving';
import { Rehearsal } from '../support/rehearsal';
import { expectDone } from '../support/stage';
import { stageOfSuite } from '../support/suite';

const secretary = { post: 'party-secretary', of: 'party-committee' } as const;
const head = { post: 'government-head', of: 'government' } as const;
const director = { post: 'office-director', of: 'office' } as const;
const dual: RuleNode = { rule: 'per-group', groups: [secretary, head] };
const within = { period: { n: 3, unit: 'days', firstDayCounts: false }, onLate: 'refuse' };

describe('an approval on the real engine', () => {
  const stage = stageOfSuite();

  async function open(rule: RuleNode) {
    const at = new Rehearsal(stage.office);
    const approvalId = randomUUID();
    const frame: ApprovalFrame = {
      approvalId,
      subject: { kind: 'bulk-change', id: approvalId, title: '更正一批单位' },
      ...{ edition: null, rule, posts: {}, units: stage.office.units, facts: {}, textHash: 'h' },
      ...{ draftedBy: null, initiator: 'office-officer', keepers: [director], higher: [] },
      ...{ urgeEvery: null, zoneOffsetMinutes: 480 },
    };
    const aggregate = `approval/${approvalId}`;
    const { ledger, tenant } = stage.office;
    const mark = { commandId: randomUUID(), digest: '', actor: 'office-officer', principal: null };
    await ledger.begin(tenant, { ...mark, on: at.day, late: null }, [
      { aggregate, events: [openedApproval(frame)] },
    ]);
    const process: ProcessName = { type: 'approval', approvalId };
    await at.follow(process);
    const state = (): Promise<Approval> => at.stateOf<'approval'>(aggregate);
    return { at, aggregate, state, does: openPeople(at, process) };
  }

  it('takes what people do, and is granted by two heads', async () => {
    const { state, does } = await open(dual);
    expectDone(await does('party-secretary', { type: 'transfer', to: 'acceptor', because: '出差' }));
    expect(await does('party-secretary', { type: 'approve' })).toBe('not-authorised');
    expectDone(await does('acceptor', { type: 'approve' }));
    expect(await does('government-head', { type: 'add-signer', to: 'x', where: 'before' })).toBe(
      'wrong-state',
    );
    expectDone(await does('government-head', { type: 'comment', text: '已阅' }));
    expectDone(await does('government-head', { type: 'approve' }));
    expect(await state()).toMatchObject({
      status: 'granted',
      acts: [
        { by: 'acceptor', principal: 'party-secretary' },
        { by: 'government-head', principal: null },
      ],
    });
  });

  it('is refused by its clock when the limit has passed', async () => {
    const { at, aggregate } = await open({ rule: 'within', then: dual, ...within });
    await at.until(addDays(at.day, 4));
    const after = await at.becomes<'approval'>(aggregate, ({ status }) => status !== 'open');
    expect(after).toMatchObject({ status: 'refused', acts: [] });
  });

  it('raises an alarm at once where no rule applies, and never passes', async () => {
    const { at, aggregate } = await open({ rule: 'applies', when: '1 > 2', then: dual });
    const after = await at.becomes<'approval'>(aggregate, ({ alarm }) => alarm !== null);
    expect(after).toMatchObject({ status: 'open', alarm: 'unruled' });
  });
});
