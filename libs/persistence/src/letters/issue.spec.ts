import { NUMBER_TO_COME, type DomainEvent, type Fact, type Letter } from '@duban/domain';
import { inTenant } from '../database';
import { allotNumber } from '../numbers/numbers';
import { letterRow } from './queries';
import { aggregateOf, letterIdOf, mark, missed, planned, received } from '../testing/sample-task';
import { specHouse, type SpecHouse } from '../testing/spec-house';

let house: SpecHouse;
beforeAll(async () => {
  house = await specHouse();
});
afterAll(() => house.leave());

const PERIOD = '2026-03';
const letterOf = (ref: string): string => `letter/${letterIdOf(ref, PERIOD)}`;
const say = (aggregate: string, expected: number, command: string, events: readonly DomainEvent[]) =>
  house.ledger.record({ tenant: house.tenant, aggregate, expected, command: mark(command), events });

async function drafted(ref: string): Promise<void> {
  const events = [...planned(ref), received, ...missed(ref, PERIOD)];
  await say(aggregateOf(ref), 0, `plan-${ref}`, events);
}
const issue: DomainEvent = {
  type: 'LetterIssued',
  data: { number: NUMBER_TO_COME, replyBy: '2026-03-09', provisional: false },
};
const issued = (ref: string, command = `issue-${ref}`, events = [issue]) =>
  say(letterOf(ref), 1, command, events);
const numberIn = (facts: readonly Fact[]) =>
  facts.map(({ event }) => (event.data as { number: string }).number);
const stateOf = async (ref: string): Promise<Letter | undefined> =>
  (await house.ledger.stateOf<'letter'>(house.tenant, letterOf(ref)))?.state;
const numberOf = async (ref: string): Promise<string | null> => {
  const letter = await stateOf(ref);
  return letter && 'number' in letter ? letter.number : null;
};

it('numbers a letter as it is issued, and brings the fact with its number', async () => {
  await drafted('1');
  const outcome = await issued('1');
  expect(outcome).toMatchObject({ outcome: 'already', answer: { commandId: 'issue-1', sequence: 2 } });
  expect(outcome.outcome === 'already' && numberIn(outcome.facts)).toEqual(['督提〔2026〕1号']);
  expect(await numberOf('1')).toBe('督提〔2026〕1号');
});

it('gives the first number again to a command that is repeated', async () => {
  const again = await issued('1');
  expect(again.outcome === 'already' && numberIn(again.facts)).toEqual(['督提〔2026〕1号']);
});

it('leaves no gap when the transaction does not come about', async () => {
  await drafted('2');
  await drafted('3');
  const broken = { type: 'ReplyOverdue', data: { replyBy: '2026-03-09' } };
  await expect(issued('2', 'broken', [issue, broken])).rejects.toThrow('the chain is broken');
  expect(await numberOf('2')).toBeNull();
  await issued('3');
  expect(await numberOf('3')).toBe('督提〔2026〕2号');
});

it('numbers twenty that are issued at once without a gap and without a double', async () => {
  const refs = Array.from({ length: 20 }, (_, index) => `at-once-${index}`);
  for (const ref of refs) await drafted(ref);
  await Promise.all(refs.map((ref) => issued(ref)));
  const numbers = (await Promise.all(refs.map(numberOf))).map((number) =>
    Number(/(\d+)号/.exec(number ?? '')?.[1]),
  );
  expect(numbers.sort((a, b) => a - b)).toEqual(refs.map((_, index) => index + 3));
});

it('uses the number that a program of before had allotted', async () => {
  await drafted('4');
  const request = { tenant: house.tenant, key: letterIdOf('4', PERIOD), series: '督提', year: 2026 };
  const { n } = await allotNumber(house.db, request);
  await issued('4');
  expect(await numberOf('4')).toBe(`督提〔2026〕${n}号`);
});

it('writes no second letter of the same subject, rung and period, whatever it is called', async () => {
  const facts = (await stateOf('1'))!.facts;
  const again = { ...facts, letterId: letterIdOf('1', 'again') };
  const event = {
    type: 'LetterDrafted',
    data: { facts: again, text: { title: '提醒函', body: '请回复。' } },
  };
  await expect(say(`letter/${again.letterId}`, 0, 'twice', [event])).rejects.toThrow('letter_row_once');
  const correction = { ...event, data: { ...event.data, facts: { ...again, correction: 1 } } };
  expect(await say(`letter/${again.letterId}`, 0, 'corrected', [correction])).toMatchObject({
    outcome: 'written',
  });
});

it('ends a letter and drafts the one that says so together, and a second end at once begins nothing', async () => {
  const letterId = letterIdOf('2', 'the one that ends it');
  const ending = (command: string, type: 'LetterRecalled' | 'LetterCorrected') =>
    say(letterOf('2'), 1, command, [{ type, data: { letterId, reason: '误发' } }]);
  await expect(ending('not-issued', 'LetterRecalled')).rejects.toThrow('the chain is broken');
  await issued('2');
  const at = (command: string, type: 'LetterRecalled' | 'LetterCorrected') =>
    say(letterOf('2'), 2, command, [{ type, data: { letterId, reason: '误发' } }]);
  const both = await Promise.all([at('recall', 'LetterRecalled'), at('correct', 'LetterCorrected')]);
  expect(both.map(({ outcome }) => outcome).sort()).toEqual(['conflict', 'written']);
  const old = (await stateOf('2'))!;
  const next = await house.ledger.stateOf<'letter'>(house.tenant, `letter/${letterId}`);
  expect(next?.state).toMatchObject({
    status: 'drafted',
    facts: { correction: 1, follows: { letterId: old.facts.letterId } },
  });
  const all = { all: true, units: [], persons: [] };
  expect(await letterRow(house.db, house.tenant, all, old.facts.letterId)).toMatchObject({
    status: old.status,
    endReason: '误发',
    followedBy: { letterId, number: null },
  });
  const receiver = { all: false, units: [old.facts.receiver.unit], persons: [] };
  expect(await letterRow(house.db, house.tenant, receiver, old.facts.letterId)).toMatchObject({
    followedBy: null,
  });
});

it('lets no number stand on two letters', async () => {
  const twice = inTenant(house.db, house.tenant, (tx) =>
    tx.change(`update letter_row set number = '督提〔2026〕1号' where number = '督提〔2026〕2号'`),
  );
  await expect(twice).rejects.toThrow('letter_row_number');
});
