import { createHash } from 'node:crypto';
import { AlteredContent } from '@duban/persistence';
import { problem } from '../edge/problem';
import type { DossierPiece, StoredContent } from './dossier-piece';

/** A content that is gone or another one makes no dossier: a hole in it would be seen by nobody who was not there. */
export async function refuseBroken({ name, content }: DossierPiece): Promise<void> {
  if (content instanceof Uint8Array) return;
  const there = await sumOf(content);
  if (there === null)
    throw problem(
      'content-lost',
      `“${name}”的内容已不在存储里，档案无法完整导出`,
      `the store no longer has “${name}”: no whole dossier can be made`,
    );
  if (there !== content.sha256)
    throw problem(
      'content-altered',
      `“${name}”在存储里的内容与账册所记不符，档案无法导出`,
      `what the store has of “${name}” is not what the ledger names: no dossier can be made`,
    );
}

async function sumOf({ open }: StoredContent): Promise<string | null> {
  const content = await open();
  if (!content) return null;
  const hash = createHash('sha256');
  try {
    for await (const piece of content) hash.update(piece);
  } catch (error) {
    if (error instanceof AlteredContent) return '';
    throw error;
  }
  return hash.digest('hex');
}

/** It was there a moment ago: what is gone now breaks the dossier off. */
export async function opened(path: string, { open }: StoredContent): Promise<AsyncIterable<Uint8Array>> {
  const content = await open();
  if (!content) throw new Error(`the content of ${path} went away while the dossier was sent`);
  return content;
}
