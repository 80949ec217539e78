import type { Day } from '@duban/domain';
import { inTenant, type Database } from '../database';

/** A holiday notice that was approved, by the approval that says so. */
export interface ApprovedNoticeRow {
  readonly approvalId: string;
  readonly year: number;
  /** SHA-256 of the notice's text. */
  readonly hash: string;
  readonly title: string;
  readonly grantedOn: Day;
}

/** In the order in which they were asked for, which is that of their first links. */
export const approvedNotices = (db: Database, tenant: string): Promise<readonly ApprovedNoticeRow[]> =>
  inTenant(db, tenant, (tx) =>
    tx.query<ApprovedNoticeRow>(
      `select id as "approvalId", subject_id::int as year, text_hash as hash, title, ended_on as "grantedOn"
         from approval_row as asked
         join ledger_event as first on first.tenant_id = asked.tenant_id
          and first.aggregate = 'approval/' || asked.id and first.sequence = 1
        where asked.tenant_id = duban_tenant() and subject_kind = 'calendar' and outcome = 'granted'
          and text_hash is not null
        order by first.position`,
    ),
  );

/** A notice that is not decided yet. */
export interface WaitingNoticeRow {
  readonly approvalId: string;
  readonly year: number;
  readonly title: string;
  readonly openedOn: Day;
}

export const waitingNotices = (db: Database, tenant: string): Promise<readonly WaitingNoticeRow[]> =>
  inTenant(db, tenant, (tx) =>
    tx.query<WaitingNoticeRow>(
      `select id as "approvalId", subject_id::int as year, title, opened_on as "openedOn" from approval_row
        where tenant_id = duban_tenant() and subject_kind = 'calendar' and status in ('open', 'returned')
        order by opened_on, id`,
    ),
  );

/** Keeps a notice's text under its hash, once. */
export const keepNoticeText = (db: Database, tenant: string, hash: string, text: string): Promise<void> =>
  inTenant(db, tenant, async (tx) => {
    await tx.change(
      'insert into notice_text (hash, text) values ($1, $2) on conflict (tenant_id, hash) do nothing',
      [hash, text],
    );
  });

export const noticeText = (db: Database, tenant: string, hash: string): Promise<string | null> =>
  inTenant(db, tenant, async (tx) => {
    const [row] = await tx.query<{ text: string }>(
      'select text from notice_text where tenant_id = duban_tenant() and hash = $1',
      [hash],
    );
    return row?.text ?? null;
  });
