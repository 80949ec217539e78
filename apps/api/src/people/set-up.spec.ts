import { createHash } from 'node:crypto';
import { routes } from '@duban/contract';
import { isInhabitedBy, listPeople, makeSetUpLink } from '@duban/persistence';
import { clientOf, type Client, type Got } from '../testing/client';
import { openSpecHouse, type SpecHouse } from '../testing/spec-house';
import { makeLink } from './make-link';

let at: SpecHouse;
let ask: Client;
beforeEach(async () => {
  at = await openSpecHouse();
  ask = clientOf(at.url);
});
afterEach(() => at.close());

const FIRST = { name: '王敏', signInName: 'wang.min', password: 'right horse battery' };
const outcome = ({ status, body }: Got) => [status, body.code];
const link = async (): Promise<string> => {
  const made = await makeLink(at.owner, at.house.tenant.id);
  return made?.path.split('#')[1] ?? '';
};
const show = (token: string) => ask('showSetUp', { body: { token } });
const setUp = (token: string, first = FIRST) => ask('setUp', { body: { token, ...first } });

describe('a house in which nobody has an account', () => {
  it('is set up once, by whoever has the link: they keep it from that day', async () => {
    const token = await link();
    expect((await ask('house')).body).toMatchObject({ inhabited: false });
    expect(Date.parse((await show(token)).body.expiresAt as string) - Date.now()).toBeGreaterThan(
      23 * 3_600_000,
    );
    const made = await setUp(token);
    expect(made.body).toMatchObject({
      name: '王敏',
      posts: [{ post: 'administrator', unitName: '系统管理', to: null }],
    });
    expect((await ask('house')).body).toMatchObject({ inhabited: true });
    const { body } = await ask('signIn', {
      body: { name: 'wang.min', password: FIRST.password, for: 'script' },
    });
    expect((await ask('listPeople', { as: { token: String(body.token) } })).status).toBe(200);
    expect(outcome(await show(token))).toEqual([410, 'link-used']);
    expect(outcome(await setUp(token, { ...FIRST, signInName: 'second' }))).toEqual([410, 'link-used']);
    expect(await makeLink(at.owner, at.house.tenant.id)).toBeNull();
  });

  it('is set up by one of two who come at once', async () => {
    const token = await link();
    const both = await Promise.all([setUp(token), setUp(token, { ...FIRST, signInName: 'other' })]);
    expect(both.map(outcome).sort()).toEqual([
      [200, undefined],
      [410, 'link-used'],
    ]);
    expect(await listPeople(at.house.db, at.house.tenant.id)).toHaveLength(1);
  });

  it('is not opened by a link that has expired, that a newer one replaced, or that somebody guessed', async () => {
    const replaced = await link();
    const token = 'x'.repeat(43);
    const tokenHash = createHash('sha256').update(token).digest('hex');
    await makeSetUpLink(at.owner, at.house.tenant.id, { tokenHash, lastsMs: -1 });
    expect(outcome(await show(token))).toEqual([410, 'link-expired']);
    expect(outcome(await setUp(token))).toEqual([410, 'link-expired']);
    expect(outcome(await setUp(replaced))).toEqual([403, 'link-unknown']);
    const guesses = await Promise.all(Array.from({ length: 70 }, (_, n) => setUp(`guess${n}`)));
    expect(guesses.map(outcome)).toContainEqual([403, 'link-unknown']);
    expect(guesses.map(outcome)).toContainEqual([429, 'too-many-attempts']);
    expect(await isInhabitedBy(at.house.db, at.house.tenant.id)).toBe(false);
  });

  it('is opened by one link at most, however many are made at once', async () => {
    const made = await Promise.all(Array.from({ length: 6 }, link));
    const shown = await Promise.all(made.map(show));
    expect(shown.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  it('takes no weak password, and keeps the link for a better one', async () => {
    const token = await link();
    expect(outcome(await setUp(token, { ...FIRST, password: 'short' }))).toEqual([400, 'bad-request']);
    expect((await setUp(token)).status).toBe(200);
  });

  it('keeps no secret of its link, and no other tenant can use it', async () => {
    const token = await link();
    const rows = await at.owner.source
      .query(`select set_config('duban.tenant', $1, false)`, [at.house.tenant.id])
      .then(() => at.owner.source.query('select * from set_up_link'));
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(await makeLink(at.owner, at.other.id)).not.toBeNull();
    expect((await show(token)).status).toBe(200);
  });

  it('is no way in for another site', async () => {
    const response = await fetch(`${at.url}${routes.setUp.path}`, {
      method: 'POST',
      headers: { 'sec-fetch-site': 'cross-site', 'content-type': 'application/json' },
      body: JSON.stringify({ token: await link(), ...FIRST }),
    });
    expect(response.status).toBe(403);
    expect((await ask('house')).body).toMatchObject({ inhabited: false });
  });
});
