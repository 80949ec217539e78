import type { Inbox as InboxShape } from '@duban/contract';
import type { HeldPost } from '@duban/domain';
import { inTenant, type Database, type Tx } from '../database';
import { UNREPORTED } from '../reports/unreported';
import { seatName } from '../register/seat-name';

type Shape = (typeof InboxShape)['_output'];
/** Without what waits in check visits: what a place wants of them is read from its law. */
type Item = Omit<Shape['toDo'][number], 'visitId' | 'kind'> & { readonly kind: 'task' | 'letter' | 'plan' };
type Message = Shape['messages'][number];

/** Without the approvals: whom they wait for is the core's to say. */
export interface Inbox {
  readonly toDo: readonly Item[];
  readonly messages: readonly Message[];
}

const MOST = 500;
/** The letter that a measure goes with is still a draft: an interview is not held before it was called. */
const UNISSUED = `exists (select from letter_row as letter where letter.tenant_id = task.tenant_id
   and letter.id = (open.act ->> 'letterId')::uuid and letter.status in ('drafted', 'recalled'))`;
/** What is signed for somebody else is the core's to say, as with approvals. */
const IN_ONES_OWN_NAME = 'null as principal, null as "principalName"';

/** What waits for somebody who holds these posts, the most urgent first, and what came in for their units. */
export const inboxOf = (
  db: Database,
  tenant: string,
  { person, posts }: { readonly person: string; readonly posts: readonly HeldPost[] },
): Promise<Inbox> =>
  inTenant(db, tenant, async (tx) => {
    const toDo = await toDoIn(tx, { person, posts });
    const messages = await messagesFor(
      tx,
      posts.map(({ unit }) => unit),
    );
    return { toDo, messages };
  });

/** The tasks, letters and plans that wait for them. */
export async function toDoIn(
  tx: Tx,
  { person, posts }: { readonly person: string; readonly posts: readonly HeldPost[] },
): Promise<readonly Item[]> {
  const seats = posts.map(seatName);
  const toDo = [
    ...(await taskItems(tx, seats, person)),
    ...(await letterItems(tx, seats)),
    ...(await planItems(tx, seats)),
  ];
  return toDo.sort(byDay);
}

interface Dated {
  readonly by: string | null;
}

/** The most urgent first; what has no day comes last. Of the same day, what came back stands before the rest of the tasks. */
export const byDay = (a: Dated, b: Dated): number => {
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
            case open.act ->> 'act' when 'follow-up' then open.act ->> 'until'
                                    when 'report' then round.due_on::text
                                    when 'receive' then task.deadline ->> 'day'
                                    when 'complete' then task.deadline ->> 'day' end as by, null as urged
       from task_row as task
      cross join lateral jsonb_array_elements(task.waiting) as open (act)
       left join round_row as round on round.tenant_id = task.tenant_id and round.plan_id = task.plan_id
                                   and round.status = 'open'
      where task.tenant_id = duban_tenant() and (task.seats && $1::text[] or $2 = any (task.persons))
        and open.act ->> 'act' <> 'return' and (open.act -> 'persons' ? $2 or exists (select from jsonb_array_elements(open.act -> 'by') as seat
                     where concat(seat ->> 'post', '@', seat ->> 'unit') = any ($1::text[])
                                                   and not coalesce(seat -> 'except' ? $2, false)))
        and not (open.act ->> 'act' = 'record-measure' and ${UNISSUED})
        and (open.act ->> 'act' <> 'report' or round.period is not null and ${UNREPORTED})
      order by task.reopens is null, task.plan_id, task.ref_order, task.id, round.due_on limit ${MOST}`,
    [seats, person],
  );

const letterItems = (tx: Tx, seats: readonly string[]): Promise<readonly Item[]> =>
  tx.query<Item>(
    `select 'letter' as kind, open.act ->> 'act' as act, letter.task_id as "taskId", letter.id as "letterId",
            coalesce(task.plan_id, letter.plan_id) as "planId", letter.ref, letter.title, ${IN_ONES_OWN_NAME},
            case when open.act ->> 'act' in ('receive', 'reply') then letter.reply_by::text end as by,
            case when jsonb_array_length(letter.urgings) > 0 then jsonb_build_object(
                   'times', jsonb_array_length(letter.urgings), 'on', letter.urgings -> -1 ->> 'on') end as urged
       from letter_row as letter
       left join task_row as task on task.tenant_id = letter.tenant_id and task.id = letter.task_id
      cross join lateral jsonb_array_elements(letter.waiting) as open (act)
      where letter.tenant_id = duban_tenant() and letter.seats && $1::text[]
        and concat(open.act -> 'by' ->> 'post', '@', open.act -> 'by' ->> 'unit') = any ($1::text[])
      order by letter.drafted_on, letter.id limit ${MOST}`,
    [seats],
  );

/** A plan has no number, and no task of its own. */
const planItems = (tx: Tx, seats: readonly string[]): Promise<readonly Item[]> =>
  tx.query<Item>(
    `select 'plan' as kind, open.act ->> 'act' as act, null as "taskId", null as "letterId",
            plan.id as "planId", null as ref, plan.name as title, ${IN_ONES_OWN_NAME}, open.act ->> 'until' as by, null as urged
       from plan_row as plan cross join lateral jsonb_array_elements(plan.waiting) as open (act)
      where plan.tenant_id = duban_tenant() and plan.seats && $1::text[]
        and concat(open.act -> 'by' ->> 'post', '@', open.act -> 'by' ->> 'unit') = any ($1::text[])
      order by plan.feedback_on, plan.id limit ${MOST}`,
    [seats],
  );

const messagesFor = (tx: Tx, units: readonly string[]): Promise<readonly Message[]> =>
  tx.query<Message>(
    `select id, letter_id as "letterId", subject, unit, delivered_on as "deliveredOn" from inbox_message
      where tenant_id = duban_tenant() and unit = any ($1::uuid[])
      order by delivered_on desc, id limit ${MOST}`,
    [units],
  );
