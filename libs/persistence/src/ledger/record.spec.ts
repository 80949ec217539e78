import { digestOf, type DomainEvent } from '@duban/domain';
import { inTenant } from '../database';
import {
  aggregateOf,
  letterIdOf,
  mark,
  missed,
  OFFICER,
  planned,
  received,
  taskIdOf,
} from '../testing/sample-task';
import { specHouse, type SpecHouse } from '../testing/spec-house';

let house: SpecHouse;
beforeAll(async () => {
  house = await specHouse();
});
afterAll(() => house.leave());

interface Saying {
  readonly expected: number;
  readonly command: string;
  readonly events: readonly DomainEvent[];
}
const record = (ref: string, { expected, command, events }: Saying) =>
  house.ledger.record({
    tenant: house.tenant,
    aggregate: aggregateOf(ref),
    expected,
    command: mark(command),
    events,
  });
const plan = (ref: string) => record(ref, { expected: 0, command: `plan-${ref}`, events: planned(ref) });
const receive = (ref: string, command = `receive-${ref}`) =>
  record(ref, { expected: 2, command, events: [received] });
const chain = (aggregate: string) => house.ledger.readChain(house.tenant, aggregate);
const counted = (sql: string, ...parameters: unknown[]): Promise<number> =>
  inTenant(house.db, house.tenant, async (tx) => {
    const [row] = await tx.query<{ n: number }>(`select count(*) as n from ${sql}`, parameters);
    return row?.n ?? -1;
  });

