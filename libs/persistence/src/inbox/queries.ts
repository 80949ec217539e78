import type { Inbox as InboxShape } from '@duban/contract';
import type { HeldPost } from '@duban/domain';
import { inTenant, type Database, type Tx } from '../database';
import { UNREPORTED } from '../reports/unreported';
import { seatName } from '../register/seat-name';

/** Without the approvals: whom they wait for is the core's to say. */
export type Inbox = Omit<(typeof InboxShape)['_output'], 'approvals'>;
type Item = Inbox['toDo'][number];
type Message = Inbox['messages'][number];

const MOST = 500;
/** What is signed for somebody else is the core's to say, as with approvals. */
const IN_ONES_OWN_NAME = 'null as principal, null as "principalName"';

/** What waits for somebody who holds these posts, the most urgent first, and what came in for their units. */
export const inboxOf = (
  db: Database,
  tenant: string,
  { person, posts }: { readonly person: string; readonly posts: readonly HeldPost[] },
): Promise<Inbox> =>
  inTenant(db, tenant, async (tx) => {
    const seats = posts.map(seatName);
    const toDo = [...(await taskItems(tx, seats, person)), ...(await letterItems(tx, seats))];
    const messages = await messagesFor(
      tx,
      posts.map(({ unit }) => unit),
    );
    return { toDo: toDo.sort(byDay), messages: [...messages] };
  });

const byDay = (a: Item, b: Item): number => {
  const [one, other] = [a.by ?? '9999', b.by ?? '9999'];
  return one < other ? -1 : one > other ? 1 : 0;
};

/**
 * Sending back is an alternative and nobody's duty, so it is left out. A report is a duty only while a round asks for
 * it and until it is there; receiving and completing are duties until the deadline.
 */
const taskItems = (tx: Tx, seats: readonly string[], person: string): Promise<readonly Item[]> =>
  tx.query<Item>(
    `select 'task' as kind, open.act ->> 'act' as act, task.id as "taskId", null as "letterId",
            task.plan_id as "planId", task.ref, task.title, ${IN_ONES_OWN_NAME},
            case open.act ->> 'act' when 'report' then round.due_on::text
                                    when 'receive' then task.deadline ->> 'day'
                                    when 'complete' then task.deadline ->> 'day' end as by
       from task_row as task
      cross join lateral jsonb_array_elements(task.waiting) as open (act)
       left join round_row as round on round.tenant_id = task.tenant_id and round.plan_id = task.plan_id
                                   and round.status = 'open'
      where task.tenant_id = duban_tenant() and (task.seats && $1::text[] or $2 = any (task.persons))
        and open.act ->> 'act' <> 'return' and (open.act -> 'persons' ? $2 or exists (select from jsonb_array_elements(open.act -> 'by') as seat
                     where concat(seat ->> 'post', '@', seat ->> 'unit') = any ($1::text[])
                                                   and not coalesce(seat -> 'except' ? $2, false)))
        and (open.act ->> 'act' <> 'report' or round.period is not null and ${UNREPORTED})
      order by task.plan_id, task.ref_order, task.id, round.period limit ${MOST}`,
    [seats, person],
  );

const letterItems = (tx: Tx, seats: readonly string[]): Promise<readonly Item[]> =>
  tx.query<Item>(
    `select 'letter' as kind, open.act ->> 'act' as act, letter.task_id as "taskId", letter.id as "letterId",
            task.plan_id as "planId", letter.ref, letter.title, ${IN_ONES_OWN_NAME},
            case when open.act ->> 'act' in ('receive', 'reply') then letter.reply_by::text end as by
       from letter_row as letter
       join task_row as task on task.tenant_id = letter.tenant_id and task.id = letter.task_id
      cross join lateral jsonb_array_elements(letter.waiting) as open (act)
      where letter.tenant_id = duban_tenant() and letter.seats && $1::text[]
        and concat(open.act -> 'by' ->> 'post', '@', open.act -> 'by' ->> 'unit') = any ($1::text[])
      order by letter.drafted_on, letter.id limit ${MOST}`,
    [seats],
  );

const messagesFor = (tx: Tx, units: readonly string[]): Promise<readonly Message[]> =>
  tx.query<Message>(
    `select id, letter_id as "letterId", subject, unit, delivered_on as "deliveredOn" from inbox_message
      where tenant_id = duban_tenant() and unit = any ($1::uuid[])
      order by delivered_on desc, id limit ${MOST}`,
    [units],
  );
