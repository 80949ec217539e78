import { digestOf, type DomainEvent } from '@duban/domain';
import { inTenant } from '../database';
import { aggregateOf, letterIdOf, mark, missed, OFFICER, planned, received } from '../testing/sample-task';
import { specHouse, type SpecHouse } from '../testing/spec-house';

let house: SpecHouse;
beforeAll(async () => {
  house = await specHouse();
});
afterAll(() => house.leave());

const request = (ref: string, expected: number, command: string, events: readonly DomainEvent[]) => ({
  tenant: house.tenant,
  aggregate: aggregateOf(ref),
  expected,
  command: mark(command),
  events,
});
const begin = (ref: string) => house.ledger.record(request(ref, 0, `plan-${ref}`, planned(ref)));
const receive = (ref: string, command = `receive-${ref}`) =>
  house.ledger.record(request(ref, 2, command, [received]));
const count = async (sql: string, ...parameters: unknown[]): Promise<number> =>
  inTenant(
    house.db,
    house.tenant,
    async (tx) => (await tx.query<{ n: number }>(sql, parameters))[0]?.n ?? -1,
  );

describe('record', () => {
  it('writes the events behind the link that the writer knew, and answers with their digest', async () => {
    expect(await begin('1')).toEqual({
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
    await begin('2');
    const { answer } = (await receive('2')) as { answer: unknown };
    expect(await receive('2')).toMatchObject({
      outcome: 'already',
      answer,
      facts: [{ event: received, commandId: 'receive-2' }],
    });
    expect(await house.ledger.answerOf(house.tenant, 'receive-2')).toEqual(answer);
    expect(await house.ledger.answerOf(house.tenant, 'never')).toBeNull();
  });
});
