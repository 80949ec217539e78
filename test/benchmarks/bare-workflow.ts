import { condition, defineUpdate, setHandler } from '@temporalio/workflow';

/** The least that an update can be: what it costs is the engine's own, and the measure of ours. */
export async function bare(): Promise<void> {
  setHandler(defineUpdate('bare'), () => undefined);
  await condition(() => false);
}
