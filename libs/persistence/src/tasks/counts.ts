import { CLOSING_STEPS, TASK_STATUSES, type TaskCounts as TaskCountsShape } from '@duban/contract';
import { inTenant, type Database } from '../database';
import { Asked } from './asked';
import { conditionOf, ledgerTables, LEVEL_OF_KEY, type LedgerViewer, type TaskFilter } from './ledger-rows';

type TaskCounts = (typeof TaskCountsShape)['_output'];
/** As the contract counts, but for the levels' words. */
export interface LevelledCounts extends Omit<TaskCounts, 'levels'> {
  readonly levels: readonly { readonly level: string; readonly count: number }[];
}

interface Counts {
  readonly total: number;
  readonly levels: LevelledCounts['levels'] | null;
  readonly states: LevelledCounts['states'] | null;
  readonly units: LevelledCounts['units'] | null;
  readonly plans: LevelledCounts['plans'] | null;
}

type State = LevelledCounts['states'][number];
const asLifeGoes = (one: State, other: State): number =>
  TASK_STATUSES.indexOf(one.status) - TASK_STATUSES.indexOf(other.status) ||
  STEPS.indexOf(one.step ?? '') - STEPS.indexOf(other.step ?? '');
const STEPS: readonly string[] = CLOSING_STEPS;

/** What is counted: within the filters, and where a part leaves out its own filter, within all the others. */
const COUNTED = `counted as (
    select ${LEVEL_OF_KEY} as level, status, step, lead_unit_name as name, plan_id, in_level, in_state, count(*)::int as count
      from (select *, coalesce(IN_LEVEL, false) as in_level, coalesce(IN_STATE, false) as in_state
              from ledger where WIDE) as wide
     group by 1, 2, 3, 4, 5, 6, 7
  )`;

const PARTS = `select
    (select coalesce(sum(count), 0)::int from counted where in_level and in_state) as total,
    (select jsonb_agg(one) from (
       select level, sum(count) as count from counted where in_state and level is not null group by level
     ) as one) as levels,
    (select jsonb_agg(one) from (
       select status, step, sum(count) as count from counted where in_level group by status, step
     ) as one) as states,
    (select jsonb_agg(one order by one.name collate "C") from (
       select name, sum(count) as count from counted where in_level and in_state group by name
     ) as one) as units,
    (select jsonb_agg(one order by one.id) from (
       select plan_id as id, sum(count) as count from counted where in_level and in_state group by plan_id
     ) as one) as plans`;

/** How many tasks there are, and how many of each level, state, lead unit and plan: one statement for all of it. */
export async function countTasks(
  db: Database,
  tenant: string,
  viewer: LedgerViewer,
  { level, status, step, ...wide }: TaskFilter,
): Promise<LevelledCounts> {
  const asked = new Asked();
  const tables = ledgerTables(asked, viewer);
  const parts: Readonly<Record<string, TaskFilter>> = {
    IN_LEVEL: { level },
    IN_STATE: { status, step },
    WIDE: wide,
  };
  const counted = COUNTED.replace(/IN_LEVEL|IN_STATE|WIDE/g, (part) =>
    conditionOf(asked, viewer, parts[part] ?? {}),
  );
  const sql = `with ${tables}, ${counted} ${PARTS}`;
  const [counts] = await inTenant(db, tenant, (tx) => tx.query<Counts>(sql, asked.values));
  const { total, levels, states, units, plans } = counts as Counts;
  return {
    total,
    levels: levels ?? [],
    states: [...(states ?? [])].sort(asLifeGoes),
    units: units ?? [],
    plans: plans ?? [],
  };
}
