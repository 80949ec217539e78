import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Office } from '../src/support/office';

export const BARE_QUEUE = 'bare';

/** What the engine does by itself, to be measured beside what the product does with it. */
export interface Bare {
  readonly start: (id: string) => Promise<unknown>;
  readonly update: (id: string) => Promise<unknown>;
  /** An update whose answer waits for a local activity that does nothing. */
  readonly updateWithActivity: (id: string) => Promise<unknown>;
  readonly stop: () => Promise<void>;
}

export async function openBare({ settings, temporal: { client } }: Office): Promise<Bare> {
  const child = fork(join(__dirname, 'bare-worker.ts'), {
    execArgv: ['-r', join(__dirname, '..', 'src', 'support', 'typescript.cjs')],
  });
  const ended = once(child, 'exit');
  child.send(settings);
  await Promise.race([
    once(child, 'message'),
    ended.then(() => Promise.reject(new Error('the bare worker did not start'))),
  ]);
  const update = (name: string) => (id: string) => client.workflow.getHandle(id).executeUpdate(name);
  return {
    start: (id) => client.workflow.start('bare', { workflowId: id, taskQueue: BARE_QUEUE }),
    update: update('bare'),
    updateWithActivity: update('recording'),
    stop: async () => {
      child.disconnect();
      await ended;
    },
  };
}
