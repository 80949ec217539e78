import { DefaultLogger, makeTelemetryFilterString, Runtime } from '@temporalio/worker';

/** Before any worker, once in a process: what it says of its coming and going would drown the figures that are printed. */
Runtime.install({
  shutdownSignals: [],
  logger: new DefaultLogger('WARN'),
  telemetryOptions: { logging: { filter: makeTelemetryFilterString({ core: 'ERROR' }) } },
});
