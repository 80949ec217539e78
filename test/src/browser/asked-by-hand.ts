import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';

/** Done from somebody's own browser where there is no page for it yet; throws when it is refused. */
export async function asked<T>(page: Page, path: string, data: object): Promise<T> {
  const answer = await page.request.post(`/api${path}`, {
    headers: { 'idempotency-key': randomUUID(), origin: new URL(page.url()).origin },
    data,
  });
  if (!answer.ok()) throw new Error(`${path}: ${await answer.text()}`);
  return (await answer.json()) as T;
}

export async function told<T>(page: Page, path: string): Promise<T> {
  const answer = await page.request.get(`/api${path}`);
  if (!answer.ok()) throw new Error(`${path}: ${await answer.text()}`);
  return (await answer.json()) as T;
}
