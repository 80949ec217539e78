import { inTenant } from '../database';
import { claimCommand } from '../ledger/claim';
import { aggregateOf, LEAD, mark, OFFICER, planned, taskIdOf } from '../testing/sample-task';
import { openRound, PERIOD, reporting, ROUND } from '../testing/sample-round';
import { specHouse, type SpecHouse } from '../testing/spec-house';

let house: SpecHouse;
beforeAll(async () => {
  house = await specHouse();
  await openRound(house, ['1', '2', '3', '4', '5']);
});
afterAll(() => house.leave());

const submit = (ref: string, ...said: Parameters<typeof reporting>) =>
  house.ledger.submitReport(house.tenant, reporting(...said), taskIdOf(ref));
const messagesOf = (commandId: string) =>
  inTenant(house.db, house.tenant, (tx) =>
    tx.query<{ key: string }>(`select key from outbox where body ->> 'commandId' = $1`, [commandId]),
  );

it('records a report as a chain of its own; a month on schedule tells nobody', async () => {
  expect(await submit('1', 'r1')).toMatchObject({
    ok: true,
    repeated: false,
    answer: { aggregate: `report/${taskIdOf('1')}/${PERIOD}`, sequence: 1 },
    report: { period: PERIOD, state: 'on-schedule', by: OFFICER.id, on: '2026-03-10' },
  });
  expect(await messagesOf('r1')).toEqual([]);
  const { facts } = await house.ledger.readChain(house.tenant, aggregateOf('1'));
  expect(facts).toHaveLength(3);
});

it('tells the task of a report that is behind', async () => {
  await submit('2', 'r2', 'behind');
  expect(await messagesOf('r2')).toEqual([{ key: `tell/task/${taskIdOf('2')}/behind/${PERIOD}` }]);
});

it('gives a repeated report its first answer, also when ten come at once', async () => {
  const ten = await Promise.all(Array.from({ length: 10 }, () => submit('3', 'r3')));
  expect(ten.filter((one) => one?.ok && !one.repeated)).toHaveLength(1);
  const answers = ten.map((one) => one?.ok && one.answer);
  expect(answers.every((answer) => JSON.stringify(answer) === JSON.stringify(answers[0]))).toBe(true);
});

it('is refused under an id that was given to another command before, whichever chain that changed', async () => {
  const { tenant } = house;
  const aggregate = aggregateOf('1');
  await house.ledger.record({ tenant, aggregate, expected: 3, command: mark('act'), events: [] });
  expect(await submit('5', 'act')).toEqual({ ok: false, code: 'key-reused' });
  await claimCommand(house.db, house.tenant, { commandId: 'claimed', digest: 'c'.repeat(64) });
  expect(await submit('5', 'claimed')).toEqual({ ok: false, code: 'key-reused' });
  const other = { ...reporting('r1'), digest: 'c'.repeat(64) };
  expect(await house.ledger.submitReport(house.tenant, other, taskIdOf('1'))).toEqual({
    ok: false,
    code: 'key-reused',
  });
});

it('accepts one of two reports for the same period', async () => {
  const two = await Promise.all([submit('4', 'r4'), submit('4', 'r4-other')]);
  expect(two.filter((one) => one?.ok)).toHaveLength(1);
  expect(two.find((one) => one && !one.ok)).toMatchObject({ code: 'already-reported' });
});

it.each([
  ['not-authorised', { by: { person: 'x', principal: null, posts: [{ post: 'mayor', unit: LEAD }] } }],
  ['missing-text', { said: { state: 'behind' as const, text: ' ' } }],
  ['nothing-to-repeat', { said: { unchanged: '等待批复' } }],
])('hands a refusal back as it is decided: %s', async (code, change) => {
  const command = { ...reporting(`refused-${code}`), ...change };
  expect(await house.ledger.submitReport(house.tenant, command, taskIdOf('5'))).toMatchObject({
    ok: false,
    code,
  });
  expect(await house.ledger.answerOf(house.tenant, command.id)).toBeNull();
});

it('refuses a task that is not underway, and knows no unknown one', async () => {
  await house.ledger.begin(house.tenant, mark('more'), [
    { aggregate: aggregateOf('6'), events: planned('6') },
  ]);
  expect(await submit('6', 'r6')).toMatchObject({ ok: false, code: 'wrong-state' });
  expect(await submit('nowhere', 'r7')).toBeNull();
});

it('tells whoever comes after the closing that the round is closed', async () => {
  await house.ledger.closeRound(
    house.tenant,
    { ...ROUND, expected: 2, because: '提前', law: null },
    mark('close'),
  );
  expect(await submit('5', 'r5')).toMatchObject({ ok: false, code: 'round-closed' });
});
