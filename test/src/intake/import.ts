import { randomUUID } from 'node:crypto';
import { intakeWorkflowId, TASK_QUEUE, type Reading } from '@duban/contract';
import { readPlan, samplePlan, writeSamplePlan, type SampleTask } from '@duban/documents';
import { derivedId } from '@duban/domain';
import { confirmImport, importById, keepImport, type ImportResult } from '@duban/persistence';
import type { WorkflowHandle } from '@temporalio/client';
import type { Office } from '../support/office';
import { firstDay } from '../support/rehearsal';

const YEAR = 2027;

/** As many tasks as wanted, made from the nineteen of the sample. */
export function tasksOf(count: number): readonly SampleTask[] {
  const sample = samplePlan({ firstYear: YEAR });
  return Array.from({ length: count }, (_, index) => ({
    ...sample[index % sample.length]!,
    ref: String(index + 1).padStart(2, '0'),
  }));
}

/** A sheet with these tasks as our own reader reads it. */
export async function readingOf(tasks: readonly SampleTask[]): Promise<Reading> {
  const read = await readPlan(await writeSamplePlan(tasks), { name: '整改任务清单.xlsx' });
  if (!read.ok) throw new Error(read.because.en);
  return read.reading;
}

export interface Confirmed {
  readonly importId: string;
  readonly handle: WorkflowHandle;
}

/** Keeps and confirms an import and starts its process, as the API does. */
export async function confirm(
  { db, tenant, temporal: { client } }: Office,
  {
    plan,
    reading,
    createUnits,
  }: { readonly plan: string; readonly reading: Reading; readonly createUnits: boolean },
): Promise<Confirmed> {
  const importId = randomUUID();
  const on = firstDay();
  const { file } = reading;
  const kept = {
    importId,
    file,
    reading: { ...reading },
    newUnits: [],
    createdBy: 'office-officer',
    createdOn: on,
  };
  await keepImport(db, tenant, kept);
  const confirmation = {
    commandId: `office-officer:${importId}`,
    digest: file.sha256,
    planId: derivedId(`plan/${plan}`),
    planName: plan,
    pack: 'ningbo',
    createUnits,
    seen: 0,
    by: 'office-officer',
    on,
    late: null,
    today: on,
  };
  await confirmImport(db, tenant, importId, { confirmation, newUnits: [] });
  const handle = await client.workflow.start('planIntake', {
    workflowId: intakeWorkflowId(tenant, importId),
    taskQueue: TASK_QUEUE,
    args: [{ tenant, importId }],
  });
  return { importId, handle };
}

export async function resultOf({ db, tenant }: Office, importId: string): Promise<ImportResult> {
  const stored = await importById(db, tenant, importId);
  if (!stored?.result) throw new Error('the import is not done');
  return stored.result;
}
