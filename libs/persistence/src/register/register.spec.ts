import { setTimeout as pause } from 'node:timers/promises';
import { across, inTenant } from '../database';
import { openRound } from '../testing/sample-round';
import { assess } from '../testing/sample-task';
import { newClaim, specHouse, type SpecHouse } from '../testing/spec-house';
import { createSession, endSession, sessionOf } from '../sessions/sessions';
import {
  accountOf,
  accountOfPerson,
  noteFailedSignIn,
  noteSignIn,
  setDisabled,
  setPassword,
} from './accounts';
import { endPost } from './end-post';
import { addPerson, givePost, listPeople, namesOf, personById, type Person } from './people';
import { peopleHolding, postsOn } from './posts';
import { unitBook } from './unit-book';
import { addUnit, listUnits, unitsByName } from './units';

let house: SpecHouse;
let unit: string;
let person: Person;
const NAME = '欧阳明日';
beforeAll(async () => {
  house = await specHouse();
  unit = await added(addUnit(house.db, house.tenant, { name: '市水利局', kind: 'department', parent: null }));
  person = await somebody('ouyang');
});
afterAll(() => house.leave());

async function added(outcome: ReturnType<typeof addUnit>): Promise<string> {
  const result = await outcome;
  if (!result.ok) throw new Error(result.code);
  return result.added.id;
}
async function somebody(signInName: string): Promise<Person> {
  const result = await addPerson(house.db, house.tenant, { name: NAME, signInName, passwordHash: 'hash' });
  if (!result.ok) throw new Error(result.code);
  return result.added;
}
const NOBODY = '018f0000-0000-7000-8000-000000000000';

describe('units', () => {
  it('have one name each: a second one of that name is refused as a value', async () => {
    const again = { name: '市水利局', kind: 'other', parent: null } as const;
    expect(await addUnit(house.db, house.tenant, again)).toEqual({ ok: false, code: 'duplicate' });
    expect(await addUnit(house.db, house.other, again)).toMatchObject({ ok: true });
    const orphan = { name: '科室', kind: 'other', parent: NOBODY } as const;
    expect(await addUnit(house.db, house.tenant, orphan)).toEqual({ ok: false, code: 'unknown-unit' });
  });

  it('stand below one another', async () => {
    const child = await added(
      addUnit(house.db, house.tenant, { name: '河道处', kind: 'office', parent: unit }),
    );
    expect(await listUnits(house.db, house.tenant)).toContainEqual({
      id: child,
      name: '河道处',
      kind: 'office',
      parent: unit,
    });
    expect(await unitsByName(house.db, house.tenant, ['河道处', '没有'])).toEqual({ 河道处: child });
  });

  it('are found in a book by their names, unknown ones being added when that is wanted', async () => {
    const names = ['市水利局', '新区管委会'];
    const bare = unitBook(house.db, house.tenant, { names, create: false });
    await expect(bare).rejects.toThrow('no unit of the kind government');
    for (const [name, kind] of [
      ['市政府', 'government'],
      ['市委', 'party-committee'],
    ] as const)
      await added(addUnit(house.db, house.tenant, { name, kind, parent: null }));
    expect(Object.keys((await unitBook(house.db, house.tenant, { names, create: false })).ids)).toEqual([
      '市水利局',
    ]);
    const book = await unitBook(house.db, house.tenant, { names, create: true });
    expect(Object.keys(book.ids).sort()).toEqual([...names].sort());
    expect(book.names[book.supervisors.government]).toBe('市政府');
  });
});

it('finds nobody and nothing by the names of members that every object has', async () => {
  const names = ['constructor', 'toString', '__proto__'];
  const found = [
    await unitsByName(house.db, house.tenant, names),
    await namesOf(house.db, house.tenant, names),
    (await unitBook(house.db, house.tenant, { names, create: false })).ids,
  ];
  expect(found.flatMap((book) => names.filter((name) => name in book))).toEqual([]);
});

