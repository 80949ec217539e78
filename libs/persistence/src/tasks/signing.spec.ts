import { setTimeout as pause } from 'node:timers/promises';
import { taskAggregate } from '@duban/contract';
import {
  aggregates,
  authorship,
  decide,
  newCycle,
  nextCycleId,
  withSigning,
  type Actor,
  type ApprovalOperation,
  type ClosedTask,
  type Day,
  type Task,
} from '@duban/domain';
import { doneBy } from '../inbox/done';
import { inboxOf } from '../inbox/queries';
import { startedBy } from '../inbox/started';
import { inTenant } from '../database';
import { readFeed } from '../ledger/feed';
import { noticesOf } from '../outbound/notices';
import { ledgerOf } from '../testing/ledger-viewer';
import {
  aggregateOf,
  assess,
  GOVERNMENT,
  LEAD,
  mark,
  OFFICE,
  PARTY,
  planned,
  received,
  taskIdOf,
} from '../testing/sample-task';
import { specHouse, type SpecHouse } from '../testing/spec-house';
import { listTasks, taskRow } from './queries';
import { runningTasks } from './running';

const DAY: Day = '2026-03-02';
let house: SpecHouse;
beforeAll(async () => {
  house = await specHouse();
});
afterAll(() => house.leave());

const secretary = (person: string) => ({
  person,
  principal: null,
  posts: [{ post: 'party-secretary', unit: PARTY }],
});
const state = async (ref: string): Promise<Task> =>
  (await house.ledger.stateOf<'task'>(house.tenant, aggregateOf(ref)))?.state as Task;

/** As its process would decide and record it. */
async function acts(ref: string, id: string, content: object): Promise<void> {
  const task = await state(ref);
  const frame = { id, digest: '', on: DAY, today: DAY, late: null };
  const decision = decide(task, { ...frame, ...content } as never, {
    assess,
    calendar: { id: 'none', years: [] },
  });
  if (!decision.ok) throw new Error(decision.because.en);
  const there = await house.ledger.stateOf(house.tenant, aggregateOf(ref));
  await house.ledger.record({
    ...{ tenant: house.tenant, aggregate: aggregateOf(ref), expected: there?.sequence ?? 0 },
    command: { ...mark(id, DAY), ...authorship((content as { by: Actor }).by) },
    events: decision.events,
  });
}

/** Transactions of other suites on the same server hold the feed back, as long as they run. */
async function feedWith(id: string) {
  const read = () => readFeed(house.db, house.tenant, null, 1_000);
  let events = await read();
  for (; !events.some(({ commandId }) => commandId === id); events = await read()) await pause(100);
  return events;
}

async function inSigning(ref: string): Promise<void> {
  await house.ledger.record({
    ...{ tenant: house.tenant, aggregate: aggregateOf(ref), expected: 0, command: mark(`plan-${ref}`) },
    events: [...planned(ref), received],
  });
  const officer = { person: 'officer', principal: null, posts: [{ post: 'unit-officer', unit: LEAD }] };
  const director = {
    person: 'director',
    principal: null,
    posts: [{ post: 'office-director', unit: OFFICE }],
  };
  await acts(ref, `complete-${ref}`, { type: 'complete', by: officer, summary: '完成' });
  await acts(ref, `accept-${ref}`, { type: 'accept', by: director, opinion: '同意', checkedOn: DAY });
}
const operation = (by: object, said: Partial<ApprovalOperation>) => ({
  type: 'change-signing',
  by,
  operation: { as: null, because: '出差', ...said },
});

it('waits for whoever was given a seat, who may see the task whatever their units, and for nobody else by name', async () => {
  await inSigning('1');
  const look = (person: string) => ({ all: false, units: [taskIdOf('stranger')], persons: [person] });
  expect(await taskRow(house.db, house.tenant, look('feng'), taskIdOf('1'))).toBeNull();
  await acts('1', 'give', operation(secretary('li'), { type: 'transfer', to: 'feng' }));
  expect(await taskRow(house.db, house.tenant, look('feng'), taskIdOf('1'))).not.toBeNull();
  expect(await taskRow(house.db, house.tenant, look('he'), taskIdOf('1'))).toBeNull();
  const { toDo } = await inboxOf(house.db, house.tenant, { person: 'feng', posts: [] });
  expect(toDo.map(({ act, ref }) => [act, ref])).toEqual([['sign', '1']]);
  expect(await inboxOf(house.db, house.tenant, { person: 'he', posts: [] })).toMatchObject({ toDo: [] });
  const mine = await listTasks(house.db, house.tenant, ledgerOf(look('feng')), { limit: 9, waiting: 'me' });
  expect(mine?.tasks.map(({ ref }) => ref)).toEqual(['1']);
});

