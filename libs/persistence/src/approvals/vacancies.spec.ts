import { openedApproval, type ApprovalFrame, type Assess, type PlaceTaken } from '@duban/domain';
import { inTenant } from '../database';
import { endPost } from '../register/end-post';
import { addPerson, givePost } from '../register/people';
import { addUnit } from '../register/units';
import { assess as anyLeader, mark } from '../testing/sample-task';
import { newClaim, specHouse, type SpecHouse } from '../testing/spec-house';

/** As the rule of one signature says it: one place, which nobody has filled. */
const place: PlaceTaken = {
  anyOf: [{ post: 'party-secretary', of: 'party-committee' }],
  ...{ open: true, filledBy: null, refusedBy: [] },
};
const assess: Assess = (rule, facts) => ({ ...anyLeader(rule, facts), places: [place] });

let house: SpecHouse;
let unit: string;
let people = 0;
beforeAll(async () => {
  house = await specHouse();
  const added = await addUnit(house.db, house.tenant, {
    name: '市委',
    kind: 'party-committee',
    parent: null,
  });
  if (!added.ok) throw new Error(added.code);
  unit = added.added.id;
  const id = '0199b8b4-0000-7000-8000-000000000001';
  const frame: ApprovalFrame = {
    approvalId: id,
    subject: { kind: 'bulk-change', id, title: '更正一批单位' },
    ...{ edition: null, rule: { rule: 'signature', post: 'party-secretary', of: 'party-committee' } },
    ...{ posts: {}, facts: {}, textHash: null, draftedBy: null, initiator: 'x', keepers: [], higher: [] },
    units: { lead: unit, acceptance: unit, office: unit, government: unit, 'party-committee': unit },
    ...{ urgeEvery: null, zoneOffsetMinutes: 480 },
  };
  await house.ledger.begin(house.tenant, mark('open'), [
    { aggregate: `approval/${id}`, events: [openedApproval(frame)] },
  ]);
});
afterAll(() => house.leave());

const secretary = async (from: '2026-01-01' | '2099-07-01' | '2099-07-02') => {
  const signInName = `person-${(people += 1)}`;
  const person = await addPerson(house.db, house.tenant, { name: '样例', signInName, passwordHash: 'x' });
  if (!person.ok) throw new Error(person.code);
  const holding = { post: 'party-secretary', unit, from, to: null };
  const given = await givePost(house.db, house.tenant, person.added.id, holding);
  if (!given?.ok) throw new Error('the post was not given');
  return { personId: person.added.id, holdingId: given.added.posts[0]?.id ?? '' };
};
const told = () =>
  inTenant(house.root, house.tenant, (tx) =>
    tx.query<object>(
      `select body -> 'notice' as notice, body ->> 'on' as "on", due_at as "dueAt" from outbox
        where tenant_id = duban_tenant() and key like 'vacant/%' order by id`,
    ),
  );

it('tells of a post that ends on a day to come when that day is over, unless a successor is there by then', async () => {
  const held = await secretary('2026-01-01');
  const to = '2099-06-30';
  await endPost(house.db, house.tenant, newClaim(), { ...held, to, today: '2026-03-02', assess });
  const notice = { type: 'note-vacant', post: 'party-secretary' };
  expect(await told()).toEqual([{ notice, on: '2099-07-01', dueAt: '2099-06-30T16:00:00.000Z' }]);
  await secretary('2099-07-02');
  expect(await told()).toHaveLength(1);
  await secretary('2099-07-01');
  expect(await told()).toEqual([]);
});
