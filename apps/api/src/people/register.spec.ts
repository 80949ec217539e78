import { randomUUID } from 'node:crypto';
import type { Unit } from '@duban/persistence';
import { clientOf, type Client } from '../testing/client';
import { settle, type Resident } from '../testing/residents';
import { seedUnits } from '../testing/seed';
import { openSpecHouse, type SpecHouse } from '../testing/spec-house';

let at: SpecHouse;
let ask: Client;
let root: Resident;
let lead: Unit;

beforeAll(async () => {
  at = await openSpecHouse();
  ask = clientOf(at.url);
  ({ lead } = await seedUnits(at.house));
  root = await settle(at.house, 'root', { post: 'administrator', unit: lead });
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

  it('ends a post once: a request of long ago that comes once more does not take a later day back', async () => {
    const person = await settle(at.house, 'leaver', { post: 'unit-officer', unit: lead });
    const { body } = await ask('me', { as: person });
    const [held] = (body.person as { posts: { id: string }[] }).posts;
    const params = { personId: person.id, holdingId: held?.id ?? '' };
    const end = (to: string, key: string) => ask('endPost', { as: root, params, body: { to }, key });
    expect((await end('2031-03-31', 'early')).status).toBe(200);
    expect((await end('2031-03-31', 'early')).body).toMatchObject({ posts: [{ to: '2031-03-31' }] });
    await end('2031-12-31', 'late');
    expect((await end('2031-03-31', 'early')).body).toMatchObject({ status: 409, code: 'superseded' });
    expect((await end('2031-12-31', 'late')).body).toMatchObject({ posts: [{ to: '2031-12-31' }] });
  });

  it('keeps an administrator: the post of the last one cannot be ended, nor those of the last two at once', async () => {
    const end = async (person: Resident) => {
      const { body } = await ask('me', { as: person });
      const [held] = (body.person as { posts: { id: string }[] }).posts;
      const params = { personId: person.id, holdingId: held?.id ?? '' };
      return ask('endPost', { as: person, params, body: { to: '2020-06-30' } });
    };
    const alone = await end(root);
    expect(alone.body).toMatchObject({ status: 409, code: 'last-administrator' });
    expect(alone.body.because).toEqual({
      zh: expect.stringContaining('管理员'),
      en: expect.stringContaining('administrator'),
    });
    const second = await settle(at.house, 'second', { post: 'administrator', unit: lead });
    const both = await Promise.all([end(root), end(second)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    root = both[0]?.status === 200 ? second : root;
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
