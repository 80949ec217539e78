import { planTask, type DomainEvent } from '@duban/domain';
import { inTenant } from '../database';
import { migrate } from '../migrate';
import { EVERYBODY } from '../tasks/viewer';
import { aggregateOf, factsOf, mark, OFFICE, policy, received, taskIdOf } from '../testing/sample-task';
import { specHouse, type SpecHouse } from '../testing/spec-house';
import { filingHolder, listFilings } from './queries';

let house: SpecHouse;
beforeAll(async () => {
  house = await specHouse();
});
afterAll(() => house.leave());

const FILING = { step: 'filing', by: { post: 'office-clerk', of: 'office' } } as const;

/** A task that waits to be filed; `tenant` has one of that name of its own. */
async function toFile(ref: string, tenant = house.tenant, then: readonly DomainEvent[] = []): Promise<void> {
  const events: readonly DomainEvent[] = [
    ...planTask(taskIdOf(ref), factsOf(ref), { ...policy, closing: [FILING] }),
    received,
    { type: 'CompletionReported', data: { summary: '完成' } },
    { type: 'StepOpened', data: { open: { step: 'filing' } } },
    ...then,
  ];
  await house.ledger.begin(tenant, mark(`plan-${ref}`), [{ aggregate: aggregateOf(ref), events }]);
}
const closed: DomainEvent = { type: 'TaskClosed', data: { word: '销号' } };
const file = (
  ref: string,
  number: string,
  { tenant = house.tenant, then = closed, command = `file-${ref}` } = {},
) =>
  house.ledger.record({
    ...{ tenant, aggregate: aggregateOf(ref), expected: 5, command: mark(command) },
    events: [{ type: 'TaskFiled', data: { number } }, then],
  });
const stateOf = async (ref: string) =>
  (await house.ledger.stateOf<'task'>(house.tenant, aggregateOf(ref)))?.state;
const index = (over: object = {}) =>
  listFilings(house.db, house.tenant, EVERYBODY, { limit: 50, ...over }).then((page) => page?.filings ?? []);

it('refuses a number that another task has, however it is typed, and leaves everything as it was', async () => {
  await toFile('1');
  await toFile('2');
  expect(await file('1', '甬备〔2026〕1号')).toMatchObject({ outcome: 'written' });
  const refused = await file('2', '甬备[2026]1 号');
  expect(refused).toMatchObject({ outcome: 'refused', refusal: { ok: false, code: 'filing-number-used' } });
  expect(await stateOf('2')).toMatchObject({ status: 'closing', open: { step: 'filing' } });
  expect(await house.ledger.answerOf(house.tenant, 'file-2')).toBeNull();
  // Not even refused a second time by what the first try left behind.
  expect(await file('2', '甬备〔2026〕2号')).toMatchObject({ outcome: 'written' });
});

it('answers a command that is repeated as it did, and not that its own number is taken', async () => {
  expect(await file('1', '甬备〔2026〕1号')).toMatchObject({
    outcome: 'already',
    answer: { commandId: 'file-1' },
  });
});

it('gives a number to one of twenty tasks that are filed under it at the same moment', async () => {
  const refs = Array.from({ length: 20 }, (_, n) => `at-once-${n}`);
  await Promise.all(refs.map((ref) => toFile(ref)));
  const outcomes = await Promise.all(refs.map((ref) => file(ref, '甬备〔2026〕50号')));
  expect(outcomes.filter(({ outcome }) => outcome === 'written')).toHaveLength(1);
  expect(outcomes.filter(({ outcome }) => outcome === 'refused')).toHaveLength(19);
  const states = await Promise.all(refs.map(async (ref) => (await stateOf(ref))?.status));
  expect(states.filter((status) => status === 'closed')).toHaveLength(1);
});

it('takes no number where the filing did not come about', async () => {
  await toFile('3');
  const broken: DomainEvent = { type: 'ReplyOverdue', data: { replyBy: '2026-03-09' } };
  await expect(file('3', '甬备〔2026〕3号', { then: broken })).rejects.toThrow();
  expect(
    await filingHolder(house.db, house.tenant, EVERYBODY, { office: OFFICE, number: '甬备〔2026〕3号' }),
  ).toBeNull();
  expect(await file('3', '甬备〔2026〕3号')).toMatchObject({ outcome: 'written' });
});

it('counts each tenant by itself, and shows it nothing of another', async () => {
  await toFile('1', house.other);
  expect(await file('1', '甬备〔2026〕1号', { tenant: house.other })).toMatchObject({ outcome: 'written' });
  const there = await listFilings(house.db, house.other, EVERYBODY, { limit: 50 });
  expect(there?.filings.map(({ number }) => number)).toEqual(['甬备〔2026〕1号']);
});

it('finds a filing by a part of its number, by its state, and page by page', async () => {
  expect(await index({ number: '［2026］1' })).toEqual([
    expect.objectContaining({
      number: '甬备〔2026〕1号',
      ref: '1',
      state: 'closed',
      filedOn: '2026-03-02',
      doubled: false,
    }),
  ]);
  expect(await index({ state: 'returned' })).toEqual([]);
  const first = await listFilings(house.db, house.tenant, EVERYBODY, { limit: 3 });
  const rest = await listFilings(house.db, house.tenant, EVERYBODY, { limit: 50, cursor: first!.next! });
  expect([...first!.filings, ...rest!.filings]).toEqual(await index());
  expect(await listFilings(house.db, house.tenant, EVERYBODY, { limit: 3, cursor: 'bm8' })).toBeNull();
});

it('names the task that has a number to nobody who may not see it', async () => {
  const asked = { office: OFFICE, number: '甬备〔2026〕1号' };
  const stranger = { all: false, units: [], persons: [] };
  expect(await filingHolder(house.db, house.tenant, EVERYBODY, asked)).toEqual({
    holder: { ref: '1', title: '完成第 1 号整改' },
  });
  expect(await filingHolder(house.db, house.tenant, stranger, asked)).toEqual({ holder: null });
  expect((await listFilings(house.db, house.tenant, stranger, { limit: 50 }))?.filings).toEqual([]);
});

it('lets nobody give a number back', async () => {
  const change = (sql: string) => inTenant(house.root, house.tenant, (tx) => tx.change(sql));
  await expect(change('delete from filing_number')).rejects.toThrow();
  await expect(change(`update filing_number set number = '甬备〔2026〕9号'`)).rejects.toThrow();
});

it('knows what was filed before numbers were looked after, and marks a number that was given twice', async () => {
  const before = await index();
  await house.owner.source.query('drop table filing_number');
  await house.owner.source.query(`delete from duban_migration where name like 'FilingNumbers%'`);
  await toFile('4', house.tenant, [{ type: 'TaskFiled', data: { number: '甬备（2026）1号' } }, closed]);
  expect(await migrate(house.at.ownerUrl)).toEqual(['FilingNumbers1795705600000']);
  const now = await index();
  expect(now.filter(({ ref }) => ref !== '4')).toEqual(before);
  expect(now.filter(({ doubled }) => doubled)).toEqual([expect.objectContaining({ ref: '4' })]);
});
