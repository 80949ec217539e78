import type { PublicNotice } from '@duban/domain';
import { inTenant, type Database } from '../database';

/** A notice as the public reads it; `id` is its address. */
export interface NoticeRow {
  readonly id: string;
  readonly notice: PublicNotice;
}

const ROWS = `select id, notice from notice_row where tenant_id = duban_tenant()`;

/** The latest first; what runs goes before what has ended. */
export const publicNotices = (
  db: Database,
  tenant: string,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<readonly NoticeRow[]> =>
  inTenant(db, tenant, (tx) =>
    tx.query<NoticeRow>(
      `${ROWS} order by (state in ('ended', 'returned')), published_on desc, id limit $1 offset $2`,
      [limit, offset],
    ),
  );

/** A notice that was published; null of any other task. */
export const publicNoticeOf = (db: Database, tenant: string, id: string): Promise<NoticeRow | null> =>
  inTenant(db, tenant, async (tx) => {
    const [row] = await tx.query<NoticeRow>(`${ROWS} and id = $1`, [id]);
    return row ?? null;
  });
