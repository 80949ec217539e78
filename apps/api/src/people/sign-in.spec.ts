import { routes } from '@duban/contract';
import { clientOf, type Client, type Got } from '../testing/client';
import { PASSWORD, settle, settleUnit } from '../testing/residents';
import { openSpecHouse, type SpecHouse } from '../testing/spec-house';
import type { Unit } from '@duban/persistence';

let at: SpecHouse;
let ask: Client;
let unit: Unit;

beforeAll(async () => {
  at = await openSpecHouse({ environment: { DUBAN_TRUST_PROXY: '1' } });
  ask = clientOf(at.url);
  unit = await settleUnit(at.house, '市水利局', 'department');
});
afterAll(() => at.close());

const newcomer = (name: string) => settle(at.house, name, { post: 'unit-officer', unit });
const signIn = (
  name: string,
  password: string,
  more: { for?: 'script'; headers?: Record<string, string> } = {},
) =>
  ask('signIn', {
    body: { name, password, ...(more.for && { for: more.for }) },
    ...(more.headers && { headers: more.headers }),
  });
const outcome = ({ status, body }: Got) => [status, body.code];
const cookieOf = ({ headers }: Got): string => headers.get('set-cookie') ?? '';
const cookiePair = (got: Got): string => cookieOf(got).split(';')[0] ?? '';

describe('signing in', () => {
  it('gives a browser a cookie that scripts cannot read and no other site can send', async () => {
    await newcomer('browser');
    const got = await signIn('browser', PASSWORD);
    expect(got.status).toBe(200);
    expect(got.body.token).toBeNull();
    expect(cookieOf(got)).toMatch(/^duban_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict; Expires=/);
    expect(cookieOf(got)).not.toContain('Secure');
    const me = await ask('me', { headers: { cookie: cookiePair(got) } });
    expect(me.body).toMatchObject({ person: { signInName: 'browser' } });
  });

  it('makes the cookie Secure behind a proxy that speaks https', async () => {
    await newcomer('secure');
    const got = await signIn('secure', PASSWORD, { headers: { 'x-forwarded-proto': 'https' } });
    expect(cookieOf(got)).toContain('; Secure');
  });

  it('gives a script a token for eight hours, and no cookie', async () => {
    await newcomer('script');
    const got = await signIn('script', PASSWORD, { for: 'script' });
    expect(cookieOf(got)).toBe('');
    expect(String(got.body.token)).toMatch(/^[\w-]{43}$/);
    const hours = (Date.parse(String(got.body.expiresAt)) - Date.now()) / 3_600_000;
    expect(Math.round(hours)).toBe(8);
    expect((await ask('me', { as: { token: String(got.body.token) } })).status).toBe(200);
  });

  it('keeps no token in the database', async () => {
    await newcomer('kept');
    const { body } = await signIn('kept', PASSWORD, { for: 'script' });
    const rows: unknown = await at.owner.source
      .query(`select set_config('duban.tenant', $1, false)`, [at.house.tenant.id])
      .then(() => at.owner.source.query('select * from session'));
    expect(JSON.stringify(rows)).not.toContain(String(body.token));
  });

  it('locks after five failures, for names that nobody has just the same', async () => {
    await newcomer('locked');
    for (const name of ['locked', 'nobody']) {
      for (let attempt = 1; attempt <= 5; attempt += 1)
        expect(outcome(await signIn(name, 'wrong'))).toEqual([401, 'sign-in-failed']);
      const locked = await signIn(name, PASSWORD);
      expect(outcome(locked)).toEqual([429, 'locked']);
      expect(Number(locked.headers.get('retry-after'))).toBeGreaterThan(800);
    }
  });

  it('counts guesses that come at once', async () => {
    await newcomer('rushed');
    const got = await Promise.all(Array.from({ length: 12 }, () => signIn('rushed', 'wrong')));
    expect(got.filter(({ body }) => body.code === 'sign-in-failed')).toHaveLength(5);
    expect(got.filter(({ body }) => body.code === 'locked')).toHaveLength(7);
  });

  it('holds up an address that fails with many names', async () => {
    await newcomer('bystander');
    const headers = { 'x-forwarded-for': '192.0.2.7' };
    const guesses = Array.from({ length: 80 }, (_, n) => signIn(`guess${n}`, 'wrong', { headers }));
    const got = await Promise.all(guesses);
    const held = got.filter(({ status }) => status === 429);
    expect(got.length - held.length).toBeGreaterThanOrEqual(60);
    expect(held.map(outcome)).toContainEqual([429, 'too-many-attempts']);
    expect(Number(held[0]?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await signIn('bystander', PASSWORD)).status).toBe(200);
  });

  it('forgets failures once it succeeds', async () => {
    await newcomer('human');
    for (let round = 1; round <= 3; round += 1) {
      for (let attempt = 1; attempt <= 4; attempt += 1) await signIn('human', 'wrong');
      expect((await signIn('human', PASSWORD)).status).toBe(200);
    }
  });
});

describe('an act by cookie', () => {
  const end = routes.signOut.path;
  let cookie: string;
  const act = async (headers: Record<string, string>) => {
    const response = await fetch(`${at.url}${end}`, { method: 'POST', headers: { cookie, ...headers } });
    return [response.status, ((await response.json()) as { code?: string }).code];
  };
  beforeEach(async () => {
    const name = `cookie${Math.trunc(performance.now())}`;
    await newcomer(name);
    cookie = cookiePair(await signIn(name, PASSWORD));
  });

  it.each<[string, () => Record<string, string>, boolean]>([
    ['from our own page', () => ({ 'sec-fetch-site': 'same-origin' }), true],
    ['typed by the user', () => ({ 'sec-fetch-site': 'none' }), true],
    ['from our own origin, by an old browser', () => ({ origin: new URL(at.url).origin }), true],
    ['from another site', () => ({ 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }), false],
    ['from a sister site', () => ({ 'sec-fetch-site': 'same-site' }), false],
    ['from another origin, by an old browser', () => ({ origin: 'https://evil.example' }), false],
    ['from a frame without an origin', () => ({ origin: 'null' }), false],
    ['that does not say where from', () => ({}), false],
  ])('%s: %#', async (_, headers, allowed) => {
    expect(await act(headers())).toEqual(allowed ? [200, undefined] : [403, 'cross-site']);
  });

  it('does not let another page sign anybody in', async () => {
    const got = await signIn('browser', PASSWORD, { headers: { 'sec-fetch-site': 'cross-site' } });
    expect(outcome(got)).toEqual([403, 'cross-site']);
  });
});
