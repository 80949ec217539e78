import {
  seatKey,
  startOfDayMs,
  waitsForVacant,
  type Approval,
  type Assess,
  type Capacity,
  type Day,
  type HeldPost,
} from '@duban/domain';
import type { Tx } from '../database';
import { isHeld } from '../register/posts';
import { seatName } from '../register/seat-name';

/** Posts that somebody does not hold any more from a day on. */
export interface Vacated {
  readonly posts: readonly HeldPost[];
  readonly from: Day;
  readonly today: Day;
  readonly commandId: string;
}

/**
 * Tells the open approvals that wait for a post which nobody holds from that day on, each when the day comes. In the
 * transaction that takes the post away, so that none is forgotten.
 */
export async function tellOfVacancies(tx: Tx, vacated: Vacated, assess: Assess): Promise<void> {
  const from = vacated.from > vacated.today ? vacated.from : vacated.today;
  for (const post of vacated.posts) {
    const waiting = await approvalsOf(tx, post);
    const held = waiting.length > 0 ? await heldOn(tx, from) : new Set();
    const isHeldThen = (seat: Capacity): boolean => held.has(seatKey(seat));
    if (isHeldThen(post)) continue;
    const told = waiting.filter((approval) =>
      waitsForVacant(approval, { assess }, { seat: post, isHeld: isHeldThen }),
    );
    for (const approval of told) await tell(tx, approval, { ...vacated, post, from });
  }
}

const approvalsOf = async (tx: Tx, { unit }: HeldPost): Promise<readonly Approval[]> => {
  const rows = await tx.query<{ state: Approval }>(
    `select head.state from approval_row as approval
       join aggregate_head as head on head.tenant_id = approval.tenant_id and head.aggregate = 'approval/' || approval.id
      where approval.tenant_id = duban_tenant() and approval.status in ('open', 'returned')
        and approval.units @> array[$1::uuid] order by approval.id`,
    [unit],
  );
  return rows.map(({ state }) => state);
};

/** Every post that has somebody on that day: a rule may be content with another one. */
async function heldOn(tx: Tx, day: Day): Promise<ReadonlySet<string>> {
  const rows = await tx.query<HeldPost>(
    `select distinct seat.post, seat.unit_id as unit from holding as seat
      where seat.tenant_id = duban_tenant() and ${isHeld('seat.post', 'seat.unit_id', '$1')}`,
    [day],
  );
  return new Set(rows.map(seatKey));
}

interface Vacancy extends Pick<Vacated, 'from' | 'today' | 'commandId'> {
  readonly post: HeldPost;
}

async function tell(tx: Tx, { frame }: Approval, { post, from, today, commandId }: Vacancy): Promise<void> {
  const { approvalId, zoneOffsetMinutes } = frame;
  const process = { type: 'approval', approvalId };
  const notice = { type: 'note-vacant', post: post.post };
  const body = { kind: 'tell', process, notice, on: from, late: null, commandId };
  await tx.change(
    `insert into outbox (key, body, due_at) values ($1, $2::jsonb, greatest(clock_timestamp(), $3::timestamptz))
     on conflict (tenant_id, key) do nothing`,
    [
      `${keyOf(post)}${approvalId}/${commandId}`,
      JSON.stringify(body),
      from > today
        ? new Date(startOfDayMs(from, zoneOffsetMinutes)).toISOString()
        : new Date(0).toISOString(),
    ],
  );
}

const keyOf = (post: HeldPost): string => `vacant/${seatName(post)}/`;

/** Somebody takes a post: what would have been said of it from their first day on is not said. */
export async function takeBackVacancies(
  tx: Tx,
  post: HeldPost,
  { from, to }: { readonly from: Day; readonly to: Day | null },
): Promise<void> {
  await tx.query(
    `select take_back_outbox(coalesce(array_agg(key), '{}')) from outbox
      where tenant_id = duban_tenant() and done_at is null and starts_with(key, $1)
        and body ->> 'on' >= $2 and ($3::text is null or body ->> 'on' <= $3)`,
    [keyOf(post), from, to],
  );
}
