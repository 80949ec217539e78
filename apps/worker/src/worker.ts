import { createIntakeActivities, createLedgerActivities, createLetterActivities } from '@duban/activities';
import { TASK_QUEUE } from '@duban/contract';
import { dataConverter, type TemporalSettings } from '@duban/temporal';
import { connectWorker } from '@duban/temporal/worker';
import { Worker, type NativeConnection } from '@temporalio/worker';
import type { House } from './house';

/** Where the prebuilt workflows are; production never bundles at run time. */
export interface WorkerSettings extends TemporalSettings {
  readonly workflowBundlePath: string;
  /** Suites side by side take a queue each; the product has one. */
  readonly taskQueue?: string;
}

export interface RunningWorker {
  /** Lets what is in hand finish, then closes the connection. */
  stop(): Promise<void>;
  /** Settles when the worker has ended, and rejects when it broke. */
  readonly ended: Promise<void>;
}

/** Every activity of the house, as factories over its doors. */
export const activitiesOf = (house: House) => ({
  ...createLedgerActivities(house.ledger),
  ...createLetterActivities(house.numbers, house.postRoom),
  ...createIntakeActivities(house.intake),
});

export async function startWorker(house: House, settings: WorkerSettings): Promise<RunningWorker> {
  const connection = await connectWorker(settings);
  const worker = await createWorker(connection, house, settings);
  const ended = worker.run();
  return {
    ended,
    stop: async () => {
      if (worker.getState() === 'RUNNING') worker.shutdown();
      await ended;
      await connection.close();
    },
  };
}

const createWorker = (
  connection: NativeConnection,
  house: House,
  settings: WorkerSettings,
): Promise<Worker> =>
  Worker.create({
    connection,
    namespace: settings.namespace,
    taskQueue: settings.taskQueue ?? TASK_QUEUE,
    workflowBundle: { codePath: settings.workflowBundlePath },
    activities: activitiesOf(house),
    dataConverter: dataConverter(settings),
    // With the workflow task's timeout this is what a killed worker costs the others (recovery, targets.md).
    stickyQueueScheduleToStartTimeout: '5 seconds',
    shutdownGraceTime: '10 seconds',
  });
