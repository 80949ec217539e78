import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { Upload } from 'tus-js-client';
import type { Product } from '../src/support/product';
import { rounded } from './figures';
import { asker, bringerOf, forgetPeak, memoryMb, onProduct } from './whole-product';

/**
 * A film of a gigabyte, whose line breaks ten times in the middle of a request, to a whole product: whether what is recorded is
 * what was sent, and how much memory the API's process had at most meanwhile, all that it holds at rest included.
 */
const BYTES = Number(process.argv[2] ?? 1_000_000_000);
const BREAKS = 10;
const MOST_MB = 200;
const PIECE_BYTES = 8 * 1024 * 1024;

async function film(path: string): Promise<string> {
  const [hash, file] = [createHash('sha256'), await open(path, 'w')];
  for (let left = BYTES; left > 0; left -= PIECE_BYTES) {
    const piece = randomBytes(Math.min(left, PIECE_BYTES));
    if (left === BYTES) piece.write('\0\0\0\x18ftypisom', 'latin1');
    hash.update(piece);
    await file.write(piece);
  }
  await file.close();
  return hash.digest('hex');
}

/** Sends it, and breaks the connection at random places of the way. */
function sendThroughBreaks(
  path: string,
  asked: { url: string; token: string; task: string },
): Promise<string> {
  const at = Array.from({ length: BREAKS }, (_, n) => ((n + 0.2 + Math.random() * 0.6) * BYTES) / BREAKS);
  return new Promise((resolve, reject) => {
    const upload = new Upload(createReadStream(path), {
      endpoint: `${asked.url}/api/uploads`,
      uploadSize: BYTES,
      chunkSize: PIECE_BYTES,
      headers: { authorization: `Bearer ${asked.token}` },
      metadata: { filename: '现场.mp4', task: asked.task },
      onProgress: (sent) => {
        if (sent < (at[0] ?? Infinity)) return;
        at.shift();
        void upload.abort().then(() => upload.start());
      },
      onSuccess: () => (at.length === 0 ? resolve(upload.url ?? '') : reject(new Error('it was not broken'))),
      onError: reject,
    });
    upload.start();
  });
}

interface Recorded {
  readonly pieces: readonly { readonly versions: readonly { readonly sha256: string }[] }[];
}

async function measure(product: Product, folder: string): Promise<boolean> {
  const who = await bringerOf(product);
  const path = join(folder, '现场.mp4');
  const sha256 = await film(path);
  const pid = product.pidOf('api');
  const before = memoryMb(pid, 'VmRSS');
  forgetPeak(pid);
  const begun = performance.now();
  const upload = (await sendThroughBreaks(path, who)).split('/').at(-1) ?? '';
  const sent = performance.now();
  const ask = asker(who.url, who.token);
  const { pieces }: Recorded = await ask(`/tasks/${who.task}/evidence`, { upload, measures: [] });
  const recorded = performance.now();
  const right = pieces.some(({ versions }) => versions[0]?.sha256 === sha256);
  const most = memoryMb(pid, 'VmHWM');
  const figures = {
    ...{ bytes: BYTES, breaks: BREAKS, right },
    ...{ sendMs: rounded(sent - begun, 0), recordMs: rounded(recorded - sent, 0) },
    ...{ apiMbBefore: before, apiMbMost: most, addedMb: rounded(most - before) },
  };
  console.log(JSON.stringify(figures, null, 2));
  return right && most < MOST_MB;
}

void onProduct('upload', measure);
