import type { StartedThings as StartedThingsShape } from '@duban/contract';
import type { LetterEvent, ReportEvent, TaskEventType } from '@duban/domain';
import { inTenant, type Database } from '../database';
import { pageOf, readCursor } from '../tasks/cursor';
import { eyesOf, seenBy, type Viewer } from '../tasks/viewer';
import { POSITION } from './position';

export type StartedThings = (typeof StartedThingsShape)['_output'];
type Thing = StartedThings['things'][number];
type Row = Omit<Thing, 'waiting'> & {
  readonly position: number;
  /** A letter waits for one seat at a time, a task for several. */
  readonly waiting: readonly { readonly act: string; readonly by: Seat | Seat[] }[];
};
type Seat = Thing['waiting'][number]['by'][number];

/** What somebody sets going for others to go on with. A receipt starts one's own work and is left out. */
const STARTS: readonly (TaskEventType | LetterEvent['type'] | ReportEvent['type'])[] = [
  'ReportSubmitted',
  'CompletionReported',
  'TaskAccepted',
  'TaskReturned',
  'TaskSigned',
  'NoticePublished',
  'LetterRevised',
  'LetterIssued',
];

// A fact that only follows from somebody's command has the same author and stands in another chain: it is left out.
const MINE = `
  select distinct on (letter, subject) letter, subject, position, type, "on"
    from (select event.aggregate like 'letter/%' as letter, split_part(event.aggregate, '/', 2)::uuid as subject,
                 event.position, event.type, event.effective_on as "on"
            from ledger_event as event
            join command_answer as answer on answer.tenant_id = event.tenant_id
             and answer.command_id = event.command_id and answer.aggregate = event.aggregate
           where event.tenant_id = duban_tenant() and event.actor = $3 and event.actor not like 'system:%'
             and event.type = any ($4::text[])) as act
   order by letter, subject, position desc`;

const THINGS = `
  with mine as (${MINE})
  select mine.position, mine.type, mine."on", task.id as "taskId", letter.id as "letterId", task.plan_id as "planId",
         case when mine.letter then 'letter' else 'task' end as kind, task.ref, coalesce(letter.title, task.title) as title,
         coalesce(letter.status, task.status) as status, case when not mine.letter then task.step end as step,
         coalesce(letter.waiting, task.waiting) as waiting, coalesce(letter.overdue, task.overdue) as overdue,
         case when mine.letter then letter.reply_by::text else task.deadline ->> 'day' end as by
    from mine
    left join letter_row as letter on letter.tenant_id = duban_tenant() and mine.letter and letter.id = mine.subject
    join task_row as task on task.tenant_id = duban_tenant() and task.id = coalesce(letter.task_id, mine.subject)
   where case when mine.letter then letter.status <> 'replied' and ${seenBy('letter.units', 1)}
              else task.status <> 'closed' and ${seenBy('task.units', 1)} end
     and mine.position < $5
   order by mine.position desc limit $6`;

export interface StartedQuery {
  readonly person: string;
  readonly viewer: Viewer;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** What a person set going and is not at its end, what they did last first; null when the cursor is none of ours. */
export async function startedBy(
  db: Database,
  tenant: string,
  { person, viewer, cursor, limit }: StartedQuery,
): Promise<StartedThings | null> {
  const from = cursor === undefined ? [String(Number.MAX_SAFE_INTEGER)] : readCursor(cursor, [POSITION]);
  if (!from) return null;
  const given = [...eyesOf(viewer), person, STARTS, from[0], limit + 1];
  const rows = await inTenant(db, tenant, (tx) => tx.query<Row>(THINGS, given));
  const { page, next } = pageOf(rows, limit, ({ position }) => [String(position)]);
  return { things: page.map(thingOf), next };
}

const thingOf = ({ position: _, waiting, ...thing }: Row): Thing => ({
  ...thing,
  waiting: waiting.map(({ act, by }) => ({ act, by: [by].flat() })),
});
