import { openRound, PERIOD, reporting, ROUND } from '../testing/sample-round';
import {
  aggregateOf,
  GOVERNMENT,
  LEAD,
  letterIdOf,
  mark,
  missed,
  PLAN,
  taskIdOf,
} from '../testing/sample-task';
import { specHouse, type SpecHouse } from '../testing/spec-house';
import { besideTask } from './beside';

const office = { all: true, units: [], persons: [] };

let house: SpecHouse;
beforeAll(async () => {
  house = await specHouse();
  await openRound(house, ['1', '2']);
  await house.ledger.submitReport(house.tenant, reporting('r1'), taskIdOf('1'));
});
afterAll(() => house.leave());

const beside = (ref: string, viewer: Parameters<typeof besideTask>[2] = office) =>
  besideTask(house.db, house.tenant, viewer, { id: taskIdOf(ref), planId: PLAN });
const ROUND_OPEN = { status: 'open', period: PERIOD, opensOn: '2026-03-01', dueOn: '2026-03-25', dueDay: 25 };

it('is the open round, and whether the task has reported to it', async () => {
  expect(await beside('1')).toEqual({ round: ROUND_OPEN, reported: true, replies: [] });
  expect(await beside('2')).toEqual({ round: ROUND_OPEN, reported: false, replies: [] });
});

it('is nothing for a plan without rounds', async () => {
  const elsewhere = { id: taskIdOf('1'), planId: taskIdOf('no plan') };
  expect(await besideTask(house.db, house.tenant, office, elsewhere)).toEqual({
    round: null,
    reported: false,
    replies: [],
  });
});

it('is the reply to a letter that was signed for, for whoever may read the letter', async () => {
  await letterTo('2');
  expect((await beside('2')).replies).toEqual([]);
  const aggregate = `letter/${letterIdOf('2', PERIOD)}`;
  const receipt = { type: 'LetterReceived', data: { unit: LEAD } } as const;
  await record({ aggregate, expected: 2, command: mark('receipt', '2026-03-03'), events: [receipt] });
  const replies = [{ number: '督提〔2026〕1号', to: '市水利局', replyBy: '2026-03-09', provisional: false }];
  expect((await beside('2')).replies).toEqual(replies);
  expect((await beside('2', { all: false, units: [LEAD], persons: [] })).replies).toEqual(replies);
  expect((await beside('2', { all: false, units: [GOVERNMENT], persons: [] })).replies).toEqual([]);
  expect((await beside('1')).replies).toEqual([]);
});

it('is the next round once the open one has closed, with the one before it where the rhythm changes', async () => {
  await house.ledger.closeRound(
    house.tenant,
    {
      ...ROUND,
      expected: 2,
      because: '提前',
      law: { next: { cadence: 'weekly', dueDay: 5 }, rankedBy: null },
    },
    mark('close'),
  );
  expect(await beside('1')).toMatchObject({
    round: {
      ...{ status: 'planned', period: '2026-W14', after: '2026-03' },
      ...{ opensOn: '2026-04-01', dueOn: '2026-04-03' },
    },
    reported: false,
  });
});

/** A letter about the task, drafted and issued. */
async function letterTo(ref: string): Promise<void> {
  await record({
    aggregate: aggregateOf(ref),
    expected: 3,
    command: mark('missed'),
    events: missed(ref, PERIOD),
  });
  const issued = {
    type: 'LetterIssued',
    data: { number: '督提〔2026〕1号', replyBy: '2026-03-09', provisional: false },
  } as const;
  const aggregate = `letter/${letterIdOf(ref, PERIOD)}`;
  await record({ aggregate, expected: 1, command: mark('issue'), events: [issued] });
}

const record = (request: Omit<Parameters<SpecHouse['ledger']['record']>[0], 'tenant'>) =>
  house.ledger.record({ tenant: house.tenant, ...request });
