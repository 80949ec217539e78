import {
  isContradicted,
  standsBy,
  type BulletinFacts,
  type BulletinLine,
  type Day,
  type Judged,
  type LastSaid,
  type Ranking,
  type ReportState,
  type Schedule,
  type Text,
  type UnitLine,
} from '@duban/domain';
import type { Tx } from '../database';
import { LATEST_REPORT } from '../reports/latest-report';
import { TASK_HEADS } from '../tasks/heads';
import { isBehind, type AskedTask } from './findings';

/** A task that a round asks, with what its plan and its last report say of its schedule. */
export interface SurveyedTask extends AskedTask, Schedule {
  readonly ref: string;
  readonly title: string;
  readonly unit: string;
  readonly state: ReportState | null;
  readonly helpNeeded: string | null;
  /** What was reported last, in this period or before. */
  readonly last: LastSaid | null;
}

/** As `askedTasks`, with all that a bulletin says of them: one statement, whatever their number. */
export const surveyedTasks = (tx: Tx, planId: string, period: string): Promise<readonly SurveyedTask[]> =>
  tx.query<SurveyedTask>(
    `select task.id as "taskId", task.cycle, task.ref, task.title, task.lead_unit_name as unit, task.deadline,
            head.state -> 'facts' -> 'measures' as measures, report.state, report.help_needed as "helpNeeded",
            case when latest.period is not null then
              jsonb_build_object('state', latest.state, 'measures', latest.measures) end as last
       from ${TASK_HEADS}
       left join report_row as report
         on report.tenant_id = task.tenant_id and report.task_id = task.id and report.period = $2
       ${LATEST_REPORT}
      where task.tenant_id = duban_tenant() and task.plan_id = $1
        and (task.status in ('dispatched', 'underway') or report.state is not null)
      order by task.ref_order, task.id`,
    [planId, period],
  );

interface UnitCount {
  readonly unit: string;
  readonly all: UnitLine['all'];
  readonly due: UnitLine['all'];
}

/** How far each unit's tasks are, in the order in which the plan first names the unit. Complete and closed are two facts. */
export const countedUnits = (tx: Tx, planId: string, asOf: Day): Promise<readonly UnitCount[]> =>
  tx.query<UnitCount>(
    `select lead_unit_name as unit, ${progressWhere('true')} as "all", ${progressWhere('deadline_day <= $2')} as due
       from task_row where tenant_id = duban_tenant() and plan_id = $1
      group by lead_unit_name order by min(ref_order), lead_unit_name`,
    [planId, asOf],
  );

const progressWhere = (holds: string): string => `jsonb_build_object(
  'total', count(*) filter (where ${holds}),
  'completed', count(*) filter (where ${holds} and status in ('closing', 'closed')),
  'closed', count(*) filter (where ${holds} and status = 'closed'))`;

interface Surveyed {
  readonly asOf: Day;
  readonly rankedBy: Ranking | null;
  readonly units: readonly UnitCount[];
  readonly tasks: readonly SurveyedTask[];
}

/** What a bulletin is made of. */
export function bulletinFacts({ asOf, rankedBy, units, tasks }: Surveyed): BulletinFacts {
  const judged = tasks.map((task) => ({ task, by: standsBy(task, task.last, asOf) }));
  const named = (is: (one: JudgedTask) => boolean, because?: (one: JudgedTask) => Text) =>
    judged.filter(is).map((one) => lineOf(one, because?.(one)));
  return {
    asOf,
    rankedBy,
    figures: {
      all: sumOf(units.map(({ all }) => all)),
      due: sumOf(units.map(({ due }) => due)),
      claimed: countsOf(tasks.flatMap(({ state }) => state ?? [])),
      judged: countsOf(judged.map(({ by }) => by.state)),
    },
    units: units.map(({ unit, all }) => unitLine(unit, all, tasks)),
    missing: named(({ task }) => task.state === null),
    behind: named(({ task }) => isBehind(task.state), reasonOf),
    contradicted: named(
      ({ task, by }) => task.state !== null && isContradicted(task.state, by.state),
      reasonOf,
    ),
    helped: named(
      ({ task }) => task.helpNeeded !== null,
      ({ task }) => sameIn(task.helpNeeded ?? ''),
    ),
  };
}

interface JudgedTask {
  readonly task: SurveyedTask;
  readonly by: Judged;
}

const lineOf = (
  { task: { taskId, ref, title, unit } }: JudgedTask,
  because: Text | undefined,
): BulletinLine => ({ taskId, ref, title, unit, ...(because && { because }) });

const reasonOf = ({ by }: JudgedTask): Text => ({
  zh: by.because.map(({ zh }) => zh).join('；'),
  en: by.because.map(({ en }) => en).join('; '),
});

/** Somebody's own words are the same in every language. */
const sameIn = (words: string): Text => ({ zh: words, en: words });

function unitLine(unit: string, all: UnitLine['all'], tasks: readonly SurveyedTask[]): UnitLine {
  const own = tasks.filter((task) => task.unit === unit);
  return {
    unit,
    all,
    asked: own.length,
    missing: own.filter(({ state }) => state === null).length,
    behind: own.filter(({ state }) => isBehind(state)).length,
  };
}

const sumOf = (parts: readonly UnitLine['all'][]): UnitLine['all'] =>
  parts.reduce(
    (sum, { total, completed, closed }) => ({
      total: sum.total + total,
      completed: sum.completed + completed,
      closed: sum.closed + closed,
    }),
    { total: 0, completed: 0, closed: 0 },
  );

function countsOf<State extends string>(states: readonly State[]): Partial<Record<State, number>> {
  const counts: Partial<Record<State, number>> = {};
  for (const state of states) counts[state] = (counts[state] ?? 0) + 1;
  return counts;
}
