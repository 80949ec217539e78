import { setTimeout as pause } from 'node:timers/promises';
import type { Day } from '@duban/domain';
import { inTenant } from '../database';
import { assess } from '../testing/sample-task';
import { newClaim, specHouse, type SpecHouse } from '../testing/spec-house';
import { setDisabled } from './accounts';
import { endPost } from './end-post';
import { addPerson, givePost } from './people';
import { addUnit } from './units';

const TODAY: Day = '2026-03-02';

let house: SpecHouse;
let unit: string;
let people = 0;
beforeAll(async () => {
  house = await specHouse();
});
afterAll(() => house.leave());
beforeEach(async () => {
  // Each case has its own administrators: those of the case before have left long ago.
  await inTenant(house.root, house.tenant, (tx) =>
    tx.change(
      `update holding set from_day = '2000-01-01', to_day = '2000-01-01' where tenant_id = duban_tenant()`,
    ),
  );
  const added = await addUnit(house.db, house.tenant, {
    name: `单位 ${people}`,
    kind: 'other',
    parent: null,
  });
  if (!added.ok) throw new Error(added.code);
  unit = added.added.id;
});

interface Held {
  readonly personId: string;
  readonly holdingId: string;
}

async function holder(from: Day, to: Day | null, post = 'administrator'): Promise<Held> {
  const signInName = `person-${(people += 1)}`;
  const person = await addPerson(house.db, house.tenant, { name: '样例', signInName, passwordHash: 'x' });
  if (!person.ok) throw new Error(person.code);
  const holding = { post, unit, from, to, today: TODAY, assess };
  const given = await givePost(house.db, house.tenant, person.added.id, holding);
  if (!given?.ok) throw new Error('the post was not given');
  return { personId: person.added.id, holdingId: given.added.posts[0]?.id ?? '' };
}

const end = async (held: Held, to: Day) => {
  const outcome = await endPost(house.db, house.tenant, newClaim(), { ...held, to, today: TODAY, assess });
  return outcome?.ok ? 'ended' : (outcome?.code ?? null);
};

describe('the post of an administrator', () => {
  it('is not ended for the last one, today or on a day to come', async () => {
    const last = await holder('2026-01-01', null);
    expect(await end(last, '2026-02-28')).toBe('last-administrator');
    expect(await end(last, '2027-12-31')).toBe('last-administrator');
  });

  it('is ended where somebody else holds it for good, and a repeated end finds it so', async () => {
    const [one, other] = [await holder('2026-01-01', null), await holder('2026-02-01', null)];
    expect(await end(one, '2026-02-28')).toBe('ended');
    expect(await end(one, '2026-02-28')).toBe('ended');
    expect(await end(other, '2026-02-28')).toBe('last-administrator');
  });

  it('is handed over to a successor who begins on the day after, and no later', async () => {
    const one = await holder('2026-01-01', null);
    await holder('2026-04-01', null);
    expect(await end(one, '2026-03-30')).toBe('last-administrator');
    expect(await end(one, '2026-03-31')).toBe('ended');
  });

  it('is not left to somebody whose own post ends, or whose account is disabled', async () => {
    const one = await holder('2026-01-01', null);
    await holder('2026-01-01', '2026-12-31');
    const disabled = await holder('2026-01-01', null);
    await setDisabled(house.db, house.tenant, newClaim(), {
      personId: disabled.personId,
      disabled: true,
      today: TODAY,
      assess,
    });
    expect(await end(one, '2026-02-28')).toBe('last-administrator');
    expect(await end(disabled, '2026-02-28')).toBe('ended');
  });

  it('is ended for one of two who end the last two at once', async () => {
    const [one, other] = [await holder('2026-01-01', null), await holder('2026-01-01', null)];
    let letGo = (): void => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    // Both have begun before either can write.
    const holding = inTenant(house.db, house.tenant, async (tx) => {
      await tx.query('select from holding where id = any ($1) order by id for update', [
        [one.holdingId, other.holdingId],
      ]);
      await held;
    });
    await pause(50);
    const both = [end(one, '2026-02-28'), end(other, '2026-02-28')];
    await pause(100);
    letGo();
    await holding;
    expect((await Promise.all(both)).sort()).toEqual(['ended', 'last-administrator']);
  });
});

it('ends any other post, though nobody else holds it', async () => {
  expect(await end(await holder('2026-01-01', null, 'office-director'), '2026-02-28')).toBe('ended');
});
