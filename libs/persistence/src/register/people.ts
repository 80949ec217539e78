import type { PersonView } from '@duban/contract';
import type { Assess, Day } from '@duban/domain';
import { v7 as uuidv7 } from 'uuid';
import { tellOfVacancies } from '../approvals/vacancies';
import { inTenant, type Database, type Tx } from '../database';
import { sqlStateOf } from '../retry';
import { lookup } from './lookup';
import { knowsUnit, type Added } from './units';

export type Person = (typeof PersonView)['_output'];

const PEOPLE = `
  select person.id, person.name, account.sign_in_name as "signInName", account.disabled,
         coalesce(held.posts, '[]') as posts
    from person join account on account.tenant_id = person.tenant_id and account.person_id = person.id
    left join lateral (
      select jsonb_agg(jsonb_build_object('id', holding.id, 'post', post, 'unit', unit.id, 'unitName', unit.name,
                                          'unitKind', unit.kind, 'from', from_day, 'to', to_day)
                       order by from_day, holding.id) as posts
        from holding join unit on unit.tenant_id = holding.tenant_id and unit.id = holding.unit_id
       where holding.tenant_id = person.tenant_id and holding.person_id = person.id
    ) as held on true
   where person.tenant_id = duban_tenant()`;

/** Everybody, with all posts ever held. Names are kept here and nowhere else. */
export const listPeople = (db: Database, tenant: string): Promise<readonly Person[]> =>
  inTenant(db, tenant, (tx) => tx.query<Person>(`${PEOPLE} order by person.name collate "C", person.id`));

export interface Colleague {
  readonly id: string;
  readonly name: string;
  readonly posts: readonly { readonly post: string; readonly unitName: string }[];
}

/** Everybody who can sign in, with the posts of a day; nothing that helps to sign in as them. */
export const listColleagues = async (
  db: Database,
  tenant: string,
  day: Day,
): Promise<readonly Colleague[]> => {
  const people = await listPeople(db, tenant);
  const isOn = ({ from, to }: Person['posts'][number]): boolean => from <= day && (to === null || day <= to);
  return people
    .filter(({ disabled }) => !disabled)
    .map(({ id, name, posts }) => ({
      ...{ id, name },
      posts: posts.filter(isOn).map(({ post, unitName }) => ({ post, unitName })),
    }));
};

export const personById = (db: Database, tenant: string, personId: string): Promise<Person | null> =>
  inTenant(db, tenant, (tx) => personIn(tx, personId));

/** The person as the transaction sees them. */
export async function personIn(tx: Tx, personId: string): Promise<Person | null> {
  const [person] = await tx.query<Person>(`${PEOPLE} and person.id = $1`, [personId]);
  return person ?? null;
}

/** Names by id, for what is shown to people; an unknown id is missing in it. */
export const namesOf = (
  db: Database,
  tenant: string,
  personIds: readonly string[],
): Promise<Readonly<Record<string, string>>> =>
  inTenant(db, tenant, async (tx) => {
    const rows = await tx.query<{ id: string; name: string }>(
      // As text: an actor may also be a process, which is no uuid.
      'select id, name from person where tenant_id = duban_tenant() and id::text = any ($1::text[])',
      [personIds],
    );
    return lookup(rows.map(({ id, name }) => [id, name]));
  });

export interface NewPerson {
  readonly name: string;
  readonly signInName: string;
  readonly passwordHash: string;
}

const UNIQUE_VIOLATION = '23505';

/** `duplicate`: somebody signs in by that name, or is being given it now. */
export async function addPerson(
  db: Database,
  tenant: string,
  person: NewPerson,
): Promise<Added<Person, 'duplicate'>> {
  try {
    return { ok: true, added: await inTenant(db, tenant, (tx) => insertPerson(tx, person)) };
  } catch (error) {
    // Only the constraint knows of those who come at the same moment; with it the whole transaction is taken back.
    if (sqlStateOf(error) === UNIQUE_VIOLATION) return { ok: false, code: 'duplicate' };
    throw error;
  }
}

/** In a transaction of somebody else's; two of one sign-in name break it. */
export async function insertPerson(tx: Tx, { name, signInName, passwordHash }: NewPerson): Promise<Person> {
  const id = uuidv7();
  await tx.change('insert into person (id, name) values ($1, $2)', [id, name]);
  await tx.change('insert into account (person_id, sign_in_name, password_hash) values ($1, $2, $3)', [
    id,
    signInName,
    passwordHash,
  ]);
  return (await personIn(tx, id)) as Person;
}

export interface NewHolding {
  readonly post: string;
  readonly unit: string;
  readonly from: Day;
  /** The last day; null while it is open. */
  readonly to: Day | null;
}

export interface GivenHolding extends NewHolding {
  readonly today: Day;
  /** By which open approvals say whom they wait for. */
  readonly assess: Assess;
}

/** Null when there is no such person; `duplicate` when the post is held already on one of those days. */
export const givePost = (
  db: Database,
  tenant: string,
  personId: string,
  { post, unit, from, to, today, assess }: GivenHolding,
): Promise<Added<Person, 'unknown-unit' | 'duplicate'> | null> =>
  inTenant(db, tenant, async (tx) => {
    const known = await tx.query(
      'select 1 from person where tenant_id = duban_tenant() and id = $1 for update',
      [personId],
    );
    if (known.length === 0) return null;
    if (!(await knowsUnit(tx, unit))) return { ok: false, code: 'unknown-unit' };
    const id = uuidv7();
    const given = await tx.change(
      `insert into holding (id, person_id, post, unit_id, from_day, to_day) select $1, $2, $3, $4, $5::date, $6::date
        where not exists (select from holding where tenant_id = duban_tenant() and person_id = $2 and post = $3
          and unit_id = $4 and from_day <= coalesce($6::date, 'infinity') and coalesce(to_day, 'infinity') >= $5::date)`,
      [id, personId, post, unit, from, to],
    );
    if (given === 0) return { ok: false, code: 'duplicate' };
    await tellOfVacancies(tx, { posts: [{ post, unit, from }], today, commandId: id }, assess);
    return { ok: true, added: (await personIn(tx, personId)) as Person };
  });
