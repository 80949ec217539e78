import type { TaskFilter as TaskFilterShape } from '@duban/contract';
import { addDays, type Day, type HeldPost, type LevelBound } from '@duban/domain';
import { isHeld } from '../register/posts';
import { UNREPORTED } from '../reports/unreported';
import { seatName } from '../register/seat-name';
import type { Asked } from './asked';
import type { Viewer } from './viewer';

export type TaskFilter = (typeof TaskFilterShape)['_output'];

/** Who looks at the ledger, when, and by whose levels. */
export interface LedgerViewer extends Viewer {
  /** What the viewer holds today. */
  readonly posts: readonly HeldPost[];
  readonly today: Day;
  /** What today makes of each plan's levels; a plan without any has tasks without a level. */
  readonly levels: readonly PlanLevels[];
}
export interface PlanLevels {
  readonly plan: string;
  readonly bounds: readonly LevelBound[];
}

/**
 * The bounds with the latest period that each plan has closed: trouble before that is over. A task that is being closed
 * is neither near its deadline nor behind, but stays late if it was.
 */
const BOUND = (bounds: string): string => `
  select b.*, (select period from round_row
                where tenant_id = duban_tenant() and plan_id = b.plan and status = 'closed'
                order by due_on desc limit 1) as last_closed
    from jsonb_to_recordset(${bounds}::jsonb)
      as b (plan uuid, rank int, level text, overdue boolean, until date, trouble int, rest boolean)`;

/** As the domain's `lacksDay` says it: such a task is not well, for nobody knows when it would be late. */
const LACKS_DAY = `task.deadline_day is null and coalesce(task.deadline ->> 'kind', '') ~ 'date|milestones'`;

/**
 * Rank and name in one word, `01 yellow`, so that levels sort by urgency; null where there is none. One that was judged
 * comes before what the dates say while the task is worked on, as the domain's `levelOn` has it.
 */
const LEVEL_KEY = `
  case when task.status <> 'closed' then (
    select to_char(bound.rank, 'FM00') || ' ' || bound.level from bound
     where bound.plan = task.plan_id and (
       (task.status <> 'closing' and task.judged_level = bound.level)
       or (bound.rest and not (${LACKS_DAY}))
       or (bound.overdue and task.overdue)
       or (task.status <> 'closing' and task.deadline_day <= bound.until)
       or (task.status <> 'closing' and task.trouble_run >= bound.trouble
           and (bound.last_closed is null or task.trouble_last >= bound.last_closed))
     ) order by (task.status <> 'closing' and task.judged_level = bound.level) desc nulls last, bound.rank limit 1
  ) end`;

/** Whether a round of the task's plan is open to which the task has not reported. */
const ROUND_ASKS = `exists (
  select from round_row as round
   where round.tenant_id = task.tenant_id and round.plan_id = task.plan_id and round.status = 'open' and ${UNREPORTED})`;

/**
 * What a task waits for today, and whether anybody is there to do it: a report only while a round asks for it, and for
 * nobody where the post is vacant.
 */
const waitingToday = (today: string): string => `(
  select coalesce(jsonb_agg(act || jsonb_build_object('held', exists (
           select from jsonb_array_elements(act -> 'by') as seat
            where ${isHeld(`seat ->> 'post'`, `(seat ->> 'unit')::uuid`, today)}) or act ? 'persons') order by at), '[]')
    from jsonb_array_elements(task.waiting) with ordinality as open (act, at)
   where act ->> 'act' <> 'report' or ${ROUND_ASKS})`;

/** The tables `bound` and `ledger`: every row that this viewer may see, with its level. */
export function ledgerTables(asked: Asked, viewer: LedgerViewer): string {
  const { all, units, persons, levels, today } = viewer;
  const rows = levels.flatMap(({ plan, bounds }) => bounds.map((bound, rank) => ({ plan, rank, ...bound })));
  const seen = all
    ? 'true'
    : `(task.units && ${asked.value(units)}::uuid[] or task.persons && ${asked.value(persons)}::text[])`;
  return `bound as materialized (${BOUND(asked.value(JSON.stringify(rows)))}),
    ledger as (
      select task.*, ${LEVEL_KEY} as level_key, ${waitingToday(asked.value(today))} as waiting_today
        from task_row as task
       where task.tenant_id = duban_tenant() and ${seen}
    )`;
}

/** What comes after the rank in a level's key. */
export const LEVEL_OF_KEY = 'substr(level_key, 4)';

type Condition = (asked: Asked, viewer: LedgerViewer) => string;
type Conditions = {
  readonly [Name in keyof Required<TaskFilter>]: (value: NonNullable<TaskFilter[Name]>) => Condition;
};

const equal =
  (column: string, type: string) =>
  (value: unknown): Condition =>
  (asked) =>
    `${column} = ${asked.value(value)}::${type}`;

const OPEN = `status <> 'closed'`;
/** An act that sends back can always wait, and is not what a task waits for. */
const ACTS = `select from jsonb_array_elements(waiting_today) as act where act ->> 'act' <> 'return'`;
const SEATS = `select from jsonb_array_elements(waiting_today) as act, jsonb_array_elements(act -> 'by') as seat
  where act ->> 'act' <> 'return' and`;

const CONDITIONS: Conditions = {
  plan: equal('plan_id', 'uuid'),
  status: equal('status', 'text'),
  step: equal('step', 'text'),
  class: equal('class', 'text'),
  ref: equal('ref', 'text'),
  upstream: equal('upstream', 'text'),
  level: equal(LEVEL_OF_KEY, 'text'),
  q: (words) => (asked) => {
    const sought = `lower(${asked.value(words)}::text)`;
    return `(strpos(lower(title), ${sought}) > 0 or strpos(lower(ref), ${sought}) > 0)`;
  },
  unit: (unit) => (asked) => `${asked.value(unit)}::uuid = any (units)`,
  waiting:
    (whom) =>
    (asked, { posts, persons }) => {
      if (whom === 'nobody') return `(exists (${ACTS}) and not exists (${ACTS} and act -> 'held' = 'true'))`;
      if (whom !== 'me') return `exists (${SEATS} seat ->> 'unit' = ${asked.value(whom)}::text)`;
      const seats = `${asked.value(posts.map(seatName))}::text[]`;
      const me = `${asked.value(persons)}::text[]`;
      const bySeat = `(seats && ${seats} and exists (${SEATS} (seat ->> 'post') || '@' || (seat ->> 'unit') = any (${seats})
        and not coalesce(seat -> 'except' ?| ${me}, false)))`;
      return `(${bySeat} or exists (${ACTS} and act -> 'persons' ?| ${me}))`;
    },
  overdue: () => () => `(overdue and ${OPEN})`,
  reopened: () => () => `(reopens is not null and ${OPEN})`,
  dueWithin:
    (days) =>
    (asked, { today }) =>
      `(${OPEN} and deadline_day between ${asked.value(today)}::date and ${asked.value(addDays(today, days))}::date)`,
  dueBy: (day) => (asked) => `(${OPEN} and deadline_day <= ${asked.value(day)}::date)`,
};

/** The condition on the rows of `ledger`; true where nothing is asked for. */
export function conditionOf(asked: Asked, viewer: LedgerViewer, filter: TaskFilter): string {
  const names = Object.keys(CONDITIONS) as (keyof TaskFilter)[];
  const conditions = names.flatMap((name) => {
    const value = filter[name];
    return value === undefined || value === '' ? [] : [CONDITIONS[name](value as never)(asked, viewer)];
  });
  return conditions.length ? conditions.join(' and ') : 'true';
}
