import type { StartedThings as StartedThingsShape } from '@duban/contract';
import type { Approval, ApprovalEventType, LetterEvent, ReportEvent, TaskEventType } from '@duban/domain';
import { inTenant, type Database } from '../database';
import { pageOf, readCursor } from '../tasks/cursor';
import { eyesOf, seenBy, type Viewer } from '../tasks/viewer';
import { ACT, byAndFor, isOwnDoing, SAID, SUBJECTS } from './acts';
import { namedIn } from './named';
import { POSITION } from './position';

type Thing = (typeof StartedThingsShape)['_output']['things'][number];

/** For whom an approval waits and until when is the core's to say. */
export type StartedThing = Thing & { readonly approval: Approval | null };
export interface StartedThings {
  readonly things: readonly StartedThing[];
  readonly next: string | null;
}

type Row = Omit<StartedThing, 'waiting' | 'actorName' | 'principalName'> & {
  readonly position: number;
  /** A letter waits for one seat at a time, a task for several. */
  readonly waiting: readonly { readonly act: string; readonly by: Seat | Seat[] }[];
};
type Seat = Thing['waiting'][number]['by'][number];

/** What somebody sets going for others to go on with. A receipt starts one's own work and is left out. */
const STARTS: readonly (TaskEventType | LetterEvent['type'] | ReportEvent['type'] | ApprovalEventType)[] = [
  'ReportSubmitted',
  'CompletionReported',
  'TaskAccepted',
  'TaskReturned',
  'TaskSigned',
  'NoticePublished',
  'LetterRevised',
  'LetterPassed',
  'LetterSentBack',
  'LetterIssued',
  'ApprovalOpened',
  'SignerDecided',
  'ApprovalReturned',
  'ApprovalResubmitted',
  'ApprovalTextChanged',
  'SeatTransferred',
  'SeatsHandedOver',
  'OpinionAsked',
  'OpinionGiven',
  'SignerAdded',
  'MaterialAsked',
  'MaterialSupplied',
];

/**
 * All, units and persons of the viewer at $1, $2 and $3; starts, person, position, limit. What is at its end is left out
 * first, for it is nearly all that somebody ever did.
 */
export const STARTED = `
  with act as materialized (${byAndFor(
    '$5',
    (theirs) => `select ${ACT} from ledger_event as event
      where event.tenant_id = duban_tenant() and ${theirs} and event.type = any ('{SigningChanged}' || $4::text[])`,
  )}), started as materialized (
    select ${SAID}, act.tenant_id, act.command_id, act.aggregate, case when letter.plan_id is null then task.plan_id else letter.plan_id end as "planId",
           case when act.kind = 'report' then 'task' else act.kind end as kind,
           coalesce(approval.status, letter.status, task.status) as status,
           case when letter.id is null then task.step end as step,
           case when approval.id is null then coalesce(letter.waiting, task.waiting) else '[]' end as waiting,
           coalesce(letter.overdue, task.overdue, false) as overdue,
           case when letter.id is not null then letter.reply_by::text else task.deadline ->> 'day' end as by
      from act ${SUBJECTS}
     where coalesce(act.in_signing, act.type) = any ($4)
       and case when approval.id is not null then approval.status in ('open', 'returned')
                  and (${seenBy('approval.units', 1)} or (approval.readers || approval.persons) && $3::text[])
                when letter.id is not null then letter.status in ('drafted', 'issued', 'received') and ${seenBy('letter.units', 1)}
                else task.status <> 'closed' and (${seenBy('task.units', 1)} or task.persons && $3::text[]) end
  ), latest as materialized (
    select distinct on ("letterId", "approvalId", "taskId") * from started
     where ${isOwnDoing('started')} order by "letterId", "approvalId", "taskId", position desc
  ), page as materialized (
    select latest.*, 'approval/' || "approvalId" as chain from latest where position < $6 order by position desc limit $7
  )
  select position, type, "inSigning", "on", actor, principal, kind, "taskId", "letterId", "approvalId", "planId", ref, title,
         status, step, waiting, overdue, by, head.state as approval from page
    left join aggregate_head as head on head.tenant_id = page.tenant_id and head.aggregate = page.chain
   order by page.position desc`;

export interface StartedQuery {
  readonly person: string;
  readonly viewer: Viewer;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/**
 * What a person set going, also in somebody's name or by somebody in theirs, and is not at its end, what was done last first;
 * null when the cursor is none of ours.
 */
export async function startedBy(
  db: Database,
  tenant: string,
  { person, viewer, cursor, limit }: StartedQuery,
): Promise<StartedThings | null> {
  const from = cursor === undefined ? [String(Number.MAX_SAFE_INTEGER)] : readCursor(cursor, [POSITION]);
  if (!from) return null;
  const given = [...eyesOf(viewer), viewer.persons, STARTS, person, from[0], limit + 1];
  const rows = await inTenant(db, tenant, (tx) => tx.query<Row>(STARTED, given));
  const { page, next } = pageOf(rows, limit, ({ position }) => [String(position)]);
  return { things: (await namedIn(db, tenant, page)).map(thingOf), next };
}

const thingOf = ({
  position: _,
  waiting,
  ...thing
}: Awaited<ReturnType<typeof namedIn<Row>>>[number]): StartedThing => ({
  ...thing,
  waiting: waiting.map((open) => ({ ...open, by: [open.by].flat() })),
});
