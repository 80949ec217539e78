import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addDays } from '@duban/domain';
import type { Page } from 'playwright-core';
import { PACKS } from '../support/office';
import { daysAgo } from './acting';

export const BASIS = '甬整改办〔2026〕9 号，第三条';

/** The shipped law with one more edition, by which another post files. */
const document = (): string => {
  const shipped = readFileSync(join(PACKS, 'ningbo.yaml'), 'utf8').replace(/\r/g, '');
  return `${shipped.replace('posts: {}', 'posts: { clerk: { zh: 文书, en: clerk } }').trimEnd()}
  - effectiveFrom: '${addDays(daysAgo(0), 30)}'
    basis: { document: 甬整改办〔2026〕9 号, clause: 第三条 }
    clauses:
      filing:
        value: { by: { post: clerk, of: office } }
        basis: ${BASIS}
`;
};

/** Puts an edition to approval from somebody's own browser, for which there is no page yet; gives the address of the approval. */
export async function proposeEdition(page: Page): Promise<string> {
  const answer = await page.request.post('/api/packs/editions', {
    headers: { 'idempotency-key': randomUUID(), origin: new URL(page.url()).origin },
    data: { document: document(), basis: BASIS },
  });
  const { approvalId } = (await answer.json()) as { approvalId?: string };
  if (!approvalId) throw new Error(`nothing was proposed: ${await answer.text()}`);
  return `/approvals/${approvalId}`;
}