it('waits for whoever is asked for an opinion until it is given', async () => {
  await inSigning('2');
  await acts('2', 'ask', operation(secretary('li'), { type: 'ask-opinion', to: 'wen' }));
  const wen = async () => (await inboxOf(house.db, house.tenant, { person: 'wen', posts: [] })).toDo;
  expect((await wen()).map(({ act }) => act)).toEqual(['give-opinion']);
  const asked = { person: 'wen', principal: null, posts: [] };
  await acts('2', 'answer', operation(asked, { type: 'give-opinion', opinion: '可以' }));
  expect(await wen()).toEqual([]);
});

it('waits for whoever began it while material is asked of them, also where they left their unit', async () => {
  await inSigning('4');
  const { initiator } = open(await state('4')).frame;
  const waits = async () =>
    (await inboxOf(house.db, house.tenant, { person: initiator, posts: [] })).toDo.filter(
      ({ ref }) => ref === '4',
    );
  expect(await waits()).toEqual([]);
  await acts('4', 'ask-material', operation(secretary('li'), { type: 'ask-material', what: '监测报告' }));
  expect((await waits()).map(({ act }) => act)).toEqual(['supply-material']);
  const look = { all: false, units: [taskIdOf('stranger')], persons: [initiator] };
  expect(await taskRow(house.db, house.tenant, look, taskIdOf('4'))).not.toBeNull();
});

it('waits for whoever claimed a seat alone, and not for a signer who waits for an opinion or gave the seat away', async () => {
  await inSigning('5');
  const waits = async (person: string) => {
    const posts = secretary(person).posts;
    const { toDo } = await inboxOf(house.db, house.tenant, { person, posts });
    const viewer = ledgerOf({ all: false, units: [PARTY], persons: [person] }, { posts });
    const mine = await listTasks(house.db, house.tenant, viewer, { limit: 99, waiting: 'me' });
    const here = ({ ref }: { readonly ref: string | null }): boolean => ref === '5';
    return [toDo.filter(here).map(({ act }) => act), mine?.tasks.some(here)];
  };
  expect([await waits('li'), await waits('he')]).toEqual([
    [['sign'], true],
    [['sign'], true],
  ]);
  await acts('5', 'claim', operation(secretary('li'), { type: 'claim' }));
  expect([await waits('li'), await waits('he')]).toEqual([
    [['sign'], true],
    [[], false],
  ]);
  await acts('5', 'release', operation(secretary('li'), { type: 'release' }));
  await acts('5', 'wonder', operation(secretary('li'), { type: 'ask-opinion', to: 'wen' }));
  expect([await waits('li'), await waits('he')]).toEqual([
    [[], false],
    [['sign'], true],
  ]);
  await acts('5', 'leave', operation(secretary('he'), { type: 'transfer', to: 'feng' }));
  expect(await waits('he')).toEqual([[], false]);
});

it('stands among what was done and set going of a proxy and of their principal, by what it was', async () => {
  await inSigning('6');
  const feng = { ...secretary('feng'), principal: 'li' };
  const proxies = [{ principal: 'li', proxy: 'feng', from: DAY, to: DAY }];
  for (const [id, type] of [
    ['asks', 'ask-material'],
    ['says', 'comment'],
  ] as const)
    await acts('6', id, { ...operation(feng, { type, what: '报告', text: '请看' }), proxies });
  const viewer = { all: true, units: [], persons: [] };
  for (const person of ['feng', 'li']) {
    const done = await doneBy(house.db, house.tenant, person, { limit: 2 });
    expect(done?.acts.map(({ ref, inSigning: what, actor }) => [ref, what, actor])).toEqual([
      ['6', 'ApprovalCommented', 'feng'],
      ['6', 'MaterialAsked', 'feng'],
    ]);
    const started = await startedBy(house.db, house.tenant, { person, viewer, limit: 1 });
    expect(started?.things).toMatchObject([{ ref: '6', inSigning: 'MaterialAsked', principal: 'li' }]);
  }
});

