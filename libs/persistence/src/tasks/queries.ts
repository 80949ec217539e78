import type {
  LedgerRow as LedgerRowShape,
  TaskList as TaskListShape,
  TaskQuery as TaskQueryShape,
  TaskRow as TaskRowShape,
} from '@duban/contract';
import { inTenant, type Database } from '../database';
import { Asked } from './asked';
import { pageOf, readCursor } from './cursor';
import { shapesOf, sortKeys } from './ledger-order';
import { conditionOf, ledgerTables, LEVEL_OF_KEY, type LedgerViewer } from './ledger-rows';
import { eyesOf, seenBy, type Viewer } from './viewer';

export type TaskRow = (typeof TaskRowShape)['_output'];
export type TaskList = (typeof TaskListShape)['_output'];
export type TaskQuery = (typeof TaskQueryShape)['_output'];
/** A row with the name of its level; the level's words are the pack's. */
export type LevelledRow = Omit<TaskRow, 'waiting'> & {
  readonly level: string | null;
  readonly waiting: (typeof LedgerRowShape)['_output']['waiting'];
};

const COLUMNS = `id, cycle, version, plan_id as "planId", ref, title, class, status, step, lead_unit as "leadUnit",
  lead_unit_name as "leadUnitName", deadline, overdue, next_on as "nextOn", closed_on as "closedOn",
  filing_number as "filingNumber", reopens, upstream`;
const LEDGER_COLUMNS = `${COLUMNS}, waiting_today as waiting, ${LEVEL_OF_KEY} as level`;

export interface LevelledPage {
  readonly tasks: readonly LevelledRow[];
  readonly next: string | null;
}

/** A page in the order that is asked for; null when the cursor is none of ours. */
export async function listTasks(
  db: Database,
  tenant: string,
  viewer: LedgerViewer,
  query: TaskQuery,
): Promise<LevelledPage | null> {
  const after = query.cursor === undefined ? [] : readCursor(query.cursor, shapesOf(sortKeys(query)));
  if (!after) return null;
  const asked = new Asked();
  const sql = pageSql(asked, viewer, { ...query, after });
  type Row = LevelledRow & { readonly keys: readonly string[] };
  const rows = await inTenant(db, tenant, (tx) => tx.query<Row>(sql, asked.values));
  const { page, next } = pageOf(rows, query.limit, ({ keys }) => keys);
  return { tasks: page.map(({ keys: _, ...row }) => row), next };
}

function pageSql(
  asked: Asked,
  viewer: LedgerViewer,
  query: TaskQuery & { after: readonly string[] },
): string {
  const { cursor: _, limit, sort, group, after, ...filter } = query;
  const keys = sortKeys({ sort, group });
  const names = keys.map(({ sql }) => sql).join(', ');
  const tables = ledgerTables(asked, viewer);
  const condition = conditionOf(asked, viewer, filter);
  const behind = after.map((value, at) => `${asked.value(value)}::${keys[at]?.type}`).join(', ');
  return `with ${tables}
    select ${LEDGER_COLUMNS}, array[${keys.map(({ sql }) => `${sql}::text`).join(', ')}] as keys
      from ledger where ${condition} ${behind && `and (${names}) > (${behind})`}
     order by ${names} limit ${asked.value(limit + 1)}`;
}

/** A row with its level of today. */
export const levelledRow = async (
  db: Database,
  tenant: string,
  viewer: LedgerViewer,
  taskId: string,
): Promise<LevelledRow | null> => {
  const asked = new Asked();
  const sql = `with ${ledgerTables(asked, viewer)}
    select ${LEDGER_COLUMNS} from ledger where id = ${asked.value(taskId)}`;
  const [row] = await inTenant(db, tenant, (tx) => tx.query<LevelledRow>(sql, asked.values));
  return row ?? null;
};

/** The task by which a closed one began anew, by its own number; null where it never did. */
export const nextCycleOf = (
  db: Database,
  tenant: string,
  taskId: string,
): Promise<NonNullable<TaskRow['reopens']> | null> =>
  inTenant(db, tenant, async (tx) => {
    const [next] = await tx.query<NonNullable<TaskRow['reopens']>>(
      `select id as "taskId", cycle, ref, reopens ->> 'visitId' as "visitId", reopens ->> 'found' as found,
              reopens ->> 'on' as "on"
         from task_row where tenant_id = duban_tenant() and reopens ->> 'taskId' = $1`,
      [taskId],
    );
    return next ?? null;
  });

/** Null when there is no such task, or when it is not for this viewer. */
export const taskRow = (
  db: Database,
  tenant: string,
  viewer: Viewer,
  taskId: string,
): Promise<TaskRow | null> =>
  inTenant(db, tenant, async (tx) => {
    const [row] = await tx.query<TaskRow>(
      `select ${COLUMNS}, waiting from task_row where tenant_id = duban_tenant() and id = $3
        and (${seenBy('units', 1)} or persons && $4::text[])`,
      [...eyesOf(viewer), taskId, viewer.persons],
    );
    return row ?? null;
  });
