import { dataConverter } from '@duban/temporal';
import { connectWorker } from '@duban/temporal/worker';
import { bundleWorkflowCode, DefaultLogger, Worker } from '@temporalio/worker';
import type { Office } from '../src/support/office';

const QUEUE = 'bare';

/** A worker beside the product's, on the same server, in the same namespace and with the same sealed payloads. */
export interface BareWorker {
  readonly start: (id: string) => Promise<unknown>;
  readonly update: (id: string) => Promise<unknown>;
  readonly stop: () => Promise<void>;
}

export async function runBareWorker({ settings, temporal: { client } }: Office): Promise<BareWorker> {
  const connection = await connectWorker(settings);
  const worker = await Worker.create({
    connection,
    namespace: settings.namespace,
    taskQueue: QUEUE,
    dataConverter: dataConverter(settings),
    workflowBundle: await bundleWorkflowCode({
      workflowsPath: require.resolve('./bare-workflow'),
      failureConverterPath: settings.failureConverterPath,
      logger: new DefaultLogger('WARN'),
    }),
  });
  const ended = worker.run();
  return {
    start: (id) => client.workflow.start('bare', { workflowId: id, taskQueue: QUEUE }),
    update: (id) => client.workflow.getHandle(id).executeUpdate('bare'),
    stop: async () => {
      worker.shutdown();
      await ended;
      await connection.close();
    },
  };
}