it('tells whoever had signed, and in whose name, once that evidence or a corrected entry changed what they signed', async () => {
  await inSigning('7');
  const feng = { ...secretary('feng'), principal: 'li' };
  const textHash = textOf(await state('7'));
  await acts('7', 'sign-7', { type: 'sign', by: feng, opinion: null, as: null, textHash });
  const piece = { id: 'e1', version: 1, fileName: '监测报告.pdf', sha256: 'a'.repeat(64) };
  for (const version of [1, 2])
    await acts('7', `piece-${version}`, {
      type: 'note-evidence',
      by: 'system:evidence',
      piece: { ...piece, version },
    });
  await acts('7', 'sign-again-7', {
    type: 'sign',
    by: feng,
    opinion: null,
    as: null,
    textHash: textOf(await state('7')),
  });
  const officer = { person: 'officer', principal: null, posts: [{ post: 'unit-officer', unit: LEAD }] };
  const entry = { of: 'CompletionReported', no: 1, entry: 4, corrections: 0 };
  await acts('7', 'correct-7', { type: 'correct', by: officer, ...entry, text: '更正', because: '写错' });
  const events = await feedWith('correct-7');
  const told = await inTenant(house.db, house.tenant, (tx) => noticesOf(tx, events, DAY));
  expect(told.filter(({ kind }) => kind === 'signature-lapsed')).toMatchObject([
    { persons: ['feng', 'li'], about: { ref: '7', path: `/tasks/${taskIdOf('7')}` } },
    { persons: ['feng', 'li'], about: { ref: '7' } },
  ]);
});

it('tells whoever signed the closing, and in whose name, once the problem has come back', async () => {
  await inSigning('8');
  const signs = async (id: string, by: object) =>
    acts('8', id, { type: 'sign', by, opinion: null, as: null, textHash: textOf(await state('8')) });
  await signs('sign-8', { ...secretary('feng'), principal: 'li' });
  const governor = { person: 'wu', principal: null, posts: [{ post: 'mayor', unit: GOVERNMENT }] };
  await signs('sign-again-8', governor);
  const closed = (await state('8')) as ClosedTask;
  const found = { visitId: taskIdOf('visit'), found: 'rebound', on: DAY, rectifyBy: '2026-09-30' } as const;
  const aggregate = taskAggregate(nextCycleId(closed.taskId));
  await house.ledger.begin(house.tenant, mark('anew-8', DAY), [
    { aggregate, events: newCycle(closed, found, closed.policy) },
  ]);
  const events = await feedWith('anew-8');
  const told = await inTenant(house.db, house.tenant, (tx) => noticesOf(tx, events, DAY));
  expect(told.filter(({ kind }) => kind === 'begun-anew')).toMatchObject([
    { persons: ['feng', 'li', 'wu'], about: { ref: '8-R2', path: `/tasks/${nextCycleId(closed.taskId)}` } },
  ]);
});

it('goes on from a head that a program of before has left', async () => {
  await inSigning('3');
  await acts('3', 'sign-3', {
    ...{ type: 'sign', by: secretary('li'), opinion: null, as: null },
    textHash: textOf(await state('3')),
  });
  const today = await state('3');
  const old = {
    step: 'signature',
    textHash: textOf(today),
    draftedBy: 'director',
    signatures: [signature(today)],
  };
  await inTenant(house.owner, house.tenant, (tx) =>
    tx.change(
      `update aggregate_head set state = jsonb_set(state, '{open}', $2::jsonb)
        where tenant_id = duban_tenant() and aggregate = $1`,
      [aggregateOf('3'), JSON.stringify(old)],
    ),
  );
  expect(await state('3')).toEqual(today);
  expect(await runningTasks(house.db, house.tenant, today.facts.planId)).toContainEqual(today);
  const mayor = {
    person: 'zhou',
    principal: null,
    posts: [{ post: 'mayor', unit: today.facts.units.government }],
  };
  await acts('3', 'sign-3b', { type: 'sign', by: mayor, opinion: null, as: null, textHash: textOf(today) });
  const { facts } = await house.ledger.readChain<'task'>(house.tenant, aggregateOf('3'));
  const folded = facts.reduce<Task | null>((task, fact) => aggregates.task.evolve(task, fact), null);
  expect(await state('3')).toEqual(withSigning(folded as Task));
  expect(folded).toMatchObject({ status: 'closed' });
});

const open = (task: Task) => {
  if (task.status !== 'closing' || task.open.step !== 'signature') throw new Error('nothing is signed');
  return task.open.approval;
};
const textOf = (task: Task): string => open(task).textHash ?? '';
const signature = (task: Task): object => {
  const [{ by, principal, post, unit, on, textHash, opinion }] = open(task).acts as readonly [
    ReturnType<typeof open>['acts'][number],
  ];
  return { by, principal, post, unit, on, textHash, opinion };
};
