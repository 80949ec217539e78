import { setTimeout as pause } from 'node:timers/promises';
import {
  openedApproval,
  type ApprovalFrame,
  type Assess,
  type Day,
  type PlaceTaken,
  type RuleNode,
} from '@duban/domain';
import { inTenant } from '../database';
import { openLedger, type Ledger } from '../ledger/store';
import { setDisabled } from '../register/accounts';
import { endPost } from '../register/end-post';
import { addPerson, givePost } from '../register/people';
import { addUnit } from '../register/units';
import { assess as anyLeader, mark } from '../testing/sample-task';
import { newClaim, specHouse, type SpecHouse } from '../testing/spec-house';

const TODAY: Day = '2026-03-02';
const LONG_AGO: Day = '2026-01-01';
const SECRETARY = { post: 'party-secretary', of: 'party-committee' } as const;
const DEPUTY = { post: 'deputy-secretary', of: 'party-committee' } as const;
const one: RuleNode = { rule: 'signature', ...SECRETARY };
const either: RuleNode = { rule: 'either', by: { any: [SECRETARY, DEPUTY] } };

/** As a rule of one signature says it: one place, which nobody has filled. */
const assess: Assess = (rule, facts) => {
  const anyOf = rule.rule === 'either' ? [SECRETARY, DEPUTY] : [SECRETARY];
  const place: PlaceTaken = { anyOf, open: true, filledBy: null, refusedBy: [] };
  return { ...anyLeader(rule, facts), places: [place] };
};

let house: SpecHouse;
let ledger: Ledger;
let unit: string;
let count = 0;
beforeAll(async () => {
  house = await specHouse();
  ledger = openLedger(house.db, { assess });
});
afterAll(() => house.leave());
beforeEach(async () => {
  // Each case has a party committee of its own.
  const added = await addUnit(house.db, house.tenant, {
    name: `市委 ${(count += 1)}`,
    kind: 'party-committee',
    parent: null,
  });
  if (!added.ok) throw new Error(added.code);
  unit = added.added.id;
});

async function open(rule: RuleNode = one): Promise<string> {
  const id = `0199b8b4-0000-7000-8000-${String((count += 1)).padStart(12, '0')}`;
  const frame: ApprovalFrame = {
    approvalId: id,
    subject: { kind: 'bulk-change', id, title: '更正一批单位' },
    ...{ edition: null, rule, posts: {}, facts: {} },
    ...{ textHash: null, draftedBy: null, initiator: 'x', keepers: [], higher: [] },
    units: { lead: unit, acceptance: unit, office: unit, government: unit, 'party-committee': unit },
    ...{ urgeEvery: null, zoneOffsetMinutes: 480 },
  };
  await ledger.begin(house.tenant, mark(`open-${id}`), [
    { aggregate: `approval/${id}`, events: [openedApproval(frame)] },
  ]);
  return id;
}

interface Held {
  readonly personId: string;
  readonly holdingId: string;
}

async function somebody(from: Day, to: Day | null = null, post: string = SECRETARY.post): Promise<Held> {
  const signInName = `person-${(count += 1)}`;
  const person = await addPerson(house.db, house.tenant, { name: '样例', signInName, passwordHash: 'x' });
  if (!person.ok) throw new Error(person.code);
  const holding = { post, unit, from, to, today: TODAY, assess };
  const given = await givePost(house.db, house.tenant, person.added.id, holding);
  if (!given?.ok) throw new Error('the post was not given');
  return { personId: person.added.id, holdingId: given.added.posts[0]?.id ?? '' };
}
const end = (held: Held, to: Day) =>
  endPost(house.db, house.tenant, newClaim(), { ...held, to, today: TODAY, assess });
const disable = ({ personId }: Held, disabled = true) =>
  setDisabled(house.db, house.tenant, newClaim(), { personId, disabled, today: TODAY, assess });

const waiting = () =>
  inTenant(house.root, house.tenant, (tx) =>
    tx.query<{ on: Day; dueAt: string; notice: object; approval: string }>(
      `select body -> 'notice' as notice, body ->> 'on' as "on", due_at as "dueAt",
              body -> 'process' ->> 'approvalId' as approval
         from outbox where tenant_id = duban_tenant() and starts_with(key, $1) order by "on", id`,
      [`vacant/${SECRETARY.post}@${unit}/`],
    ),
  );
