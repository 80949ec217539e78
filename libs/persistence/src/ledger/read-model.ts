import { kindOf, type AggregateKind } from '@duban/domain';
import { projectApproval } from '../approvals/project';
import { projectEvidence } from '../evidence/project';
import { projectLetter } from '../letters/project';
import { projectPlan } from '../plans/project';
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
  readonly project: (state: never, version: number, rules: ReadModelRules) => ProjectedRow;
}

export const projections: Readonly<Record<AggregateKind, Projection>> = {
  task: { table: 'task_row', key: ['id'], project: projectTask },
  letter: { table: 'letter_row', key: ['id'], project: projectLetter },
  approval: { table: 'approval_row', key: ['id'], project: projectApproval },
  round: { table: 'round_row', key: ['plan_id', 'period'], project: projectRound },
  bulletin: { table: 'bulletin_row', key: ['plan_id', 'period'], project: projectBulletin },
  report: { table: 'report_row', key: ['task_id', 'period'], project: projectReport },
  visit: { table: 'visit_row', key: ['id'], project: projectVisit },
  finding: { table: 'finding_row', key: ['visit_id', 'task_id'], project: projectFinding },
  evidence: { table: 'evidence_row', key: ['id'], project: projectEvidence },
  plan: { table: 'plan_row', key: ['id'], project: projectPlan },
};

/** What writes the rows of these heads; a row that is already further stays as it is. */
export const projecting = (heads: readonly Head[], rules: ReadModelRules): readonly Change[] =>
  Object.entries(projections).flatMap(([kind, projection]) => {
    const rows = heads
      .filter(({ aggregate }) => kindOf(aggregate) === kind)
      .map(({ state, sequence }) => projection.project(state as never, sequence, rules));
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
