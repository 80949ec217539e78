import type { Approval, Letter, Plan, Task } from '@duban/domain';
import { openApprovalsIn } from '../approvals/heads';
import { inTenant, type Database } from '../database';
import { tasksIn } from '../tasks/heads';

/** Everything that runs and is counted in days: four questions, however much of it there is. */
export interface RunningPeriods {
  /** Tasks that are publicised or signed, or have to report what came of a measure. */
  readonly tasks: readonly Task[];
  /** Letters that are issued and not answered. */
  readonly letters: readonly Letter[];
  readonly approvals: readonly Approval[];
  /** Plans since the feedback of their inspection. */
  readonly plans: readonly Plan[];
}

/** What came of a measure that was recorded is asked for by a day. */
const AWAITED = `task.status <> 'closed'
  and head.state @? '$.trouble.letters[*].measure ? (@.record.followUpBy != null && !exists(@.followUp) && !exists(@.late))'`;

export const runningPeriods = (db: Database, tenant: string): Promise<RunningPeriods> =>
  inTenant(db, tenant, async (tx) => {
    const tasks = await tasksIn(
      tx,
      `(task.status = 'closing' and task.step in ('publicity', 'signature')) or ${AWAITED}`,
      [],
    );
    const letters = await tx.query<{ state: Letter }>(
      `select head.state from letter_row as letter
         join aggregate_head as head on head.tenant_id = letter.tenant_id and head.aggregate = 'letter/' || letter.id
        where letter.tenant_id = duban_tenant() and letter.status in ('issued', 'received')
        order by letter.reply_by, letter.id`,
    );
    const approvals = await openApprovalsIn(tx, 'true', []);
    const plans = await tx.query<{ state: Plan }>(
      `select head.state from plan_row as plan
         join aggregate_head as head on head.tenant_id = plan.tenant_id and head.aggregate = 'plan/' || plan.id
        where plan.tenant_id = duban_tenant() and plan.status is not null
        order by plan.due_on, plan.id`,
    );
    const states = <State>(rows: readonly { state: State }[]): State[] => rows.map(({ state }) => state);
    return { tasks, letters: states(letters), approvals, plans: states(plans) };
  });
