import { signingIn, withSigning, type Task } from '@duban/domain';
import type { ApprovalViewer, LeavingOf, WithPart } from '../approvals/queries';
import { inTenant, type Database } from '../database';

interface Row {
  readonly id: string;
  readonly title: string;
  readonly state: Task;
  readonly answered: boolean;
}

/**
 * The tasks that are being signed and in whose signing somebody who leaves may have a seat, and those that a hand-over of
 * this command has reached; as far as the viewer may see them.
 */
export const signingsWithPartOf = (
  db: Database,
  tenant: string,
  { all, units, persons }: ApprovalViewer,
  { person, posts, commandId }: LeavingOf,
): Promise<readonly WithPart[]> =>
  inTenant(db, tenant, async (tx) => {
    const rows = await tx.query<Row>(
      `select task.id, concat(task.ref, ' ', task.title) as title, head.state, answer.command_id is not null as answered
         from task_row as task
         join aggregate_head as head on head.tenant_id = task.tenant_id and head.aggregate = 'task/' || task.id
         left join command_answer as answer on answer.tenant_id = task.tenant_id
          and answer.command_id = concat($4::text, '/', task.id)
        where task.tenant_id = duban_tenant()
          and ($1::boolean or task.units && $2::uuid[] or task.persons && $3::text[])
          and (answer.command_id is not null
            or task.step = 'signature' and ($5::text = any (task.persons) or task.units && $6::uuid[]))
        order by task.ref_order, task.id`,
      [all, units, persons, commandId, person, posts.map(({ unit }) => unit)],
    );
    return rows.map(({ state, ...row }) => ({ ...row, approval: signingIn(withSigning(state)) }));
  });
