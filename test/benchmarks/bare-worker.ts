import { dataConverter, type TemporalSettings } from '@duban/temporal';
import { bundleOptions, connectWorker } from '@duban/temporal/worker';
import { bundleWorkflowCode, DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import { BARE_QUEUE } from './bare';

/** A worker beside the product's: a process of its own too, in the same namespace and with the same sealed payloads. */
async function main(settings: TemporalSettings): Promise<void> {
  Runtime.install({ shutdownSignals: [], logger: new DefaultLogger('WARN') });
  const connection = await connectWorker(settings);
  const workflowBundle = await bundleWorkflowCode({
    ...bundleOptions({
      workflowsPath: require.resolve('./bare-workflow'),
      failureConverterPath: settings.failureConverterPath,
    }),
    logger: new DefaultLogger('WARN'),
  });
  const worker = await Worker.create({
    connection,
    namespace: settings.namespace,
    taskQueue: BARE_QUEUE,
    dataConverter: dataConverter(settings),
    activities: { nothing: () => Promise.resolve() },
    workflowBundle,
  });
  const ended = worker.run();
  process.once('disconnect', () => worker.shutdown());
  process.send?.({ ready: true });
  await ended;
  await connection.close();
}

process.once('message', (settings) => void main(settings as TemporalSettings).then(() => process.exit(0)));
