import { NO_HASH, seal, type Day } from '@duban/domain';
import { manifestText, MANIFEST, LEDGER, type DossierFile, type Manifest } from '../dossier/manifest';
import type { DossierSource } from '../dossier/verify';
import { zipped, type Packed } from '../dossier/write';
import { hashingInScript as hashing } from '../hashing';
import { LedgerWriter } from '../write';

export const TASK = '0b9ad1c4-55a6-4b5e-9d3e-3c2f6c1a7e10';
const TENANT = '7f3c2a10-1111-4222-8333-444455556666';
const encoder = new TextEncoder();

/** The two versions of a piece of evidence, the second in place of the first. */
export const VERSIONS = ['整改前照片', '整改后照片：PK\u0003\u0004'].map((text) => encoder.encode(text));

type Event = Parameters<typeof seal>[1]['event'];

/** Only what a verifier reads of it. */
const version = (content: Uint8Array): Event => ({
  type: 'EvidenceAdded',
  data: { version: { sha256: hashing.ofBytes(content), bytes: content.length } },
});

export function ledgerOf(contents: readonly Uint8Array[], task = TASK): Uint8Array {
  const writer = new LedgerWriter(hashing);
  const lines = [writer.begin({ tenant: TENANT, scope: `task/${task}`, made: '2026-11-28T00:00:00.000Z' })];
  let prevHash = NO_HASH;
  for (const [at, content] of contents.entries()) {
    const place = {
      ...{ tenant: TENANT, aggregate: 'evidence/e1', sequence: at + 1, schemaVersion: 1 },
      recordedAt: `2026-11-2${at}T08:00:00.000Z`,
    };
    const on = '2026-11-20' as Day;
    const fact = {
      event: version(content),
      actor: 'a',
      principal: null,
      commandId: `c${at}`,
      on,
      late: null,
    };
    const sealed = seal(place, fact, prevHash, hashing.ofText);
    prevHash = sealed.hash;
    lines.push(writer.event(sealed));
  }
  return encoder.encode([...lines, writer.end()].join(''));
}

export interface Held {
  readonly path: string;
  readonly content: Uint8Array;
  readonly sequence?: number;
}

export const textFile = (path: string, text: string): Held => ({ path, content: encoder.encode(text) });

/** A dossier that is whole, its files in their order. */
export const HELD: readonly Held[] = [
  textFile('目录.html', '<h1>目录</h1>'),
  { path: LEDGER, content: ledgerOf(VERSIONS) },
  ...VERSIONS.map((content, at) => ({ path: `证据/照片-${at + 1}.png`, content, sequence: at + 1 })),
  textFile('文书/1 提示函.docx', '提示函'),
];

/** One of which its reader sees a part, without evidence in its ledger. */
export const PART: readonly Held[] = [
  textFile('目录.html', '<h1>目录</h1>'),
  { path: LEDGER, content: ledgerOf([]) },
];

export const partManifest = (held: readonly Held[] = PART, version = 1): Uint8Array =>
  manifestOf(held, { extent: 'part', rights: [], version: version as 1 });

export function manifestOf(held: readonly Held[], said: Partial<Manifest> = {}): Uint8Array {
  const files: readonly DossierFile[] = held.map(({ path, content, sequence }) => ({
    ...{ path, bytes: content.length, sha256: hashing.ofBytes(content), state: null },
    recorded: sequence === undefined ? null : { aggregate: 'evidence/e1', sequence },
  }));
  const manifest: Manifest = {
    ...{ duban: 'dossier', version: 1, tenant: TENANT, task: TASK, extent: 'whole', rights: null, files },
    ...said,
  };
  return encoder.encode(manifestText(manifest, hashing));
}

export async function packed(held: readonly Held[], manifest = manifestOf(held)): Promise<Uint8Array> {
  const all = [{ path: MANIFEST, content: manifest }, ...held];
  const files = all.map(({ path, content }): Packed => ({
    path,
    bytes: content.length,
    open: async function* () {
      yield content;
    },
  }));
  const pieces: Uint8Array[] = [];
  for await (const piece of zipped(files)) pieces.push(piece);
  return new Uint8Array(await new Blob(pieces).arrayBuffer());
}

export const sourceOf = (bytes: Uint8Array): DossierSource => ({
  size: bytes.length,
  read: async (from, length) => bytes.slice(from, from + length),
});
