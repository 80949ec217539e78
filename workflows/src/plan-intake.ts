import { finishIntake, intakeBatch } from './activity-proxies';

export interface PlanIntakeInput {
  readonly tenant: string;
  readonly importId: string;
}

/** Tasks of one import a batch: one transaction each, small enough to be repeated. */
const BATCH = 100;

/**
 * Turns a confirmed import into tasks, batch by batch. Each batch writes the tasks' first facts; the relay starts their
 * processes. What an earlier try wrote is found and left alone, so it can be resumed and repeated.
 */
export async function planIntake({ tenant, importId }: PlanIntakeInput): Promise<void> {
  for (let from: number | null = 0; from !== null;)
    ({ next: from } = await intakeBatch({ tenant, importId, from, size: BATCH }));
  await finishIntake({ tenant, importId });
}
