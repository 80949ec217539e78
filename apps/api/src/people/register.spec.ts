import { randomUUID } from 'node:crypto';
import { clientOf, type Client } from '../testing/client';
import { settle, type Resident } from '../testing/residents';
import { seedUnits } from '../testing/seed';
import { openSpecHouse, type SpecHouse } from '../testing/spec-house';

let at: SpecHouse;
let ask: Client;
let root: Resident;

beforeAll(async () => {
  at = await openSpecHouse();
  ask = clientOf(at.url);
  const units = await seedUnits(at.house);
  root = await settle(at.house, 'root', { post: 'administrator', unit: units.lead });
});
afterAll(() => at.close());

const unit = (name: string, key: string) =>
  ask('addUnit', { as: root, key, body: { name, kind: 'department' } });

describe('the register', () => {
  it('answers the same request again, and adds one unit', async () => {
    const key = randomUUID();
    const [first, second] = [await unit('样例市林业局', key), await unit('样例市林业局', key)];
    expect([first.status, second.status]).toEqual([200, 200]);
    expect(second.body).toEqual(first.body);
  });

  it('refuses the same key for another request, one after the other or both at once', async () => {
    const key = randomUUID();
    expect((await unit('样例市水利局', key)).status).toBe(200);
    expect((await unit('样例市气象局', key)).body).toMatchObject({ status: 422, code: 'key-reused' });
    const both = randomUUID();
    const answers = await Promise.all([unit('样例市海洋局', both), unit('样例市港务局', both)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422]);
  });

  it('keeps nothing from which a password could be guessed quickly', async () => {
    const body = { name: '样例', signInName: 'guess-me', password: 'a-weak-password' };
    const key = randomUUID();
    expect((await ask('addPerson', { as: root, key, body })).status).toBe(200);
    expect((await ask('addPerson', { as: root, key, body })).status).toBe(200);
    const other = { ...body, password: 'another-password' };
    expect((await ask('addPerson', { as: root, key, body: other })).body).toMatchObject({
      code: 'key-reused',
    });
  });
});
