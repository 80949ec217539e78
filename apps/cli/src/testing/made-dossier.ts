import {
  hashingInScript as hashing,
  LEDGER,
  LedgerWriter,
  MANIFEST,
  manifestText,
  zipped,
} from '@duban/verifier';
import { TASK } from './examples';

const tenant = 't';
const writer = new LedgerWriter(hashing);
const ledger =
  writer.begin({ tenant, scope: `task/${TASK}`, made: '2026-11-28T00:00:00.000Z' }) + writer.end();

/** The files of a small dossier that is whole. */
export const HELD = [
  { path: '目录.html', text: '<h1>目录</h1>' },
  { path: LEDGER, text: ledger },
];

/** With these files, under the manifest of the whole one. */
export async function madeDossier(texts = HELD, version = 1): Promise<Buffer> {
  const files = HELD.map(({ path, text }) => {
    const named = { path, bytes: Buffer.byteLength(text), sha256: hashing.ofText(text) };
    return { ...named, state: null, recorded: null };
  });
  const said = { duban: 'dossier', tenant, task: TASK, extent: 'part', rights: [], files } as const;
  const manifest = manifestText({ ...said, version: version as 1 }, hashing);
  const packed = [{ path: MANIFEST, text: manifest }, ...texts].map(({ path, text }) => ({
    ...{ path, bytes: Buffer.byteLength(text) },
    open: async function* () {
      yield Buffer.from(text);
    },
  }));
  const pieces: Uint8Array[] = [];
  for await (const piece of zipped(packed)) pieces.push(piece);
  return Buffer.concat(pieces);
}

export const alteredDossier = (): Promise<Buffer> =>
  madeDossier(HELD.map((one) => ({ ...one, text: one.text.replaceAll('目录', '目次') })));
