import type {
  LetterList as LetterListShape,
  LetterQuery as LetterQueryShape,
  LetterView as LetterViewShape,
} from '@duban/contract';
import type { Day } from '@duban/domain';
import { inTenant, type Database } from '../database';
import { DAY, pageOf, readCursor, UUID } from '../tasks/cursor';
import { eyesOf, seenBy, type Viewer } from '../tasks/viewer';

export type LetterRow = (typeof LetterViewShape)['_output'];
export type LetterList = (typeof LetterListShape)['_output'];
export type LetterQuery = (typeof LetterQueryShape)['_output'];

const COLUMNS = `id, version, rung,
  coalesce(about, jsonb_build_object('kind', 'task', 'taskId', task_id, 'ref', ref)) as about, kind, period, status, number, title, body,
  text_hash as "textHash", sender_name as "from", receiver_name as "to", receiver_unit as "receiverUnit",
  issued_on as "issuedOn", delivered_on as "deliveredOn", received_on as "receivedOn", reply_by as "replyBy",
  overdue, replied_on as "repliedOn", reply, waiting, urgings, format, head, copies, attachments, files,
  ended_on as "endedOn", end_reason as "endReason", follows, (
    select jsonb_build_object('letterId', next.id, 'number', next.number) from letter_row as next
     where next.tenant_id = letter_row.tenant_id and next.id = letter_row.successor and ${seenBy('next.units', 1)}
  ) as "followedBy"`;

export const LETTERS = `select ${COLUMNS}, drafted_on as "draftedOn" from letter_row
  where tenant_id = duban_tenant() and ${seenBy('units', 1)}
    and ($3::uuid is null or task_id = $3) and ($4::text is null or status = $4)
    and ($5::text is null or number = $5)
    and ($6::uuid is null or plan_id = $6)
    and ($7::uuid is null or receiver_unit = $7 and about ->> 'kind' = 'unit')
    and ($8::date is null or (drafted_on, id) < ($8::date, $9::uuid))
  order by drafted_on desc, id desc limit $10`;

/** A page, the youngest draft first; null when the cursor is none of ours. */
export async function listLetters(
  db: Database,
  tenant: string,
  viewer: Viewer,
  { task, status, number, plan, unit, cursor, limit }: LetterQuery,
): Promise<LetterList | null> {
  const after = cursor === undefined ? [null, null] : readCursor(cursor, [DAY, UUID]);
  if (!after) return null;
  const rows = await inTenant(db, tenant, (tx) =>
    tx.query<LetterRow & { draftedOn: string }>(LETTERS, [
      ...eyesOf(viewer),
      task,
      status,
      number,
      plan,
      unit,
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

/** How the letter of a measure stands. */
export interface MeasureLetter {
  /** Null while it is a draft, and once it was recalled: it calls for nothing then. */
  readonly issuedOn: Day | null;
  readonly recalled: boolean;
}

/** The letters of measures, by their ids; one that is not drafted yet is not among them. */
export const lettersOfMeasures = (
  db: Database,
  tenant: string,
  letterIds: readonly string[],
): Promise<Readonly<Record<string, MeasureLetter>>> =>
  inTenant(db, tenant, async (tx) => {
    const rows = await tx.query<{ id: string; day: Day | null; recalled: boolean }>(
      `select id, issued_on::text as day, status = 'recalled' as recalled from letter_row
        where tenant_id = duban_tenant() and id = any ($1::uuid[])`,
      [letterIds],
    );
    return Object.fromEntries(
      rows.map(({ id, day, recalled }) => [id, { issuedOn: recalled ? null : day, recalled }]),
    );
  });
