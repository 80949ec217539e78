import { clientOf, type Client } from '../testing/client';
import { PASSWORD, settle, type Resident } from '../testing/residents';
import { seedUnits, type Units } from '../testing/seed';
import { openSpecHouse, type SpecHouse } from '../testing/spec-house';

let at: SpecHouse;
let ask: Client;
let units: Units;
let root: Resident;
let people = 0;

beforeAll(async () => {
  at = await openSpecHouse();
  ask = clientOf(at.url);
  units = await seedUnits(at.house);
  root = await settle(at.house, 'root', { post: 'administrator', unit: units.office });
});
afterAll(() => at.close());

const officer = () => settle(at.house, `officer${(people += 1)}`, { post: 'unit-officer', unit: units.lead });
const signIn = async (name: string, password: string) =>
  (await ask('signIn', { body: { name, password, for: 'script' } })).status;
const account = (personId: string, disabled: boolean, as = root, key?: string) =>
  ask('setAccount', { as, params: { personId }, body: { disabled }, ...(key && { key }) });

describe('an account that is disabled', () => {
  it('opens nothing from the next request on, until it is enabled again', async () => {
    const person = await officer();
    expect(await account(person.id, true)).toMatchObject({ status: 200, body: { disabled: true } });
    expect((await ask('me', { as: person })).status).toBe(401);
    expect(await signIn(person.signInName, PASSWORD)).toBe(401);
    expect((await account(person.id, false)).body).toMatchObject({ disabled: false });
    expect(await signIn(person.signInName, PASSWORD)).toBe(200);
  });

  it('is never the only administrator’s, nor both of two who disable each other at once', async () => {
    expect((await account(root.id, true)).body).toMatchObject({ status: 409, code: 'last-administrator' });
    const second = await settle(at.house, 'second', { post: 'administrator', unit: units.office });
    const both = await Promise.all([account(second.id, true), account(root.id, true, second)]);
    const allowed = both.filter(({ status }) => status === 200);
    expect(allowed).toHaveLength(1);
    root = (await ask('me', { as: root })).status === 200 ? root : second;
  });

  it('is enabled again, and stays so when the request of long ago comes once more, whose answer says so', async () => {
    const { id } = await officer();
    expect((await account(id, true, root, 'long-ago')).status).toBe(200);
    expect((await account(id, true, root, 'long-ago')).body).toMatchObject({ disabled: true });
    await account(id, false);
    const again = await account(id, true, root, 'long-ago');
    expect(again.body).toMatchObject({ status: 409, code: 'superseded' });
    expect((await account(id, false, root, 'long-ago')).body).toMatchObject({ code: 'key-reused' });
    const { people: all } = (await ask('listPeople', { as: root })).body as { people: { id: string }[] };
    expect(all.find((person) => person.id === id)).toMatchObject({ disabled: false });
  });

  it('may be an administrator’s by the request that was refused, when there is another by then', async () => {
    expect((await account(root.id, true, root, 'too-early')).body.code).toBe('last-administrator');
    const successor = await settle(at.house, 'successor', { post: 'administrator', unit: units.office });
    expect((await account(root.id, true, root, 'too-early')).status).toBe(200);
    expect((await account(root.id, false, successor)).status).toBe(200);
    root = successor;
  });

  it('is nobody’s when the id is unknown', async () => {
    expect((await account('0199b8b4-0000-7000-8000-000000000000', true)).status).toBe(404);
  });
});

describe('signing out elsewhere', () => {
  it('ends all of my sessions but the one in which I ask, and nobody else’s', async () => {
    const [person, bystander] = [await officer(), await officer()];
    const open = async () => {
      const body = { name: person.signInName, password: PASSWORD, for: 'script' };
      return { token: (await ask('signIn', { body })).body.token as string };
    };
    const [here, there] = [await open(), await open()];
    expect((await ask('signOutElsewhere', { as: here })).body).toEqual({ ended: 2 });
    expect((await ask('me', { as: here })).status).toBe(200);
    for (const ended of [there, person]) expect((await ask('me', { as: ended })).status).toBe(401);
    expect((await ask('me', { as: bystander })).status).toBe(200);
  });
});