describe('people and their posts', () => {
  it('sign in by a name of their own', async () => {
    const again = await addPerson(house.db, house.tenant, {
      name: '别人',
      signInName: 'ouyang',
      passwordHash: 'x',
    });
    expect(again).toEqual({ ok: false, code: 'duplicate' });
    expect(await listPeople(house.db, house.tenant)).toHaveLength(1);
    expect(await namesOf(house.db, house.tenant, [person.id, 'system:clock'])).toEqual({ [person.id]: NAME });
  });

  it('are two who take one name at once: the second is refused as a value, and nothing is left of it', async () => {
    let letGo = (): void => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    let noteTaken = (): void => undefined;
    const taken = new Promise<void>((resolve) => (noteTaken = resolve));
    const first = inTenant(house.db, house.other, async (tx) => {
      await tx.change(`insert into person (id, name) values ($1, '甲')`, [NOBODY]);
      await tx.change(
        `insert into account (person_id, sign_in_name, password_hash) values ($1, 'same', 'x')`,
        [NOBODY],
      );
      noteTaken();
      await held;
    });
    await taken;
    const second = addPerson(house.db, house.other, { name: '乙', signInName: 'same', passwordHash: 'x' });
    await pause(100);
    letGo();
    await first;
    expect(await second).toEqual({ ok: false, code: 'duplicate' });
    expect((await listPeople(house.db, house.other)).map(({ name }) => name)).toEqual(['甲']);
  });

  it('hold a post from its first day to its last', async () => {
    const given = await givePost(house.db, house.tenant, person.id, {
      post: 'unit-officer',
      unit,
      from: '2026-03-01',
      to: null,
      today: '2026-06-01',
      assess,
    });
    const [held] = given?.ok ? given.added.posts : [];
    expect(held).toMatchObject({
      post: 'unit-officer',
      unit,
      unitName: '市水利局',
      unitKind: 'department',
      from: '2026-03-01',
      to: null,
    });
    const ended = {
      personId: person.id,
      holdingId: held?.id ?? '',
      to: '2026-06-30',
      today: '2026-06-01',
      assess,
    } as const;
    expect(await endPost(house.db, house.tenant, newClaim(), ended)).toMatchObject({
      ok: true,
      person: { posts: [{ to: '2026-06-30' }] },
    });
    const on = async (day: '2026-02-28' | '2026-03-01' | '2026-06-30' | '2026-07-01') =>
      (await postsOn(house.db, house.tenant, person.id, day)).length;
    expect([
      await on('2026-02-28'),
      await on('2026-03-01'),
      await on('2026-06-30'),
      await on('2026-07-01'),
    ]).toEqual([0, 1, 1, 0]);
    const seats = [
      { post: 'unit-officer', unit },
      { post: 'nobody-holds-it', unit },
    ];
    expect(await peopleHolding(house.db, house.tenant, seats, '2026-04-01')).toEqual([
      [{ id: person.id, name: NAME }],
      [],
    ]);
  });

  it('are refused a post they hold on one of those days, a unit that is not there, and an end before the beginning', async () => {
    const give = (post: object) =>
      givePost(house.db, house.tenant, person.id, {
        post: 'unit-officer',
        unit,
        from: '2026-06-30',
        to: null,
        today: '2026-06-01',
        assess,
        ...post,
      });
    expect(await give({})).toEqual({ ok: false, code: 'duplicate' });
    expect(await give({ unit: NOBODY })).toEqual({ ok: false, code: 'unknown-unit' });
    expect(await give({ from: '2026-07-01' })).toMatchObject({ ok: true });
    const holding = { post: 'x', unit, from: '2026-01-01', to: null, today: '2026-06-01', assess } as const;
    expect(await givePost(house.db, house.tenant, NOBODY, holding)).toBeNull();
    const [, later] = (await personById(house.db, house.tenant, person.id))?.posts ?? [];
    const early = {
      personId: person.id,
      holdingId: later?.id ?? '',
      to: '2026-01-01',
      today: '2026-06-01',
      assess,
    } as const;
    expect(await endPost(house.db, house.tenant, newClaim(), early)).toBeNull();
  });
});

describe('accounts and sessions', () => {
  it('are locked by the failed attempt that reaches the limit, and opened by a success', async () => {
    const rule = { attempts: 3, lockMs: 60_000 };
    for (const locked of [false, false, true]) {
      await noteFailedSignIn(house.db, house.tenant, person.id, rule);
      expect(await accountOf(house.db, house.tenant, 'ouyang')).toMatchObject({
        locked,
        passwordHash: 'hash',
      });
    }
    await noteSignIn(house.db, house.tenant, person.id);
    expect(await accountOf(house.db, house.tenant, 'ouyang')).toMatchObject({
      locked: false,
      failedCount: 0,
      lockedUntil: null,
    });
    expect(await accountOf(house.db, house.tenant, 'nobody')).toBeNull();
  });

  it('last until they expire, are ended, or the account is disabled', async () => {
    const open = (tokenHash: string, ms: number) => {
      const expiresAt = new Date(Date.now() + ms).toISOString();
      return createSession(house.db, house.tenant, {
        tokenHash,
        personId: person.id,
        kind: 'script',
        expiresAt,
        passwordHash: 'hash',
      });
    };
    await open('expired', -1000);
    await open('ended', 60_000);
    await open('alive', 60_000);
    await endSession(house.db, house.tenant, 'ended');
    const known = async (token: string) => (await sessionOf(house.db, house.tenant, token))?.personId ?? null;
    expect([await known('expired'), await known('ended'), await known('alive')]).toEqual([
      null,
      null,
      person.id,
    ]);
    await setDisabled(house.db, house.tenant, newClaim(), {
      personId: person.id,
      disabled: true,
      today: '2026-03-02',
      assess,
    });
    expect(await known('alive')).toBeNull();
    expect(await postsOn(house.db, house.tenant, person.id, '2026-04-01')).toEqual([]);
  });
});

it('opens and changes nothing for a password that is not the account’s any more', async () => {
  const person = await somebody('replaced');
  const at = [house.db, house.tenant] as const;
  const change = (passwordHash: string, was: string | null) =>
    setPassword(...at, newClaim(), { personId: person.id, passwordHash, was, session: null });
  const open = (tokenHash: string, passwordHash: string) => {
    const expiresAt = new Date(Date.now() + 60_000).toISOString();
    return createSession(...at, { tokenHash, personId: person.id, kind: 'script', expiresAt, passwordHash });
  };
  expect(await open('before', 'hash')).toBe(true);
  expect(await change('reset', null)).toMatchObject({ ok: true, person: { id: person.id } });
  expect(await sessionOf(...at, 'before')).toBeNull();
  expect(await open('late', 'hash')).toBe(false);
  expect(await sessionOf(...at, 'late')).toBeNull();
  expect(await change('taken back', 'hash')).toBeNull();
  expect(await accountOfPerson(...at, person.id)).toMatchObject({ passwordHash: 'reset' });
});

it('keeps the names of people in one table and nowhere else', async () => {
  await openRound(house, ['1', '2']);
  const tables = await across<{ name: string }>(
    house.root,
    `select relname as name from pg_class join pg_namespace on pg_namespace.oid = relnamespace
      where nspname = 'public' and relkind = 'r'`,
  );
  const named = [];
  for (const { name } of tables)
    if (
      (
        await across(house.root, `select 1 from ${name} as t where to_jsonb(t)::text like $1 limit 1`, [
          `%${NAME}%`,
        ])
      ).length
    )
      named.push(name);
  expect(named).toEqual(['person']);
});
