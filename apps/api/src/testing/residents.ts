import { addPerson, addUnit, createSession, givePost, type Unit } from '@duban/persistence';
import { todayOf, type House } from '../house';
import { hashPassword } from '../people/passwords';
import { hashOfToken, newToken } from '../people/tokens';

export const PASSWORD = 'right horse battery';
const EVER = '2020-01-01';

export interface Resident {
  readonly id: string;
  readonly signInName: string;
  readonly token: string;
}

/** A unit of the register; `tenant` only where it is the neighbour's. */
export async function settleUnit(
  house: House,
  name: string,
  kind: Unit['kind'],
  tenant = house.tenant.id,
): Promise<Unit> {
  const outcome = await addUnit(house.db, tenant, { name, kind, parent: null });
  if (!outcome.ok) throw new Error(`${name}: ${outcome.code}`);
  return outcome.added;
}

let hashed: Promise<string> | null = null;
/** One for all of them: making it takes its time on purpose. */
const passwordHashed = (): Promise<string> => (hashed ??= hashPassword(PASSWORD));

/** A signed-in person with one post, held since long ago. */
export async function settle(
  house: House,
  name: string,
  { post, unit }: { readonly post: string; readonly unit: Unit },
  tenant = house.tenant.id,
): Promise<Resident> {
  const passwordHash = await passwordHashed();
  const added = await addPerson(house.db, tenant, { name, signInName: name, passwordHash });
  if (!added.ok) throw new Error(`${name}: ${added.code}`);
  const { id } = added.added;
  const { assess } = house.law;
  const today = todayOf(house);
  await givePost(house.db, tenant, id, { post, unit: unit.id, from: EVER, to: null, today, assess });
  return { id, signInName: name, token: await tokenFor(house, id, tenant) };
}

async function tokenFor(house: House, personId: string, tenant: string): Promise<string> {
  const token = newToken();
  const tokenHash = hashOfToken(token);
  const expiresAt = new Date(house.now() + 3_600_000).toISOString();
  const passwordHash = await passwordHashed();
  await createSession(house.db, tenant, { tokenHash, personId, kind: 'script', expiresAt, passwordHash });
  return token;
}
