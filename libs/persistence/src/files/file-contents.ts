import { createHash } from 'node:crypto';
import { inTenant, type Database } from '../database';
import { retrying } from '../retry';

/** Under which name a content is kept: its SHA-256, 64 small hexadecimal digits. */
export const nameOfContent = (content: Uint8Array): string =>
  createHash('sha256').update(content).digest('hex');

/**
 * Keeps what a file holds and says under which name. What is there already is kept once. It is nobody's before a fact names it, and whoever may read it is whoever may read what names it.
 */
export async function keepContent(db: Database, tenant: string, content: Uint8Array): Promise<string> {
  const sha256 = nameOfContent(content);
  await retrying(() =>
    inTenant(db, tenant, (tx) =>
      tx.change('insert into file_content (sha256, content) values ($1, $2) on conflict do nothing', [
        sha256,
        Buffer.from(content.buffer, content.byteOffset, content.byteLength),
      ]),
    ),
  );
  return sha256;
}

/** Null when nothing is kept under that name. */
export const contentNamed = (db: Database, tenant: string, sha256: string): Promise<Uint8Array | null> =>
  inTenant(db, tenant, async (tx) => {
    const [row] = await tx.query<{ content: Uint8Array }>(
      'select content from file_content where tenant_id = duban_tenant() and sha256 = $1',
      [sha256],
    );
    return row?.content ?? null;
  });
