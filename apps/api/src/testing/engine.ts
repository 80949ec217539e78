import { fork, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Environment } from '@duban/contract';
import { Connection } from '@temporalio/client';
import { dist } from './spec-house';

const DAY_SECONDS = 86_400;

/** A namespace of one's own: other suites have workers on queues of the same name. */
export async function freshNamespace(): Promise<string> {
  const namespace = `api-${randomBytes(6).toString('hex')}`;
  const address = process.env.DUBAN_TEST_TEMPORAL_ADDRESS ?? '';
  const connection = await Connection.connect({ address });
  try {
    const retention = { seconds: DAY_SECONDS as never };
    await connection.workflowService.registerNamespace({
      namespace,
      workflowExecutionRetentionPeriod: retention,
    });
    // The servers of the cluster learn of it with their next look.
    await eventually(async () => {
      await connection.workflowService.describeTaskQueue({ namespace, taskQueue: { name: 'is-it-there' } });
      return true;
    });
  } finally {
    await connection.close();
  }
  return namespace;
}

/** The worker as production runs it, in a process of its own, so that it can be killed. */
export class WorkerProcess {
  private constructor(private readonly child: ChildProcess) {}

  static async start(environment: Environment): Promise<WorkerProcess> {
    const env = Object.fromEntries(Object.entries(environment).map(([name, value]) => [name, String(value)]));
    const child = fork(join(dist(), 'worker', 'main.cjs'), [], {
      env: { PATH: process.env.PATH ?? '', ...env, LOG_LEVEL: 'error' },
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    await new Promise<void>((resolve, reject) => {
      child.once('message', () => resolve());
      child.once('exit', (code) => reject(new Error(`the worker ended with ${code}`)));
    });
    return new WorkerProcess(child);
  }

  kill(signal: 'SIGKILL' | 'SIGTERM' = 'SIGTERM'): Promise<void> {
    return new Promise((resolve) => {
      if (this.child.exitCode !== null || this.child.signalCode !== null) return resolve();
      this.child.once('exit', () => resolve());
      this.child.kill(signal);
    });
  }
}

/** Asks until it is so; rejects with the last answer after a while. */
export async function eventually<T>(ask: () => Promise<T>, withinMs = 20_000): Promise<T & {}> {
  const until = performance.now() + withinMs;
  for (;;) {
    const answer = await ask().catch((error: unknown) =>
      error instanceof Error ? error : new Error(String(error)),
    );
    if (answer && !(answer instanceof Error)) return answer;
    if (performance.now() > until) throw answer instanceof Error ? answer : new Error('it never was so');
    await pause(50);
  }
}
