import { open, type FileHandle } from 'node:fs/promises';
import { verifyDossier, type DossierSource, type DossierVerdict, type TrustedKey } from '@duban/verifier';
import type { Outcome, Page } from '../outcome';
import { both } from '../page/words';
import { Trouble } from '../trouble';
import { platformHashing } from './platform-hashing';

const ZIP = [0x50, 0x4b, 0x03, 0x04];

const isZip = (bytes: Uint8Array): boolean => ZIP.every((byte, at) => bytes[at] === byte);

/** Exit 1: it is a dossier, and something in it is not as it was written or recorded. */
export async function dossierOutcome(
  path: string,
  source: DossierSource,
  keys: readonly TrustedKey[],
): Promise<Outcome> {
  const { foreign, ...verdict } = await verifyDossier(source, { hashing: platformHashing, keys });
  if (foreign) throw new Trouble({ exitCode: 2, ...foreign, where: path });
  return { json: verdict, page: (page) => dossierPage(path, verdict, page), exitCode: verdict.ok ? 0 : 1 };
}

/** Null where it is no file that can be read again: a pipe, or a device. */
export async function verdictOfZip(path: string): Promise<DossierVerdict | null> {
  const file = await open(path);
  try {
    const found = await file.stat();
    if (!found.isFile()) return null;
    return await verifyDossier(sourceOf(file, found.size), { hashing: platformHashing });
  } finally {
    await file.close();
  }
}

const sourceOf = (file: FileHandle, size: number): DossierSource => ({
  size,
  read: (from, length) => piece(file, from, length),
});

/** Null where the file is no zip. */
export async function withZip<T>(
  path: string,
  use: (source: DossierSource) => Promise<T>,
): Promise<T | null> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const source = sourceOf(file, size);
    return isZip(await source.read(0, ZIP.length)) ? await use(source) : null;
  } finally {
    await file.close();
  }
}

async function piece(file: FileHandle, from: number, length: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(length);
  let read = 0;
  while (read < length) {
    const { bytesRead } = await file.read(bytes, read, length - read, from + read);
    if (bytesRead === 0) break;
    read += bytesRead;
  }
  return bytes.subarray(0, read);
}

function dossierPage(
  path: string,
  { ok, files, extent, broken, ledger }: Omit<DossierVerdict, 'foreign'>,
  { paint }: Page,
): string {
  const head = ok
    ? { zh: '✔ 档案完好', en: 'the dossier is whole' }
    : {
        zh: `✘ 档案被改动，共 ${broken.length} 处`,
        en: `the dossier was altered, in ${broken.length} places`,
      };
  const part = { zh: '，按导出人的权限，只含一部分', en: ', a part by the rights of whoever exported it' };
  const counts = {
    zh: `${files} 个文件，${ledger?.events ?? 0} 条记录${extent === 'part' ? part.zh : ''}`,
    en: `${files} files, ${ledger?.events ?? 0} events${extent === 'part' ? part.en : ''}`,
  };
  return [
    paint.bold(both(head)),
    both(counts),
    ...broken.map((one) => `${path}: ${one.path} ${both(one.message)} [${one.kind}]`),
  ].join('\n');
}
