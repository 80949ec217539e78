import { setTimeout as pause } from 'node:timers/promises';
import type { RoundResult } from '@duban/domain';
import { inTenant } from '../database';
import { submitReportIn } from '../reports/submit';
import { assess, mark, planned, aggregateOf, taskIdOf } from '../testing/sample-task';
import { openRound, PERIOD, reporting, ROUND } from '../testing/sample-round';
import { specHouse, type SpecHouse } from '../testing/spec-house';

let house: SpecHouse;
beforeEach(async () => {
  house = await specHouse();
  await openRound(house, ['1', '2', '9', '10']);
  await house.ledger.begin(house.tenant, mark('late import'), [
    { aggregate: aggregateOf('11'), events: planned('11') },
  ]);
});
afterEach(() => house.leave());

const close = (command = 'close') =>
  house.ledger.closeRound(
    house.tenant,
    { ...ROUND, expected: 2, because: null },
    mark(command, '2026-03-26'),
  );
const report = (ref: string, state: 'behind' | 'on-schedule' = 'on-schedule', id = `report-${ref}`) =>
  house.ledger.submitReport(house.tenant, reporting(id, state), taskIdOf(ref));
const cycles = (...refs: string[]) => refs.map((ref) => ({ taskId: taskIdOf(ref), cycle: 1 }));
const messages = () =>
  inTenant(house.db, house.tenant, (tx) =>
    tx.query<{ key: string }>(
      `select key from outbox where key like 'tell/%' or key like 'start/round%' order by id`,
    ),
  );

it('finds the missing in the order of their numbers, and those behind, and plans the next round', async () => {
  await report('2');
  await report('10', 'behind');
  const closing = await close();
  expect(closing).toMatchObject({ outcome: 'written', answer: { sequence: 3 } });
  const expected: RoundResult = {
    expected: 5,
    reported: 2,
    missing: cycles('1', '9', '11'),
    behind: cycles('10'),
    because: null,
  };
  expect(closing.facts.map(({ event }) => event)).toEqual([{ type: 'RoundClosed', data: expected }]);
  expect((await messages()).map(({ key }) => key)).toEqual([
    `start/round/${ROUND.planId}/${PERIOD}`,
    `tell/task/${taskIdOf('10')}/behind/${PERIOD}`,
    ...['1', '9', '11'].map((ref) => `tell/task/${taskIdOf(ref)}/missed/${PERIOD}`),
    `start/round/${ROUND.planId}/2026-04`,
  ]);
  const next = await house.ledger.stateOf<'round'>(house.tenant, `round/${ROUND.planId}/2026-04`);
  expect(next?.state).toMatchObject({
    status: 'planned',
    facts: { opensOn: '2026-04-01', dueOn: '2026-04-25' },
  });
});

it('closes one time: the same command gets its answer, another one what is there', async () => {
  const first = await close();
  expect(await close()).toEqual({
    outcome: 'already',
    facts: first.facts,
    answer: 'answer' in first && first.answer,
  });
  expect(await close('another')).toEqual({ outcome: 'conflict', facts: first.facts });
});

it('throws for a round that is not there, and for one that has not opened', async () => {
  const away = { planId: ROUND.planId, period: '2030-01', expected: 1, because: null };
  await expect(house.ledger.closeRound(house.tenant, away, mark('x'))).rejects.toThrow('ends at link 0');
  await close();
  const planned = { ...ROUND, period: '2026-04', expected: 1, because: null };
  await expect(house.ledger.closeRound(house.tenant, planned, mark('y'))).rejects.toThrow(
    'only an open round closes',
  );
});

it('counts every report that was accepted, however close it came to the closing', async () => {
  const refs = ['1', '2', '9', '10'];
  const [closing, ...reports] = await Promise.all([close(), ...refs.map((ref) => report(ref))]);
  const accepted = refs.filter((_, index) => reports[index]?.ok);
  const refused = reports.filter((one) => one && !one.ok);
  expect(refused.every((one) => one && !one.ok && one.code === 'round-closed')).toBe(true);
  expect(closing.facts[0]?.event.data).toMatchObject({
    reported: accepted.length,
    missing: cycles(...refs.filter((ref) => !accepted.includes(ref)), '11'),
  });
});

it('waits for a report that is on its way, and counts it', async () => {
  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  let noteDecided = (): void => undefined;
  const decided = new Promise<void>((resolve) => (noteDecided = resolve));
  const reported = inTenant(house.db, house.tenant, async (tx) => {
    const request = { command: reporting('slow'), taskId: taskIdOf('1') };
    const outcome = await submitReportIn(tx, request, { assess, upcasters: {} });
    noteDecided();
    await held;
    return outcome;
  });
  await decided;
  let closed = false;
  const closing = close().finally(() => (closed = true));
  await pause(150);
  expect(closed).toBe(false);
  letGo();
  expect(await reported).toMatchObject({ ok: true });
  expect((await closing).facts[0]?.event.data).toMatchObject({
    reported: 1,
    missing: cycles('2', '9', '10', '11'),
  });
});
