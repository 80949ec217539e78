import { setTimeout as pause } from 'node:timers/promises';
import { BulletinView } from '@duban/contract';
import type { RoundResult } from '@duban/domain';
import { inTenant } from '../database';
import { listReports } from '../reports/queries';
import { submitReportIn } from '../reports/submit';
import { bulletinView } from './bulletin';
import { roundView } from './queries';
import { assess, LEAD, mark, planned, aggregateOf, taskIdOf } from '../testing/sample-task';
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
    { ...ROUND, expected: 2, because: null, law: null },
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
  const away = { planId: ROUND.planId, period: '2030-01', expected: 1, because: null, law: null };
  await expect(house.ledger.closeRound(house.tenant, away, mark('x'))).rejects.toThrow('ends at link 0');
  await close();
  const planned = { ...ROUND, period: '2026-04', expected: 1, because: null, law: null };
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

it('carries forward what was said of measures, and takes the last words where nothing has changed', async () => {
  const measures = [{ no: '1', state: 'completed' as const, text: '已封堵', on: '2026-03-05' as const }];
  const first = { ...reporting('first'), said: { state: 'ahead' as const, text: '提前封堵', measures } };
  await house.ledger.submitReport(house.tenant, first, taskIdOf('1'));
  await close();
  const april = { planId: ROUND.planId, period: '2026-04' };
  const request = {
    tenant: house.tenant,
    aggregate: `round/${april.planId}/${april.period}`,
    expected: 1,
    command: mark('open', '2026-04-01'),
    events: [{ type: 'RoundOpened', data: { period: april.period } }],
  };
  await house.ledger.record(request);
  const second = {
    ...reporting('second'),
    on: '2026-04-10' as const,
    today: '2026-04-10' as const,
    said: { unchanged: '等待验收', helpNeeded: '请市级协调验收' },
  };
  const outcome = await house.ledger.submitReport(house.tenant, second, taskIdOf('1'));
  expect(outcome).toMatchObject({
    ok: true,
    report: { period: '2026-04', state: 'ahead', text: '提前封堵', measures, unchanged: '等待验收' },
  });
  const office = { all: true, units: [], persons: [] };
  const [said] = await listReports(house.db, house.tenant, office, taskIdOf('1'));
  expect(said).toMatchObject({
    period: '2026-04',
    measures,
    unchanged: '等待验收',
    helpNeeded: '请市级协调验收',
  });
});

it('drafts the bulletin with what every task was said and judged to be, and freezes it', async () => {
  await report('2');
  await report('10', 'behind');
  const help = { state: 'completed' as const, text: '已完成', helpNeeded: '请协调验收' };
  await house.ledger.submitReport(house.tenant, { ...reporting('report-9'), said: help }, taskIdOf('9'));
  await close();
  const office = { all: true, units: [], persons: [] };
  const seen = { ...ROUND, today: '2026-05-01' as const };
  expect(await roundView(house.db, house.tenant, office, seen)).toMatchObject({ hasBulletin: true });
  const bulletin = await bulletinView(house.db, house.tenant, office, ROUND);
  expect(BulletinView.parse(bulletin)).toEqual(bulletin);
  expect(bulletin).toMatchObject({
    asOf: '2026-03-25',
    rankedBy: null,
    title: { zh: '2026年3月整改进展调度通报' },
    figures: {
      all: { total: 5, completed: 0, closed: 0 },
      due: { total: 0, completed: 0, closed: 0 },
      claimed: { 'on-schedule': 1, behind: 1, completed: 1 },
      judged: { 'not-started': 2, 'on-schedule': 2, ahead: 1 },
    },
    units: [{ unit: '市水利局', asked: 5, missing: 2, behind: 1 }],
    missing: [{ ref: '1' }, { ref: '11' }],
    behind: [{ ref: '10' }],
    contradicted: [],
    helped: [{ ref: '9', because: { zh: '请协调验收' } }],
  });
  const unit = { all: false, units: [LEAD], persons: [] };
  expect(await roundView(house.db, house.tenant, unit, seen)).toMatchObject({ hasBulletin: false });
  expect(await bulletinView(house.db, house.tenant, unit, ROUND)).toBeNull();
});

it('marks what is said to go well and is late by the days of the plan', async () => {
  await report('2');
  const late = { ...ROUND, expected: 2, because: null, law: null };
  await house.ledger.closeRound(house.tenant, late, mark('late', '2027-02-01'));
  const office = { all: true, units: [], persons: [] };
  const view = await roundView(house.db, house.tenant, office, { ...ROUND, today: '2027-02-01' });
  // It is a round of March, however late it is closed: the deadline of December had not come.
  expect(view?.reports).toMatchObject([{ ref: '2', judged: { state: 'on-schedule' }, contradicted: false }]);
  const bulletin = await bulletinView(house.db, house.tenant, office, ROUND);
  expect(bulletin).toMatchObject({ asOf: '2026-03-25', closedOn: '2027-02-01' });
});

it('plans the next round as the law wants it then, and ranks only where it says so', async () => {
  const law = { next: { cadence: 'weekly', dueDay: 5 }, rankedBy: 'trouble' } as const;
  await house.ledger.closeRound(
    house.tenant,
    { ...ROUND, expected: 2, because: null, law },
    mark('close', '2026-03-26'),
  );
  const next = await house.ledger.stateOf<'round'>(house.tenant, `round/${ROUND.planId}/2026-W14`);
  expect(next?.state).toMatchObject({
    status: 'planned',
    facts: { after: '2026-03', opensOn: '2026-04-01', dueOn: '2026-04-03', dueDay: 5 },
  });
  const office = { all: true, units: [], persons: [] };
  const bulletin = await bulletinView(house.db, house.tenant, office, ROUND);
  expect(bulletin?.rankedBy).toBe('trouble');
});