describe('a password', () => {
  it('is changed by whoever knows the old one; their other sessions end, this one goes on', async () => {
    const person = await officer();
    const { body } = await ask('signIn', {
      body: { name: person.signInName, password: PASSWORD, for: 'script' },
    });
    const here = { token: body.token as string };
    const change = (old: string, key?: string) =>
      ask('changePassword', { as: here, body: { old, password: 'a new long one' }, ...(key && { key }) });
    expect((await change('not the old one')).body).toMatchObject({ status: 422, code: 'wrong-password' });
    expect((await ask('me', { as: person })).status).toBe(200);
    expect((await change(PASSWORD, 'once')).status).toBe(200);
    expect((await change(PASSWORD, 'once')).status).toBe(200);
    expect((await ask('me', { as: person })).status).toBe(401);
    expect((await ask('me', { as: here })).status).toBe(200);
    expect(await signIn(person.signInName, PASSWORD)).toBe(401);
    expect(await signIn(person.signInName, 'a new long one')).toBe(200);
  });

  it('is reset by an administrator, which ends every session and opens a locked account', async () => {
    const person = await officer();
    for (let tries = 0; tries < 5; tries += 1) await signIn(person.signInName, 'wrong');
    expect(await signIn(person.signInName, PASSWORD)).not.toBe(200);
    const params = { personId: person.id };
    const reset = await ask('resetPassword', { as: root, params, body: { password: 'handed over by hand' } });
    expect(reset.status).toBe(200);
    expect((await ask('me', { as: person })).status).toBe(401);
    expect(await signIn(person.signInName, 'handed over by hand')).toBe(200);
  });

  it('is not reset by a request of long ago that comes once more', async () => {
    const person = await officer();
    const params = { personId: person.id };
    const reset = (password: string, key: string) =>
      ask('resetPassword', { as: root, params, body: { password }, key });
    expect((await reset('the first that was made', 'reset-once')).status).toBe(200);
    expect((await reset('the first that was made', 'reset-once')).body).toMatchObject({ id: person.id });
    await reset('the second that was made', 'reset-twice');
    expect((await reset('the first that was made', 'reset-once')).body.code).toBe('superseded');
    expect(await signIn(person.signInName, 'the second that was made')).toBe(200);
  });

  it('is not changed back and forth by a request of long ago that comes once more', async () => {
    const person = await officer();
    const { token } = (
      await ask('signIn', { body: { name: person.signInName, password: PASSWORD, for: 'script' } })
    ).body as { token: string };
    const change = (old: string, password: string, key: string) =>
      ask('changePassword', { as: { token }, body: { old, password }, key });
    await change(PASSWORD, 'a new long one', 'there');
    await change('a new long one', PASSWORD, 'back');
    expect((await change(PASSWORD, 'a new long one', 'there')).body.code).toBe('superseded');
    expect(await signIn(person.signInName, PASSWORD)).toBe(200);
  });

  it('that was reset opens no session any more, however close somebody who knew it came', async () => {
    const person = await officer();
    const params = { personId: person.id };
    const known = (turn: number) => `known to a thief ${turn}`;
    for (let turn = 0; turn < 5; turn += 1) {
      await ask('resetPassword', { as: root, params, body: { password: known(turn) } });
      const body = { name: person.signInName, password: known(turn), for: 'script' };
      const signIns = Array.from({ length: 6 }, () => ask('signIn', { body }));
      await signIns[0];
      await ask('resetPassword', { as: root, params, body: { password: `${known(turn)}, not any more` } });
      for (const { status, body: opened } of await Promise.all(signIns))
        if (status === 200)
          expect((await ask('me', { as: { token: opened.token as string } })).status).toBe(401);
    }
  });

  it('is not guessed by whoever finds a session open: five wrong ones lock the account', async () => {
    const person = await officer();
    const change = (old: string, password: string) =>
      ask('changePassword', { as: person, body: { old, password } });
    const guesses = await Promise.all(
      Array.from({ length: 8 }, (_, at) => change(`guess ${at}`, 'a new long one')),
    );
    const codes = guesses.map(({ body }) => body.code as string).sort();
    expect(codes).toEqual([...Array<string>(3).fill('locked'), ...Array<string>(5).fill('wrong-password')]);
    expect((await change('wrong', PASSWORD)).body).toMatchObject({ code: 'locked' });
  });

  it('has ten characters at least', async () => {
    const short = await ask('changePassword', { as: root, body: { old: PASSWORD, password: 'short' } });
    expect(short.status).toBe(400);
  });
});
