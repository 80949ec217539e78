import { createHash, randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream, readFileSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { hashingInScript, verifyDossier } from '@duban/verifier';
import type { Product } from '../src/support/product';
import { rounded } from './figures';
import { asker, bringerOf, forgetPeak, memoryMb, onProduct, type Bringer } from './whole-product';

/**
 * A task with 500 files of evidence in a whole product, and its dossier twice over the API: how long each takes, whether both are the
 * same bytes and verify, and how much memory the API's process had at most meanwhile, beside what it had before.
 */
const FILES = Number(process.argv[2] ?? 500);
const FILE_BYTES = Number(process.argv[3] ?? 200_000);
const MOST_SECONDS = 20;

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]);
const base64 = (text: string): string => Buffer.from(text).toString('base64');

/** Several at a time, as several people would. */
async function bringAll(who: Bringer): Promise<void> {
  const left = Array.from({ length: FILES }, (_, at) => at);
  const bring = async (): Promise<void> => {
    for (let at = left.shift(); at !== undefined; at = left.shift()) await bringOne(who, at);
  };
  await Promise.all(Array.from({ length: 4 }, bring));
}

async function bringOne({ url, token, task }: Bringer, at: number): Promise<void> {
  const content = Buffer.concat([PNG, randomBytes(FILE_BYTES)]);
  const response = await fetch(`${url}/api/uploads`, {
    method: 'POST',
    headers: {
      ...{ authorization: `Bearer ${token}`, 'tus-resumable': '1.0.0' },
      ...{ 'upload-length': `${content.length}`, 'content-type': 'application/offset+octet-stream' },
      'upload-metadata': `filename ${base64(`现场 ${at % 50}.png`)},task ${base64(task)}`,
    },
    body: new Uint8Array(content),
  });
  const upload = response.headers.get('location')?.split('/').at(-1) ?? '';
  await asker(url, token)(`/tasks/${task}/evidence`, { upload, measures: [] });
}

/** The task is told of each piece a moment after it came, and its record goes on until then. */
async function settled({ url, token, task }: Bringer): Promise<void> {
  for (;;) {
    const { facts }: { facts: readonly { type: string }[] } = await asker(
      url,
      token,
    )(`/tasks/${task}/record`);
    if (facts.filter(({ type }) => type === 'EvidenceNoted').length >= FILES) return;
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
}

interface Made {
  readonly seconds: number;
  readonly sha256: string;
  readonly bytes: number;
}

async function made({ url, token, task }: Bringer, path: string): Promise<Made> {
  const begun = performance.now();
  const response = await fetch(`${url}/api/tasks/${task}/dossier`, {
    headers: { authorization: `Bearer ${token}` },
  });
  if (!response.ok || !response.body) throw new Error(await response.text());
  await pipeline(Readable.fromWeb(response.body as never), createWriteStream(path));
  const seconds = rounded((performance.now() - begun) / 1000, 2);
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const piece of createReadStream(path) as AsyncIterable<Buffer>) {
    hash.update(piece);
    bytes += piece.length;
  }
  return { seconds, bytes, sha256: hash.digest('hex') };
}

async function verified(path: string) {
  const file = await open(path);
  const { size } = await file.stat();
  const read = async (from: number, length: number): Promise<Uint8Array> => {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, from);
    return buffer.subarray(0, bytesRead);
  };
  const begun = performance.now();
  const { ok, files } = await verifyDossier({ size, read }, { hashing: hashingInScript });
  await file.close();
  return { ok, files, verifySeconds: rounded((performance.now() - begun) / 1000, 2) };
}

async function measure(product: Product, folder: string): Promise<boolean> {
  const who = await bringerOf(product);
  await bringAll(who);
  await settled(who);
  const pid = product.pidOf('api');
  const before = memoryMb(pid, 'VmRSS');
  forgetPeak(pid);
  const paths = ['一.zip', '二.zip'].map((name) => join(folder, name));
  const [one, other] = [await made(who, paths[0] ?? ''), await made(who, paths[1] ?? '')];
  const most = memoryMb(pid, 'VmHWM');
  const alike = one.sha256 === other.sha256;
  const verdict = await verified(paths[0] ?? '');
  const figures = {
    ...{ evidence: FILES, bytesEach: FILE_BYTES, dossierMb: rounded(one.bytes / 1e6) },
    ...{ seconds: [one.seconds, other.seconds], alike, ...verdict },
    ...{ apiMbBefore: before, apiMbMost: most, addedMb: rounded(most - before) },
  };
  console.log(JSON.stringify(figures, null, 2));
  const { DUBAN_KEEP_DOSSIER: kept } = process.env;
  if (kept) writeFileSync(kept, readFileSync(paths[0] ?? ''));
  return alike && verdict.ok && Math.max(one.seconds, other.seconds) <= MOST_SECONDS;
}

void onProduct('dossier', measure);
