import { createHash } from 'node:crypto';
import { open, readFile } from 'node:fs/promises';
import { Eicar, EICAR_FOUND, evidenceKind, isTextPiece } from '@duban/documents';
import type { EvidenceKind } from '@duban/domain';
import { problem, Problem } from '../edge/problem';

const HEAD_BYTES = 64 * 1024;
const PIECE_BYTES = 1024 * 1024;

/** A file as it lies in the folder of uploads, under the name that it is to have. */
interface Waiting {
  readonly path: string;
  readonly fileName: string;
  readonly bytes: number;
}

export interface Examined {
  readonly sha256: string;
  readonly kind: EvidenceKind;
}

/** Looks at every byte of a file and keeps none: what it is, what it is called for ever, and whether it may come in. */
export async function examine({ path, fileName, bytes }: Waiting): Promise<Examined> {
  const read = await evidenceKind({ fileName, bytes, head: await headOf(path), whole: () => readFile(path) });
  if (!read.ok) throw new Problem('bad-file', read.because);
  const { kind } = read;
  const isText = kind === 'txt' || kind === 'csv';
  const [hash, eicar] = [createHash('sha256'), new Eicar()];
  for await (const piece of piecesOf(path)) {
    hash.update(piece);
    if (eicar.found(piece)) throw new Problem('bad-file', EICAR_FOUND);
    if (isText && !isTextPiece(piece)) throw noText(fileName);
  }
  return { sha256: hash.digest('hex'), kind };
}

/** Each is overwritten by the next: a gigabyte passes through one piece of memory. */
async function* piecesOf(path: string): AsyncIterable<Uint8Array> {
  const handle = await open(path, 'r');
  try {
    const piece = Buffer.alloc(PIECE_BYTES);
    for (;;) {
      const { bytesRead } = await handle.read(piece, 0, PIECE_BYTES, null);
      if (bytesRead === 0) return;
      yield piece.subarray(0, bytesRead);
    }
  } finally {
    await handle.close();
  }
}

async function headOf(path: string): Promise<Buffer> {
  const handle = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

const noText = (fileName: string): Problem =>
  problem(
    'bad-file',
    `不是文本文件，内有不能显示的字节：${fileName}`,
    `it is no text: there are bytes in it that nobody can read: ${fileName}`,
  );
