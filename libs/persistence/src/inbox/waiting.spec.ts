import { openedApproval, type Assess, type Calendar, type PlaceTaken } from '@duban/domain';
import { inTenant } from '../database';
import { openLedger } from '../ledger/store';
import { APPROVAL } from '../testing/sample-approval';
import { assess as anyLeader, mark, PARTY } from '../testing/sample-task';
import { specHouse, type SpecHouse } from '../testing/spec-house';
import { waitingFor } from './waiting';

const SECRETARY = { post: 'party-secretary', of: 'party-committee' } as const;
const place: PlaceTaken = { anyOf: [SECRETARY], open: true, filledBy: null, refusedBy: [] };
/** As a rule of one signature says it: one place, which nobody has filled. */
const assess: Assess = (rule, facts) => ({ ...anyLeader(rule, facts), places: [place] });

const calendar: Calendar = { id: 'cn', years: [] };

let house: SpecHouse;
beforeEach(async () => {
  house = await specHouse();
});
afterEach(() => house.leave());

it('has the approvals that wait for somebody, marks what is urged, and none of other people’s', async () => {
  const aggregate = `approval/${APPROVAL.approvalId}`;
  const ledger = openLedger(house.db, { assess });
  await ledger.begin(house.tenant, mark('open'), [{ aggregate, events: [openedApproval(APPROVAL)] }]);
  const law = { assess, calendar, today: '2026-03-02' } as const;
  const of = (post: string) =>
    inTenant(house.db, house.tenant, (tx) =>
      waitingFor(tx, { person: house.other, posts: [{ post, unit: PARTY }] }, law),
    );
  const path = `/approvals/${APPROVAL.approvalId}`;
  expect(await of(SECRETARY.post)).toMatchObject([
    { kind: 'approval', act: 'approve', title: '启用新版规则', urged: false, path },
  ]);
  expect(await of('deputy-secretary')).toEqual([]);
  const events = [{ type: 'ApprovalUrged', data: { text: '请尽快' } }] as const;
  await ledger.record({ tenant: house.tenant, aggregate, expected: 1, command: mark('urge'), events });
  expect(await of(SECRETARY.post)).toMatchObject([{ urged: true }]);
});
