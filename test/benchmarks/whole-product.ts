import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { rounded } from './figures';

/** What a product says of itself once it is up. */
export interface Ready {
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
export async function bringer({ url, accounts }: Ready): Promise<Bringer> {
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