describe('record', () => {
  it('writes the events behind the link that the writer knew, and answers with their digest', async () => {
    expect(await plan('1')).toEqual({
      outcome: 'written',
      digest: digestOf(planned('1')),
      answer: { commandId: 'plan-1', digest: 'd'.repeat(64), aggregate: aggregateOf('1'), sequence: 2 },
    });
    expect(await receive('1')).toMatchObject({ outcome: 'written', answer: { sequence: 3 } });
    expect(await house.ledger.stateOf<'task'>(house.tenant, aggregateOf('1'))).toMatchObject({
      sequence: 3,
      state: { status: 'underway', receivedOn: '2026-03-02' },
    });
  });

  it('gives the first answer to a repeated command, with what the writer had not seen', async () => {
    await plan('2');
    const { answer } = (await receive('2')) as { answer: unknown };
    expect(await receive('2')).toEqual({
      outcome: 'already',
      answer,
      facts: [expect.objectContaining({ event: received, commandId: 'receive-2', actor: OFFICER.id })],
    });
    expect(await house.ledger.answerOf(house.tenant, 'receive-2')).toEqual(answer);
    expect(await house.ledger.answerOf(house.tenant, 'never')).toBeNull();
  });

  it('gives the first answer also to a writer who has seen everything and forgotten the command', async () => {
    await plan('3');
    await receive('3');
    const again = record('3', { expected: 3, command: 'receive-3', events: [received] });
    expect(await again).toMatchObject({ outcome: 'already', facts: [], answer: { sequence: 3 } });
  });

  it('hands what is ahead to a writer who did not know it, and writes nothing', async () => {
    await plan('4');
    await receive('4');
    const behind = record('4', { expected: 2, command: 'something else', events: [received] });
    expect(await behind).toMatchObject({ outcome: 'conflict', facts: [{ commandId: 'receive-4' }] });
    expect((await chain(aggregateOf('4'))).facts).toHaveLength(3);
    expect(await house.ledger.answerOf(house.tenant, 'something else')).toBeNull();
  });

  it('stops a writer who knows links that the ledger does not have', async () => {
    await plan('5');
    await expect(record('5', { expected: 7, command: 'ahead', events: [received] })).rejects.toThrow(
      'ends at link 2, not at 7',
    );
    await expect(record('no', { expected: 1, command: 'ahead', events: [received] })).rejects.toThrow(
      'ends at link 0, not at 1',
    );
    await expect(record('no', { expected: 0, command: 'nothing', events: [] })).rejects.toThrow(
      'begin with nothing',
    );
  });

  it('carries out ten equal commands at once one time, and answers all alike', async () => {
    const begun = await Promise.all(Array.from({ length: 10 }, () => plan('6')));
    expect(begun.filter(({ outcome }) => outcome === 'written')).toHaveLength(1);
    expect(begun.filter(({ outcome }) => outcome === 'already')).toHaveLength(9);
    const received10 = await Promise.all(Array.from({ length: 10 }, () => receive('6')));
    expect(new Set(received10.map((one) => JSON.stringify('answer' in one && one.answer))).size).toBe(1);
    expect((await chain(aggregateOf('6'))).facts).toHaveLength(3);
    expect(await counted('outbox where key = $1', `start/task/${taskIdOf('6')}/1`)).toBe(1);
  });

  it('lets one of two writers through, and gives the other what the first one wrote', async () => {
    await plan('7');
    const two = await Promise.all(['one', 'other'].map((who) => receive('7', `${who}-7`)));
    expect(two.map(({ outcome }) => outcome).sort()).toEqual(['conflict', 'written']);
    expect((await chain(aggregateOf('7'))).links.map(({ sequence }) => sequence)).toEqual([1, 2, 3]);
  });

  it('writes the chains that follow from a fact, and their messages, in the same transaction', async () => {
    await plan('8');
    await record('8', { expected: 2, command: 'missed-8', events: missed('8', '2026-03') });
    const letterId = letterIdOf('8', '2026-03');
    const letter = await chain(`letter/${letterId}`);
    expect(letter.facts).toMatchObject([{ event: { type: 'LetterDrafted' }, commandId: 'missed-8' }]);
    expect(await counted('letter_row where id = $1 and version = 1', letterId)).toBe(1);
    expect(
      await counted(
        `outbox where key = $1 and body ->> 'commandId' = 'missed-8'`,
        `start/letter/${letterId}`,
      ),
    ).toBe(1);
  });

  it('leaves a chain alone that should begin and is there', async () => {
    await plan('9');
    await record('9', { expected: 2, command: 'missed-9', events: missed('9', '2026-03') });
    const again = { expected: 4, command: 'again-9', events: missed('9', '2026-03') };
    expect(await record('9', again)).toMatchObject({ outcome: 'written' });
    expect((await chain(`letter/${letterIdOf('9', '2026-03')}`)).facts).toHaveLength(1);
  });

  it('leaves nothing behind when the transaction fails at its end', async () => {
    await plan('10');
    const events: DomainEvent[] = [
      // The letter's row wants a uuid: the links are written by then.
      { type: 'RungReached', data: { letterId: 'no-uuid', rung: 'reminder', period: '2026-03', title: '' } },
    ];
    await expect(record('10', { expected: 2, command: 'fails', events })).rejects.toThrow('uuid');
    expect((await chain(aggregateOf('10'))).facts).toHaveLength(2);
    expect(await house.ledger.stateOf(house.tenant, aggregateOf('10'))).toMatchObject({ sequence: 2 });
    expect(await house.ledger.answerOf(house.tenant, 'fails')).toBeNull();
    expect(await counted(`outbox where key = 'start/letter/no-uuid'`)).toBe(0);
    expect(await counted(`task_row where id = $1 and version = 2`, taskIdOf('10'))).toBe(1);
  });

  it('takes the instant of writing from the database, and links every text to the one before it', async () => {
    await plan('11');
    await receive('11');
    const { links } = await chain(aggregateOf('11'));
    links.forEach(({ text, recordedAt, prevHash }, index) => {
      expect(JSON.parse(text)).toMatchObject({ recordedAt, prevHash, tenant: house.tenant });
      expect(prevHash).toBe(links[index - 1]?.hash ?? '0'.repeat(64));
      expect(Math.abs(Date.parse(recordedAt) - Date.now())).toBeLessThan(60_000);
    });
  });

  it('has no name of a person in any text', async () => {
    expect(await counted('ledger_event where text like $1', `%${OFFICER.name}%`)).toBe(0);
    expect(await counted('ledger_event where text like $1', `%${OFFICER.id}%`)).toBeGreaterThan(0);
  });
});
