import type { KnownProblem } from '@duban/domain';
import { inTenant, type Database } from '../database';
import { eyesOf, seenBy, type Viewer } from './viewer';

export interface ClosedProblem extends KnownProblem {
  readonly taskId: string;
  readonly planId: string;
  readonly ref: string;
  readonly leadUnitName: string;
  readonly closedOn: string;
}

/** More would be read for a page that offers a handful. */
const MOST = 2_000;

const CLOSED = `
  select id as "taskId", plan_id as "planId", ref, title, class, lead_unit as "leadUnit", lead_unit_name as "leadUnitName",
         closed_on::text as "closedOn", head.state #>> '{facts,problem}' as problem
    from task_row join aggregate_head as head using (tenant_id)
   where tenant_id = duban_tenant() and head.aggregate = 'task/' || task_row.id and status = 'closed'
     and ${seenBy('units', 1)}
   order by closed_on desc, id limit ${MOST}`;

/** The problems that were struck off last, as far as this viewer may see them. */
export const closedProblems = (
  db: Database,
  tenant: string,
  viewer: Viewer,
): Promise<readonly ClosedProblem[]> =>
  inTenant(db, tenant, (tx) => tx.query<ClosedProblem>(CLOSED, [...eyesOf(viewer)]));
