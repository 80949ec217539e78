import { signingIn, withSigning, type Task } from '@duban/domain';
import type { ApprovalViewer, LeavingOf, WithPart } from '../approvals/queries';
import { inTenant, type Database } from '../database';
import { TASK_HEADS, tasksIn } from './heads';

/** The tasks whose text is being signed by somebody of these, by name or in a seat, in the order of the ledger. */
export const tasksInSigning = (
  db: Database,
  tenant: string,
  { persons, seats }: { readonly persons: readonly string[]; readonly seats: readonly string[] },
): Promise<readonly Task[]> =>
  inTenant(db, tenant, (tx) =>
    tasksIn(tx, `task.step = 'signature' and (task.persons && $1::text[] or task.seats && $2::text[])`, [
      persons,
      seats,
    ]),
  );

/** The tasks in whose signing an alarm is up, for nobody is found who could go on, as far as these units have to do with them. */
export const signingsInAlarm = (
  db: Database,
  tenant: string,
  units: readonly string[],
): Promise<readonly Task[]> =>
  inTenant(db, tenant, (tx) =>
    tasksIn(
      tx,
      `task.step = 'signature' and task.units && $1::uuid[]
         and head.state #>> '{open,approval,alarm}' is not null`,
      [units],
    ),
  );

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
         from ${TASK_HEADS}
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
