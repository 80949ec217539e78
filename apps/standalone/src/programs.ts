import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { ChildProcess } from 'node:child_process';
import type { Program } from './supervised-process';

export interface ProductSettings {
  readonly dist: string;
  readonly logs: string;
  readonly url: string;
  readonly env: NodeJS.ProcessEnv;
}

const STOP_WITHIN_MS = 20_000;
/**
 * The API's process lives for months beside a database: it collects what is garbage before it asks the machine for more. Of the heap's
 * limits that V8 takes by itself a fifth is garbage while a large file comes in.
 */
export const API_FLAGS: readonly string[] = [
  '--max-semi-space-size=1',
  '--initial-old-space-size=32',
  '--heap-growing-percent=25',
];

export function apiProgram(settings: ProductSettings): Program {
  return {
    ...nodeProgram('api', API_FLAGS, settings),
    // Alive is whoever answers; a 503 tells of others, and killing the messenger mends nothing.
    healthy: async () => (await health(settings.url)) !== null,
  };
}

export function workerProgram(settings: ProductSettings): Program {
  const ready = new WeakSet<ChildProcess>();
  const heard = new WeakSet<ChildProcess>();
  return {
    ...nodeProgram('worker', ['--enable-source-maps'], settings),
    // The cluster hears of a living worker as seldom as once a minute.
    missedProbes: 18,
    healthy: async (child) => {
      if (!heard.has(child)) {
        heard.add(child);
        child.on('message', (message) => {
          if ((message as { ready?: boolean } | null)?.ready) ready.add(child);
        });
      }
      return ready.has(child) && !(await isMissed(settings.url));
    },
  };
}

function nodeProgram(
  name: 'api' | 'worker',
  flags: readonly string[],
  { dist, logs, env }: ProductSettings,
): Omit<Program, 'healthy'> {
  const file = join(dist, name, 'main.cjs');
  if (!existsSync(file)) throw new Error(`${file} is missing; run npm run build`);
  return {
    name,
    command: process.execPath,
    args: [...flags, file],
    env,
    cwd: '/',
    logFile: join(logs, `${name}.log`),
    ipc: true,
    stopWithinMs: STOP_WITHIN_MS,
  };
}

interface HealthReport {
  readonly parts?: Readonly<Record<'postgres' | 'temporal' | 'worker', { readonly ok: boolean }>>;
}

/** The status of the API's own account of everything: 200 when all is there, null when nobody answers. */
export async function health(url: string): Promise<number | null> {
  return (await askHealth(url))?.status ?? null;
}

/** The cluster is there and knows of no worker: ours has stopped polling, whatever it says itself. */
async function isMissed(url: string): Promise<boolean> {
  const parts = (await askHealth(url))?.report.parts;
  return parts !== undefined && parts.postgres.ok && parts.temporal.ok && !parts.worker.ok;
}

async function askHealth(url: string): Promise<{ status: number; report: HealthReport } | null> {
  try {
    const response = await fetch(`${url}/api/health`, { signal: AbortSignal.timeout(4_000) });
    return { status: response.status, report: (await response.json()) as HealthReport };
  } catch {
    return null;
  }
}
