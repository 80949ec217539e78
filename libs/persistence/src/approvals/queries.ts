import type {
  ApprovalList as ApprovalListShape,
  ApprovalQuery as ApprovalQueryShape,
  ApprovalRow as ApprovalRowShape,
} from '@duban/contract';
import type { Approval, Leaving } from '@duban/domain';
import { inTenant, type Database } from '../database';
import { APPROVAL_HEADS, openApprovalsIn } from './heads';
import { DAY, pageOf, readCursor, UUID } from '../tasks/cursor';
import { eyesOf, seenBy, type Viewer } from '../tasks/viewer';

export type ApprovalRow = (typeof ApprovalRowShape)['_output'];
export type ApprovalList = (typeof ApprovalListShape)['_output'];
export type ApprovalQuery = (typeof ApprovalQueryShape)['_output'];

/** Who looks: also for those whose standing proxy they are, by whose seats an approval is found as well. */
export interface ApprovalViewer extends Viewer {
  readonly seats: readonly string[];
}

const COLUMNS = `approval.id, approval.version, approval.status, approval.outcome, approval.initiator,
  jsonb_build_object('kind', subject_kind, 'id', subject_id, 'title', title) as subject,
  person.name as "initiatorName", opened_on as "openedOn", ended_on as "endedOn", late_since as "lateSince",
  alarm, emergency`;
const FROM = `from approval_row as approval
  left join person on person.tenant_id = approval.tenant_id and person.id::text = approval.initiator
 where approval.tenant_id = duban_tenant()`;

/** A unit that has a seat in it, or somebody who has or had a part in it. */
const SEEN = `(${seenBy('approval.units', 1)} or (approval.readers || approval.persons) && $3::text[])`;
const sightOf = (viewer: ApprovalViewer): readonly unknown[] => [...eyesOf(viewer), viewer.persons];

export const APPROVALS = `select ${COLUMNS} ${FROM} and ${SEEN}
    and ($4 = 'all' or approval.status in ('open', 'returned'))
    and ($4 <> 'mine' or approval.seats && $5::text[] or approval.persons && $3::text[])
    and ($6::text is null or subject_kind = $6) and ($7::text is null or subject_id = $7)
    and ($8::date is null or (opened_on, approval.id) < ($8::date, $9::uuid))
  order by opened_on desc, approval.id desc limit $10`;

/** A page, the youngest first; null when the cursor is none of ours. */
export async function listApprovals(
  db: Database,
  tenant: string,
  viewer: ApprovalViewer,
  { which, kind, subject, cursor, limit }: ApprovalQuery,
): Promise<ApprovalList | null> {
  const after = cursor === undefined ? [null, null] : readCursor(cursor, [DAY, UUID]);
  if (!after) return null;
  const given = [...sightOf(viewer), which, viewer.seats, kind, subject, ...after, limit + 1];
  const rows = await inTenant(db, tenant, (tx) => tx.query<ApprovalRow>(APPROVALS, given));
  const { page, next } = pageOf(rows, limit, ({ openedOn, id }) => [openedOn, id]);
  return { approvals: [...page], next };
}

/** Null when there is no such approval, or when it is not for this viewer. */
export const approvalRow = (
  db: Database,
  tenant: string,
  viewer: ApprovalViewer,
  approvalId: string,
): Promise<ApprovalRow | null> =>
  inTenant(db, tenant, async (tx) => {
    const sql = `select ${COLUMNS} ${FROM} and approval.id = $4 and ${SEEN}`;
    const [row] = await tx.query<ApprovalRow>(sql, [...sightOf(viewer), approvalId]);
    return row ?? null;
  });

/** The states of open approvals in which somebody has a part by name, by a post or by its unit; oldest first. */
export const openApprovalsOf = (
  db: Database,
  tenant: string,
  { persons, seats, units }: Pick<ApprovalViewer, 'persons' | 'seats' | 'units'>,
): Promise<readonly Approval[]> =>
  inTenant(db, tenant, (tx) =>
    openApprovalsIn(
      tx,
      '(approval.persons && $1::text[] or approval.seats && $2::text[] or approval.units && $3::uuid[])',
      [persons, seats, units],
    ),
  );

/** Where somebody who leaves may have a seat: an approval, or a task that is being signed. */
export interface WithPart {
  readonly id: string;
  readonly title: string;
  /** Null where nothing is signed any more. */
  readonly approval: Approval | null;
  /** Whether the command of that prefix was carried out on it before. */
  readonly answered: boolean;
}

/** Those that are open, and those that a hand-over of this command has reached; as far as the viewer may see them. */
export const approvalsWithPartOf = (
  db: Database,
  tenant: string,
  viewer: ApprovalViewer,
  { person, posts, commandId }: LeavingOf,
): Promise<readonly WithPart[]> =>
  inTenant(db, tenant, (tx) =>
    tx.query<WithPart>(
      `select approval.id, approval.title, head.state as approval, answer.command_id is not null as answered
         from ${APPROVAL_HEADS}
         left join command_answer as answer on answer.tenant_id = approval.tenant_id
          and answer.command_id = concat($4::text, '/', approval.id)
        where approval.tenant_id = duban_tenant() and ${SEEN}
          and ((approval.readers || approval.persons) && array[$5::text] or approval.units && $6::uuid[])
          and (approval.status in ('open', 'returned') or answer.command_id is not null)
        order by approval.opened_on, approval.id`,
      [...sightOf(viewer), commandId, person, posts.map(({ unit }) => unit)],
    ),
  );

export interface LeavingOf extends Leaving {
  readonly commandId: string;
}
