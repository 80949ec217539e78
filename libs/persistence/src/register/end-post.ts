import { ADMINISTRATOR } from '@duban/contract';
import { nextDay, type Assess, type Day, type HeldPost } from '@duban/domain';
import { tellOfVacancies } from '../approvals/vacancies';
import type { Database, Tx } from '../database';
import { once, superseded, type Claim, type NotDone } from '../ledger/claim';
import { lockAdministrators } from './administrators';
import { personIn, type Person } from './people';

export interface EndedHolding {
  readonly personId: string;
  readonly holdingId: string;
  /** The last day on which it is held. */
  readonly to: Day;
  readonly today: Day;
  /** By which open approvals say whom they wait for. */
  readonly assess: Assess;
}

export type Ended =
  | { readonly ok: true; readonly person: Person }
  | { readonly ok: false; readonly code: 'last-administrator' };

/** Null when there is no such post of theirs, or when it began after that day. */
export const endPost = (
  db: Database,
  tenant: string,
  claim: Claim,
  ended: EndedHolding,
): Promise<Ended | NotDone | null> =>
  once<Ended | null>(db, tenant, claim, {
    act: async (tx) => {
      const { personId, holdingId, to } = ended;
      if (await leavesNobody(tx, ended)) return { ok: false, code: 'last-administrator' };
      const posts = await tx.query<HeldPost>(
        `update holding set to_day = $3::date
          where tenant_id = duban_tenant() and person_id = $1 and id = $2 and from_day <= $3::date
          returning post, unit_id as unit`,
        [personId, holdingId, to],
      );
      if (posts.length === 0) return null;
      const restaffed = posts.map((post) => ({ ...post, from: nextDay(to) }));
      const change = { posts: restaffed, today: ended.today, commandId: claim.commandId };
      await tellOfVacancies(tx, change, ended.assess);
      return { ok: true, person: (await personIn(tx, personId)) as Person };
    },
    again: async (tx) => {
      const person = await personIn(tx, ended.personId);
      const held = person?.posts.find(({ id }) => id === ended.holdingId);
      return person && held?.to === ended.to ? { ok: true, person } : superseded;
    },
  });

/** Whether it is an administrator's post, and a day is to come that only this post covers. */
async function leavesNobody(tx: Tx, ended: EndedHolding): Promise<boolean> {
  const { personId, holdingId, to, today } = ended;
  const [held] = await tx.query<{ post: string }>(
    'select post from holding where tenant_id = duban_tenant() and person_id = $1 and id = $2',
    [personId, holdingId],
  );
  if (held?.post !== ADMINISTRATOR) return false;
  await lockAdministrators(tx);
  const uncovered = await tx.query(UNCOVERED, [ADMINISTRATOR, holdingId, to, today]);
  return uncovered.length > 0;
}

/**
 * The days that the post would no longer cover run from the day after its new end, or today, to its old end. The first
 * of them that nobody else covers is the first of them all, or follows the last day of somebody else.
 */
const UNCOVERED = `
  with lost as (
    select greatest($3::date + 1, $4::date) as first, coalesce(to_day, 'infinity') as last
      from holding join account using (tenant_id, person_id)
     where tenant_id = duban_tenant() and holding.id = $2 and not disabled
  ), others as (
    select from_day, coalesce(to_day, 'infinity') as to_day
      from holding join account using (tenant_id, person_id)
     where tenant_id = duban_tenant() and post = $1 and holding.id <> $2 and not disabled
  ), candidate as (
    select first as day from lost
    union select to_day + 1 from others, lost where to_day >= first and to_day < last
  )
  select from candidate, lost
   where day <= last and not exists (select from others where from_day <= day and to_day >= day)`;
