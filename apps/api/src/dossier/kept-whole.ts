import { AlteredContent } from '@duban/persistence';
import { problem } from '../edge/problem';
import type { DossierPiece, StoredContent } from './dossier-piece';

/** A content that is gone or another one makes no dossier: a hole in it would be seen by nobody who was not there. */
export async function refuseBroken({ name, content }: DossierPiece): Promise<void> {
  if (content instanceof Uint8Array) return;
  const there = await readThrough(content);
  if (there === 'lost')
    throw problem(
      'content-lost',
      `“${name}”的内容已不在存储里，档案无法完整导出`,
      `the store no longer has “${name}”: no whole dossier can be made`,
    );
  if (there === 'altered')
    throw problem(
      'content-altered',
      `“${name}”在存储里的内容与账册所记不符，档案无法导出`,
      `what the store has of “${name}” is not what the ledger names: no dossier can be made`,
    );
}

/** Whoever keeps it compares it with its name before it gives the last of it. */
async function readThrough({ open }: StoredContent): Promise<'whole' | 'lost' | 'altered'> {
  try {
    const content = await open();
    if (!content) return 'lost';
    for await (const _ of content);
    return 'whole';
  } catch (error) {
    if (error instanceof AlteredContent) return 'altered';
    throw error;
  }
}

/** It was there a moment ago: what is gone now breaks the dossier off. */
export async function opened(path: string, { open }: StoredContent): Promise<AsyncIterable<Uint8Array>> {
  const content = await open();
  if (!content) throw new Error(`the content of ${path} went away while the dossier was sent`);
  return content;
}
