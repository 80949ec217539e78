import type { Approval } from '@duban/domain';
import type { Tx } from '../database';

/** An approval's row beside the state of its chain, as `approval` and `head`. */
export const APPROVAL_HEADS = `approval_row as approval
  join aggregate_head as head on head.tenant_id = approval.tenant_id and head.aggregate = 'approval/' || approval.id`;

/** The approvals that run and for which a condition on `approval` holds, oldest first. */
export async function openApprovalsIn(
  tx: Tx,
  condition: string,
  values: readonly unknown[],
): Promise<readonly Approval[]> {
  const rows = await tx.query<{ state: Approval }>(
    `select head.state from ${APPROVAL_HEADS}
      where approval.tenant_id = duban_tenant() and approval.status in ('open', 'returned') and ${condition}
      order by approval.opened_on, approval.id`,
    values,
  );
  return rows.map(({ state }) => state);
}
