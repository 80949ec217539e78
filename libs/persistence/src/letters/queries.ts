import type {
  LetterList as LetterListShape,
  LetterQuery as LetterQueryShape,
  LetterView as LetterViewShape,
} from '@duban/contract';
import { inTenant, type Database } from '../database';
import { DAY, pageOf, readCursor, UUID } from '../tasks/cursor';
import { eyesOf, seenBy, type Viewer } from '../tasks/viewer';

export type LetterRow = (typeof LetterViewShape)['_output'];
export type LetterList = (typeof LetterListShape)['_output'];
export type LetterQuery = (typeof LetterQueryShape)['_output'];

const COLUMNS = `id, version, task_id as "taskId", ref, rung, kind, period, status, number, title, body,
  text_hash as "textHash", sender_name as "from", receiver_name as "to", receiver_unit as "receiverUnit",
  issued_on as "issuedOn", delivered_on as "deliveredOn", received_on as "receivedOn", reply_by as "replyBy",
  overdue, replied_on as "repliedOn", reply, waiting`;

export const LETTERS = `select ${COLUMNS}, drafted_on as "draftedOn" from letter_row
  where tenant_id = duban_tenant() and ${seenBy('units', 1)}
    and ($3::uuid is null or task_id = $3) and ($4::text is null or status = $4)
    and ($5::text is null or number = $5)
    and ($6::date is null or (drafted_on, id) < ($6::date, $7::uuid))
  order by drafted_on desc, id desc limit $8`;

/** A page, the youngest draft first; null when the cursor is none of ours. */
export async function listLetters(
  db: Database,
  tenant: string,
  viewer: Viewer,
  { task, status, number, cursor, limit }: LetterQuery,
): Promise<LetterList | null> {
  const after = cursor === undefined ? [null, null] : readCursor(cursor, [DAY, UUID]);
  if (!after) return null;
  const rows = await inTenant(db, tenant, (tx) =>
    tx.query<LetterRow & { draftedOn: string }>(LETTERS, [
      ...eyesOf(viewer),
      task,
      status,
      number,
      ...after,
      limit + 1,
    ]),
  );
  const { page, next } = pageOf(rows, limit, ({ draftedOn, id }) => [draftedOn, id]);
  return { letters: page.map(({ draftedOn: _, ...row }) => row), next };
}

/** Null when there is no such letter, or when it is not for this viewer (a draft is not for its receiver). */
export const letterRow = (
  db: Database,
  tenant: string,
  viewer: Viewer,
  letterId: string,
): Promise<LetterRow | null> =>
  inTenant(db, tenant, async (tx) => {
    const [row] = await tx.query<LetterRow>(
      `select ${COLUMNS} from letter_row where tenant_id = duban_tenant() and id = $3 and ${seenBy('units', 1)}`,
      [...eyesOf(viewer), letterId],
    );
    return row ?? null;
  });
