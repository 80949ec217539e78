import { seatKey, type Day, type HeldPost } from '@duban/domain';
import type { Tx } from '../database';
import { isHeld } from './posts';
import { seatName } from './seat-name';

/**
 * Until the transaction ends nobody else finds out who holds these posts: of two who take the last two holders away at
 * once, the second sees what the first has left.
 */
export async function lockPosts(tx: Tx, posts: readonly HeldPost[]): Promise<void> {
  await tx.query(
    `select pg_advisory_xact_lock(hashtextextended('post/' || duban_tenant() || '/' || seat, 0))
       from unnest($1::text[]) as seat`,
    // In one order, so that two who want several of them cannot wait for each other.
    [[...new Set(posts.map(seatName))].sort()],
  );
}

/**
 * Every day from one on with which a time begins in which nobody holds a post. Such a time begins where it is asked
 * from, or follows somebody's last day.
 */
export async function vacantFrom(tx: Tx, { post, unit }: HeldPost, from: Day): Promise<readonly Day[]> {
  const rows = await tx.query<{ day: Day }>(
    `select day from (select $3::date as day
                       union select to_day + 1 from holding join account using (tenant_id, person_id)
                              where tenant_id = duban_tenant() and post = $1 and unit_id = $2 and not disabled
                                and to_day >= $3::date) as candidate
      where not ${isHeld('$1', '$2', 'day')} order by day`,
    [post, unit, from],
  );
  return rows.map(({ day }) => day);
}

/** Whether somebody has a post on a day. */
export type HeldOn = (post: HeldPost, day: Day) => boolean;

/** Of some posts on some days; of any other it says no. */
export async function heldOn(tx: Tx, posts: readonly HeldPost[], days: readonly Day[]): Promise<HeldOn> {
  const distinct = [...new Map(posts.map((post) => [seatKey(post), post])).values()];
  const rows = await tx.query<HeldPost & { readonly day: Day }>(
    `select day, seat.post, seat.unit from unnest($1::text[], $2::uuid[]) as seat (post, unit),
                                           unnest($3::date[]) as day
      where ${isHeld('seat.post', 'seat.unit', 'day')}`,
    [distinct.map(({ post }) => post), distinct.map(({ unit }) => unit), days],
  );
  const held = new Set(rows.map(({ day, ...seat }) => `${day} ${seatKey(seat)}`));
  return (post, day) => held.has(`${day} ${seatKey(post)}`);
}
