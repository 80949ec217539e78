import { kindOf, type AggregateKind } from '@duban/domain';
import { projectApproval } from '../approvals/project';
import { projectEvidence } from '../evidence/project';
import { projectObjection } from '../objections/project';
import { projectNotice } from '../publicity/project';
import { projectLetter } from '../letters/project';
import { projectPlan } from '../plans/project';
import { projectPoints } from '../points/project';
import { projectReport } from '../reports/project';
import { projectBulletin, projectRound } from '../rounds/project';
import { projectTask } from '../tasks/project';
import { projectFinding, projectVisit } from '../visits/project';
import type { Head } from './forge';
import type { ProjectedRow, ReadModelRules } from './projected-row';
import type { Change } from './together';

interface Projection {
  readonly table: string;
  readonly key: readonly string[];
  /** Null where the state has nothing for that table. */
  readonly project: (state: never, version: number, rules: ReadModelRules) => ProjectedRow | null;
}

const projections: Readonly<Record<AggregateKind, Projection>> = {
  task: { table: 'task_row', key: ['id'], project: projectTask },
  letter: { table: 'letter_row', key: ['id'], project: projectLetter },
  approval: { table: 'approval_row', key: ['id'], project: projectApproval },
  round: { table: 'round_row', key: ['plan_id', 'period'], project: projectRound },
  bulletin: { table: 'bulletin_row', key: ['plan_id', 'period'], project: projectBulletin },
  report: { table: 'report_row', key: ['task_id', 'period'], project: projectReport },
  visit: { table: 'visit_row', key: ['id'], project: projectVisit },
  finding: { table: 'finding_row', key: ['visit_id', 'task_id'], project: projectFinding },
  evidence: { table: 'evidence_row', key: ['id'], project: projectEvidence },
  objection: { table: 'objection_row', key: ['id'], project: projectObjection },
  points: { table: 'points_row', key: ['task_id', 'cycle'], project: projectPoints },
  plan: { table: 'plan_row', key: ['id'], project: projectPlan },
};

/** What is read of a kind beside its own rows. */
const BESIDE: readonly (Projection & { readonly kind: AggregateKind })[] = [
  { kind: 'task', table: 'notice_row', key: ['id'], project: projectNotice },
];

const all: readonly (Projection & { readonly kind: AggregateKind })[] = [
  ...(Object.entries(projections) as [AggregateKind, Projection][]).map(([kind, one]) => ({ kind, ...one })),
  ...BESIDE,
];

/** Every table that can be dropped and folded again. */
export const projectedTables: readonly string[] = all.map(({ table }) => table);

/** What writes the rows of these heads; a row that is already further stays as it is. */
export const projecting = (heads: readonly Head[], rules: ReadModelRules): readonly Change[] =>
  all.flatMap(({ kind, ...projection }) => {
    const rows = heads
      .filter(({ aggregate }) => kindOf(aggregate) === kind)
      .flatMap(({ state, sequence }) => projection.project(state as never, sequence, rules) ?? []);
    const [first] = rows;
    return first
      ? [{ sql: upsertOf(projection, Object.keys(first)), parameters: [JSON.stringify(rows)] }]
      : [];
  });

function upsertOf({ table, key }: Projection, columns: readonly string[]): string {
  const set = columns
    .filter((column) => !key.includes(column))
    .map((column) => `${column} = excluded.${column}`);
  return `insert into ${table} (${columns.join(', ')})
    select ${columns.join(', ')} from json_populate_recordset(null::${table}, $1::json)
    on conflict (${['tenant_id', ...key].join(', ')}) do update set ${set.join(', ')}
    where ${table}.version < excluded.version`;
}
