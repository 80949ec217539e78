import { renameSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { sealKeysIn } from '@duban/contract';
import { sealerOf, type Sealer } from '../sealing/sealer';

/** Of 32 bytes, for specs alone. */
export const SAMPLE_SEAL_KEY = Buffer.alloc(32, 'duban').toString('base64');

/** A key file that every process of a spec is given, and that is the same after a restart. */
export function sampleSealKeys(): string {
  const file = join(tmpdir(), `duban-spec-seal-keys-${userInfo().uid}.txt`);
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, `${SAMPLE_SEAL_KEY}\n`, { mode: 0o600 });
  renameSync(unfinished, file);
  return file;
}

export const sampleSealer = (): Sealer => sealerOf(sealKeysIn(SAMPLE_SEAL_KEY) ?? []);
