import { v7 as uuidv7 } from 'uuid';
import { across, type Database } from '../database';

/** One house in the database. `id` is what every other function calls `tenant`. */
export interface Tenant {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  /** True for a demonstration office: its data may be thrown away. */
  readonly sample: boolean;
}

/** The tenant of that slug, made when missing; needs the owner's connection. An existing one is left as it is. */
export async function ensureTenant(
  owner: Database,
  { slug, title, sample }: Omit<Tenant, 'id'>,
): Promise<Tenant> {
  await across(
    owner,
    'insert into tenant (id, slug, title, sample) values ($1, $2, $3, $4) on conflict (slug) do nothing',
    [uuidv7(), slug, title, sample],
  );
  const tenant = await tenantBySlug(owner, slug);
  if (!tenant) throw new Error(`the tenant ${slug} was made and is not there`);
  return tenant;
}

export async function tenantBySlug(db: Database, slug: string): Promise<Tenant | null> {
  const [tenant] = await across<Tenant>(db, 'select id, slug, title, sample from tenant where slug = $1', [
    slug,
  ]);
  return tenant ?? null;
}

/** Every office of this database, for whatever serves all of them. */
export const listTenants = (db: Database): Promise<readonly Tenant[]> =>
  across<Tenant>(db, 'select id, slug, title, sample from tenant order by slug');
