import {
  addDays,
  dayInZone,
  decide,
  planTask,
  type Assess,
  type Day,
  type PlaceTaken,
  type Policy,
  type Task,
} from '@duban/domain';
import { inTenant } from '../database';
import { openLedger, type Ledger } from '../ledger/store';
import { addPerson, givePost } from '../register/people';
import { addUnit } from '../register/units';
import {
  aggregateOf,
  assess as eitherLeader,
  factsOf,
  LEAD,
  mark,
  OFFICE,
  policy as sample,
  received,
  taskIdOf,
} from '../testing/sample-task';
import { specHouse, type SpecHouse } from '../testing/spec-house';

const SECRETARY = { post: 'party-secretary', of: 'party-committee' } as const;
const policy: Policy = {
  ...sample,
  closing: sample.closing.map((step) =>
    step.step === 'signature' ? { ...step, rule: { rule: 'signature', ...SECRETARY } } : step,
  ),
};
const TODAY = dayInZone(Date.now(), policy.zone.offsetMinutes);
const LONG_AGO: Day = '2020-01-01';
const BEGUN: Day = '2026-03-02';

/** As a rule of one signature says it: one place, which nobody has filled. */
const assess: Assess = (rule, facts) => {
  const place: PlaceTaken = { anyOf: [SECRETARY], open: true, filledBy: null, refusedBy: [] };
  return { ...eitherLeader(rule, facts), places: [place] };
};

let house: SpecHouse;
let ledger: Ledger;
let party: string;
let ref: string;
let count = 0;
beforeAll(async () => {
  house = await specHouse();
  ledger = openLedger(house.db, { assess });
});
afterAll(() => house.leave());
beforeEach(async () => {
  // Each case has a task and a party committee of its own.
  ref = String((count += 1));
  const added = await addUnit(house.db, house.tenant, {
    name: `市委 ${ref}`,
    kind: 'party-committee',
    parent: null,
  });
  if (!added.ok) throw new Error(added.code);
  party = added.added.id;
});

async function secretary(from: Day, to: Day | null = null): Promise<void> {
  const person = await addPerson(house.db, house.tenant, {
    ...{ name: '书记', signInName: `secretary-${(count += 1)}`, passwordHash: 'x' },
  });
  if (!person.ok) throw new Error(person.code);
  const holding = { post: SECRETARY.post, unit: party, from, to, today: TODAY, assess };
  await givePost(house.db, house.tenant, person.added.id, holding);
}

const taskOf = async (): Promise<Task | null> =>
  (await ledger.stateOf<'task'>(house.tenant, aggregateOf(ref)))?.state ?? null;

async function record(id: string, events: readonly object[], on: Day): Promise<void> {
  const expected = (await ledger.stateOf(house.tenant, aggregateOf(ref)))?.sequence ?? 0;
  const chain = { tenant: house.tenant, aggregate: aggregateOf(ref), expected };
  await ledger.record({ ...chain, command: mark(id, on), events: events as never });
}

/** As its process would decide and record it, on a day that may lie back. */
async function act(post: string, unit: string, content: object, on: Day): Promise<string> {
  const id = `act-${(count += 1)}`;
  const by = { person: post, principal: null, posts: [{ post, unit }] };
  const command = { id, digest: '', on, today: TODAY, late: '补记', by, ...content } as never;
  const decision = decide((await taskOf()) as Task, command, { assess, calendar: { id: 'none', years: [] } });
  if (!decision.ok) throw new Error(decision.because.en);
  await record(id, decision.events, on);
  return id;
}

async function begin(): Promise<void> {
  const facts = factsOf(ref);
  const own = { ...facts, units: { ...facts.units, 'party-committee': party } };
  await record(`plan-${ref}`, [...planTask(taskIdOf(ref), own, policy), received], BEGUN);
}
const complete = (on: Day = TODAY) => act('unit-officer', LEAD, { type: 'complete', summary: '完成' }, on);
const accept = (on: Day = TODAY) =>
  act('office-director', OFFICE, { type: 'accept', opinion: '同意', checkedOn: on }, on);
const sendBack = () => act('party-secretary', party, { type: 'return', because: '材料不全' }, TODAY);

const told = () =>
  inTenant(house.root, house.tenant, (tx) =>
    tx.query<{ on: Day; process: object; notice: object; command: string; isDue: boolean }>(
      `select body -> 'process' as process, body -> 'notice' as notice, body ->> 'on' as "on",
              body ->> 'commandId' as command, due_at <= clock_timestamp() as "isDue"
         from outbox where tenant_id = duban_tenant() and starts_with(key, $1) order by "on", id`,
      [`vacant/${SECRETARY.post}@${party}/`],
    ),
  );

it('tells the signing of a task at once whose post nobody holds when it begins', async () => {
  await begin();
  await complete();
  expect(await told()).toEqual([]);
  const command = await accept();
  const process = { type: 'task', taskId: taskIdOf(ref), cycle: 1 };
  const notice = { type: 'note-vacant', post: SECRETARY.post, unit: party };
  expect(await told()).toEqual([{ on: TODAY, process, notice, command, isDue: true }]);
});

it('tells it of the day after a last day that has been entered already', async () => {
  const last = addDays(TODAY, 30);
  await secretary(LONG_AGO, last);
  await begin();
  await complete();
  await accept();
  expect(await told()).toMatchObject([{ on: addDays(last, 1), isDue: false }]);
});

it('tells of nothing where somebody holds the post, though nobody did on the day that the step holds from', async () => {
  await secretary(addDays(TODAY, -3));
  await begin();
  await complete('2026-03-03');
  await accept('2026-03-04');
  expect(await told()).toEqual([]);
});

it('says it once of a day, also where the task is sent back and its signing begins anew', async () => {
  await begin();
  await complete();
  await accept();
  await sendBack();
  await complete();
  await accept();
  expect(await told()).toHaveLength(1);
});

it('takes it back when somebody is given the post before it is told', async () => {
  await begin();
  await complete();
  await accept();
  await secretary(TODAY);
  expect(await told()).toEqual([]);
});
