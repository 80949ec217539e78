import type { TaskReading } from '@duban/contract';
import type { Measure, TaskClass, TaskFacts, TaskOrigin, Text } from '@duban/domain';

/** The units that supervise every task of a place. */
export type Supervisors = Readonly<Record<'office' | 'government' | 'party-committee', string>>;

/** How the names in a plan are found: by the register's exact name. */
export interface UnitBook {
  readonly supervisors: Supervisors;
  /** Name to id, for every name that the register knows. */
  readonly ids: Readonly<Record<string, string>>;
  /** Id to name. */
  readonly names: Readonly<Record<string, string>>;
}

export type TaskFactsResult =
  | { readonly ok: true; readonly facts: TaskFacts }
  | { readonly ok: false; readonly code: string; readonly because: Text };

const refused = (code: string, zh: string, en: string): TaskFactsResult => ({
  ok: false,
  code,
  because: { zh, en },
});

/** The plan that a task stands in, and who assigned its problems where that is known. */
export interface PlanOfTask {
  readonly planId: string;
  readonly origin: TaskOrigin | undefined;
}

/** What the plan says of one task, with units instead of names. A value the plan does not give stays empty. */
export function taskFacts(plan: PlanOfTask, read: TaskReading, book: UnitBook): TaskFactsResult {
  if (!read.ref) return refused('missing-number', '没有任务编号', 'it has no number');
  const title = read.title ?? read.problem ?? read.goal;
  if (!title) return refused('missing-problem', '没有任务或问题', 'it has neither task nor problem');
  const wanted = [...read.units.lead, ...read.units.responsible];
  const [leadName, ...others] = wanted;
  if (!leadName) return refused('missing-unit', '没有牵头或责任单位', 'it has no lead or responsible unit');
  const unknown = [leadName, ...others, ...read.units.cooperating, ...read.units.acceptance].find(
    (name) => !book.ids[name],
  );
  if (unknown)
    return refused(
      'unknown-unit',
      `单位“${unknown}”不在组织机构中`,
      `the unit "${unknown}" is not in the register`,
    );
  return { ok: true, facts: factsOf(plan, { ...read, ref: read.ref, title, leadName, others }, book) };
}

type Usable = TaskReading & {
  readonly ref: string;
  readonly title: string;
  readonly leadName: string;
  readonly others: readonly string[];
};

function factsOf(
  { planId, origin }: PlanOfTask,
  read: Usable,
  { supervisors, ids, names }: UnitBook,
): TaskFacts {
  const id = (name: string): string => ids[name] as string;
  const lead = id(read.leadName);
  const cooperating = new Set([...read.others, ...read.units.cooperating].map(id));
  // Where a file has one column for all units, whoever leads stands in it again.
  cooperating.delete(lead);
  const units = {
    lead,
    cooperating: [...cooperating],
    // The office accepts when the plan names nobody.
    acceptance: read.units.acceptance[0] ? id(read.units.acceptance[0]) : supervisors.office,
    ...supervisors,
  };
  const involved = [units.lead, ...units.cooperating, units.acceptance, ...Object.values(supervisors)];
  return {
    planId,
    ref: read.ref,
    ...(read.upstream && { upstream: read.upstream }),
    title: read.title,
    problem: read.problem,
    goal: read.goal,
    class: classOf(read),
    ...(origin && { origin }),
    deadline: read.deadline,
    measures: read.measures.map(measureOf),
    units,
    unitNames: Object.fromEntries(involved.map((unit) => [unit, names[unit] ?? unit])),
  };
}

const measureOf = ({ no, text, deadline }: TaskReading['measures'][number], index: number): Measure => ({
  no: no ?? String(index + 1),
  text,
  deadline,
});

/** The printed class, or what the deadline's words say of it. */
function classOf({ taskClass, deadline }: TaskReading): TaskClass {
  if (taskClass?.kind) return taskClass.kind;
  if (deadline?.kind === 'immediate') return 'immediate';
  return deadline?.kind.includes('longterm') && !deadline.day ? 'long-term' : 'dated';
}