const daysTold = async (): Promise<readonly Day[]> => (await waiting()).map(({ on }) => on);

it('tells of a post that ends on a day to come when that day is over, unless a successor is there by then', async () => {
  const held = await somebody(LONG_AGO);
  const approval = await open();
  await end(held, '2099-06-30');
  const notice = { type: 'note-vacant', post: 'party-secretary', unit: expect.any(String) as unknown };
  expect(await waiting()).toEqual([
    { approval, notice, on: '2099-07-01', dueAt: '2099-06-30T16:00:00.000Z' },
  ]);
  await somebody('2099-07-02');
  expect(await daysTold()).toEqual(['2099-07-01']);
  await somebody('2099-07-01');
  expect(await daysTold()).toEqual([]);
});

it('tells of the day after a successor who comes for a time only', async () => {
  const held = await somebody(LONG_AGO);
  await open();
  await end(held, '2099-06-09');
  await somebody('2099-06-01', '2099-06-30');
  expect(await daysTold()).toEqual(['2099-07-01']);
  await somebody('2099-07-11', '2099-07-20');
  expect(await daysTold()).toEqual(['2099-07-01', '2099-07-21']);
});

it('tells of the day on which somebody would have taken a post whose account is disabled before, until it is not', async () => {
  const held = await somebody(LONG_AGO);
  await open();
  await end(held, '2099-07-31');
  const successor = await somebody('2099-08-01');
  expect(await daysTold()).toEqual([]);
  await disable(successor);
  expect(await daysTold()).toEqual(['2099-08-01']);
  await disable(successor, false);
  expect(await daysTold()).toEqual([]);
});

it('takes nothing back for a successor whose account is disabled', async () => {
  const held = await somebody(LONG_AGO);
  const successor = await somebody('2099-01-01', '2099-01-31');
  await open();
  await disable(successor);
  await end(held, '2099-06-09');
  const holding = { post: SECRETARY.post, unit, from: '2099-06-01', to: null, today: TODAY, assess } as const;
  await givePost(house.db, house.tenant, successor.personId, holding);
  expect(await daysTold()).toEqual(['2099-06-10']);
});

it('tells of a new last day instead of the one that was entered before', async () => {
  const held = await somebody(LONG_AGO);
  await open();
  await end(held, '2099-06-09');
  await end(held, '2099-06-30');
  expect(await daysTold()).toEqual(['2099-07-01']);
});

it('tells once of the last two who are taken away at once', async () => {
  const [first, second] = [await somebody(LONG_AGO), await somebody(LONG_AGO)];
  await open();
  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  // Both have begun before either can write.
  const holding = inTenant(house.db, house.tenant, async (tx) => {
    await tx.query('select from holding where id = any ($1) for update', [
      [first.holdingId, second.holdingId],
    ]);
    await held;
  });
  await pause(50);
  const both = [end(first, '2099-06-09'), end(second, '2099-06-09')];
  await pause(100);
  letGo();
  await Promise.all([holding, ...both]);
  expect(await daysTold()).toEqual(['2099-06-10']);
});

it('tells nobody whose rule is content with another post, on the days on which somebody holds that one', async () => {
  await somebody(LONG_AGO, '2099-06-30', DEPUTY.post);
  const held = await somebody(LONG_AGO);
  const [strict, content] = [await open(one), await open(either)];
  const told = async () => (await waiting()).map(({ approval, on }) => [approval, on]);
  await end(held, '2099-06-09');
  expect(await told()).toEqual([[strict, '2099-06-10']]);
  await end(held, '2099-07-31');
  expect(await told()).toEqual([
    [strict, '2099-08-01'],
    [content, '2099-08-01'],
  ]);
});

it('tells an approval that begins when the last day of a post has been entered already', async () => {
  await end(await somebody(LONG_AGO), '2099-06-09');
  await open();
  expect(await daysTold()).toEqual(['2099-06-10']);
});

it('tells an approval at once that begins when nobody holds its post, and of none that somebody holds', async () => {
  await end(await somebody(LONG_AGO), '2026-02-28');
  await somebody(LONG_AGO, null, DEPUTY.post);
  const [strict] = [await open(one), await open(either)];
  const told = await waiting();
  expect(told.map(({ approval, on }) => [approval, on])).toEqual([[strict, TODAY]]);
  expect(told[0]?.dueAt.slice(0, 10)).not.toBe(TODAY);
});
