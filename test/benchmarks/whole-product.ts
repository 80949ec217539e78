import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../src/support/free-port';
import { startProduct, type Product } from '../src/support/product';
import { rounded } from './figures';

/** Measures a product of its own with the demonstration as it is; the exit code says whether the figure is met. */
export async function onProduct(
  name: string,
  measure: (product: Product, folder: string) => Promise<boolean>,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), `duban-${name}-`));
  const product = await startProduct(['--port', String(await freePort())], {
    DUBAN_DEMONSTRATION: 'untouched',
  });
  try {
    process.exitCode = (await measure(product, folder)) ? 0 : 1;
  } finally {
    await product.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Who brings evidence to a product that is up. */
export const bringerOf = ({ readyFile }: Product): Promise<Bringer> =>
  bringer(JSON.parse(readFileSync(readyFile, 'utf8')) as Ready);

/** What a product says of itself once it is up. */
interface Ready {
  readonly url: string;
  readonly accounts: readonly { readonly name: string; readonly password: string }[];
}

export const asker = (url: string, token?: string) => async (path: string, body?: object) => {
  const response = await fetch(`${url}/api${path}`, {
    method: body ? 'POST' : 'GET',
    headers: {
      ...{ 'content-type': 'application/json', 'idempotency-key': randomUUID() },
      ...(token && { authorization: `Bearer ${token}` }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  const answer = (await response.json()) as never;
  if (!response.ok) throw new Error(JSON.stringify(answer));
  return answer;
};

export const memoryMb = (pid: number, which: 'VmRSS' | 'VmHWM'): number => {
  const kb = new RegExp(`${which}:\\s+(\\d+) kB`).exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return rounded(Number(kb) / 1024);
};

/** The kernel counts its peak anew from here on. */
export const forgetPeak = (pid: number): void => writeFileSync(`/proc/${pid}/clear_refs`, '5');

export interface Bringer {
  readonly url: string;
  readonly token: string;
  readonly task: string;
}

/** Somebody of the demonstration who may bring evidence, and of what. */
async function bringer({ url, accounts }: Ready): Promise<Bringer> {
  for (const { name, password } of accounts) {
    const { token }: { token: string } = await asker(url)('/sessions', { name, password, for: 'script' });
    const { tasks }: { tasks: readonly { id: string }[] } = await asker(url, token)('/tasks');
    const task = tasks[0]?.id;
    if (!task) continue;
    const { mayAdd }: { mayAdd: boolean } = await asker(url, token)(`/tasks/${task}/evidence`);
    if (mayAdd) return { url, token, task };
  }
  throw new Error('nobody in the demonstration may bring evidence');
}
