import { condition, defineUpdate, proxyLocalActivities, setHandler } from '@temporalio/workflow';

const { nothing } = proxyLocalActivities<{ nothing(): Promise<void> }>({ startToCloseTimeout: '10 seconds' });

/** The least that an update can be, and the least that one with a local activity can be: the engine's own cost. */
export async function bare(): Promise<void> {
  setHandler(defineUpdate('bare'), () => undefined);
  setHandler(defineUpdate('recording'), () => nothing());
  await condition(() => false);
}
