import type { Day, HeldPost } from '@duban/domain';
import { inTenant, type Database } from '../database';
import { seatName } from './seat-name';

const onDay = (day: string): string =>
  `from_day <= ${day}::date and (to_day is null or to_day >= ${day}::date)`;
const ON_DAY = onDay('$1');

/** Whether anybody holds a post on a day; all are expressions of SQL. */
export const isHeld = (post: string, unit: string, day: string): string => `exists (
  select from holding join account using (tenant_id, person_id)
   where tenant_id = duban_tenant() and post = ${post} and unit_id = ${unit} and ${onDay(day)} and not disabled)`;

/** The posts that a person holds on a day; none when the account is disabled. */
export const postsOn = (
  db: Database,
  tenant: string,
  personId: string,
  day: Day,
): Promise<readonly HeldPost[]> =>
  inTenant(db, tenant, (tx) =>
    tx.query<HeldPost>(
      `select distinct post, unit_id as unit from holding join account using (tenant_id, person_id)
        where tenant_id = duban_tenant() and ${ON_DAY} and person_id = $2 and not disabled order by post, unit`,
      [day, personId],
    ),
  );

/** Those of these persons who have no account to act with, or a disabled one. */
export const lockedOut = async (
  db: Database,
  tenant: string,
  persons: readonly string[],
): Promise<readonly string[]> => {
  const rows = await inTenant(db, tenant, (tx) =>
    tx.query<{ readonly person: string }>(
      `select person from unnest($1::uuid[]) as person
        where not exists (select from account where tenant_id = duban_tenant() and person_id = person and not disabled)`,
      [persons],
    ),
  );
  return rows.map(({ person }) => person);
};

/** The posts that any of these persons holds on some day of these; none of somebody whose account is disabled. */
export const postsDuring = (
  db: Database,
  tenant: string,
  persons: readonly string[],
  { from, to }: { readonly from: Day; readonly to: Day },
): Promise<readonly HeldPost[]> =>
  inTenant(db, tenant, (tx) =>
    tx.query<HeldPost>(
      `select distinct post, unit_id as unit from holding join account using (tenant_id, person_id)
        where tenant_id = duban_tenant() and person_id = any ($1::uuid[]) and not disabled
          and from_day <= $3::date and (to_day is null or to_day >= $2::date) order by post, unit`,
      [persons, from, to],
    ),
  );

/**
 * What somebody who leaves leaves behind: the posts of that day, and those that they held last and that nobody holds on
 * it. Whoever took a post over, or held it beside them, has it by themselves.
 */
export const leaversPosts = (
  db: Database,
  tenant: string,
  personId: string,
  day: Day,
): Promise<readonly HeldPost[]> =>
  inTenant(db, tenant, (tx) =>
    tx.query<HeldPost>(
      `select distinct post, unit_id as unit from holding as left_behind
        where tenant_id = duban_tenant() and person_id = $2 and from_day <= $1::date
          and (${ON_DAY} or not exists (
            select from holding as other join account using (tenant_id, person_id)
             where other.tenant_id = duban_tenant() and other.post = left_behind.post and other.person_id <> $2
               and other.unit_id = left_behind.unit_id and not disabled
               and coalesce(other.to_day, 'infinity') > least(left_behind.to_day, $1::date)))
        order by post, unit`,
      [day, personId],
    ),
  );

export interface Holder {
  readonly id: string;
  readonly name: string;
}

/** Who holds each of these posts on a day, in the order in which they are asked for: one question for all of them. */
export const peopleHolding = (
  db: Database,
  tenant: string,
  seats: readonly HeldPost[],
  day: Day,
): Promise<readonly (readonly Holder[])[]> =>
  inTenant(db, tenant, async (tx) => {
    const rows = await tx.query<{ people: readonly Holder[] }>(
      `select coalesce(held.people, '[]') as people
         from unnest($2::text[], $3::uuid[]) with ordinality as seat (post, unit, place)
         left join lateral (
           select jsonb_agg(jsonb_build_object('id', id, 'name', name) order by name, id) as people
             from (select distinct person.id, person.name
                     from holding
                     join person on person.tenant_id = holding.tenant_id and person.id = holding.person_id
                     join account on account.tenant_id = holding.tenant_id and account.person_id = holding.person_id
                    where holding.tenant_id = duban_tenant() and ${ON_DAY} and holding.post = seat.post
                      and holding.unit_id = seat.unit and not disabled) as holder
         ) as held on true
        order by seat.place`,
      [day, seats.map(({ post }) => post), seats.map(({ unit }) => unit)],
    );
    return rows.map(({ people }) => people);
  });

/** A post of somebody's with its days; `to` is null while it is open. */
export interface HoldingOfSeat extends HeldPost {
  readonly person: string;
  readonly from: Day;
  readonly to: Day | null;
}

/** Who holds one of these posts on some day of a period. */
export const holdersDuring = (
  db: Database,
  tenant: string,
  posts: readonly HeldPost[],
  { from, to }: { readonly from: Day; readonly to: Day },
): Promise<readonly HoldingOfSeat[]> =>
  inTenant(db, tenant, (tx) =>
    tx.query<HoldingOfSeat>(
      `select person_id as person, post, unit_id as unit, from_day as "from", to_day as "to"
         from holding join account using (tenant_id, person_id)
        where tenant_id = duban_tenant() and not disabled and from_day <= $3::date
          and coalesce(to_day, 'infinity') >= $2::date
          and concat(post, '@', unit_id) = any ($1::text[]) order by holding.id`,
      [posts.map(seatName), from, to],
    ),
  );
