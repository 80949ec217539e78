import { VIEW_QUERY } from '@duban/contract';
import type { Carried } from '@duban/domain';
import { inTenant } from '@duban/persistence';
import type { Office } from '../support/office';
import { workflowIdOfChain } from './workflow-of-chain';

interface Head {
  readonly aggregate: string;
  readonly sequence: number;
  readonly state: unknown;
}

/** What the ledger holds, chain by chain. */
export const headsOf = ({ db, tenant }: Office): Promise<readonly Head[]> =>
  inTenant(db, tenant, (tx) =>
    tx.query<Head>(
      'select aggregate, sequence, state from aggregate_head where tenant_id = duban_tenant() order by aggregate',
    ),
  );

/** What a process holds; null where a chain has none, as a report. The plans of these suites have their feedback, and so a process. */
export async function carriedBy(
  { temporal, tenant }: Office,
  aggregate: string,
): Promise<Carried<{ status: string }> | null> {
  const workflowId = workflowIdOfChain(tenant, aggregate);
  if (!workflowId) return null;
  return temporal.client.workflow.getHandle(workflowId).query<Carried<{ status: string }>>(VIEW_QUERY);
}
