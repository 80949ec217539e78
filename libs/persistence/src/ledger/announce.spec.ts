import { setTimeout as pause } from 'node:timers/promises';
import type { Answer } from '@duban/contract';
import { across } from '../database';
import { aggregateOf, mark, planned, received } from '../testing/sample-task';
import { specHouse, type SpecHouse } from '../testing/spec-house';
import type { Listening } from '../listen';
import { listenAnswers } from './announce';

let house: SpecHouse;
let heard: Answer[];
let listening: Listening;
beforeEach(async () => {
  house = await specHouse();
  heard = [];
  listening = await listenAnswers(house.at.appUrl, house.tenant, (answer) => heard.push(answer));
});
afterEach(async () => {
  await listening.stop();
  await house.leave();
});

const plan = (tenant: string) =>
  house.ledger.begin(tenant, mark('plan-1'), [{ aggregate: aggregateOf('1'), events: planned('1') }]);
const receive = (tenant: string, key = 'receive-1') =>
  house.ledger.record({
    tenant,
    aggregate: aggregateOf('1'),
    expected: 2,
    command: mark(key),
    events: [received],
  });
/** What is said later than this was not said. */
const silence = () => pause(300);

it('says what a command was answered, once, with its commit', async () => {
  await plan(house.tenant);
  const outcome = await receive(house.tenant);
  if (outcome.outcome !== 'written') throw new Error(outcome.outcome);
  await silence();
  expect(heard).toEqual([outcome.answer]);
});

it('says nothing to another tenant, nor of what was not written', async () => {
  await plan(house.other);
  await receive(house.other);
  await plan(house.tenant);
  await receive(house.tenant);
  expect(await receive(house.tenant)).toMatchObject({ outcome: 'already' });
  expect(await receive(house.tenant, 'receive-2')).toMatchObject({ outcome: 'conflict' });
  await silence();
  expect(heard.map(({ commandId }) => commandId)).toEqual([mark('receive-1').commandId]);
});

it('goes on hearing after somebody said what is no answer', async () => {
  const nonsense = ['', 'receive-1', 'null', '{"tenant":', JSON.stringify({ tenant: house.tenant })];
  for (const said of nonsense) await across(house.db, `select pg_notify('duban_answers', $1)`, [said]);
  await plan(house.tenant);
  await receive(house.tenant);
  await silence();
  expect(heard.map(({ commandId }) => commandId)).toEqual([mark('receive-1').commandId]);
});
