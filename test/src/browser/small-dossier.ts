import {
  hashingInScript as hashing,
  LEDGER,
  LedgerWriter,
  MANIFEST,
  manifestText,
  zipped,
} from '@duban/verifier';

const [tenant, task] = ['t', '4f2c4bf5-e989-81a8-bfba-510e2687cfbc'];
const writer = new LedgerWriter(hashing);
const ledger =
  writer.begin({ tenant, scope: `task/${task}`, made: '2026-11-28T00:00:00.000Z' }) + writer.end();
const held = [
  { path: '目录.html', text: '<h1>目录</h1>' },
  { path: LEDGER, text: ledger },
  { path: '证据/001-1 封堵之后.txt', text: '封堵之后' },
];

/** A dossier as one is exported; with `instead`, one whose evidence is another under the same manifest. */
export async function smallDossier(instead = '封堵之后'): Promise<Buffer> {
  const files = held.map(({ path, text }) => ({
    ...{ path, bytes: Buffer.byteLength(text), sha256: hashing.ofText(text), state: null, recorded: null },
  }));
  const said = { duban: 'dossier', version: 1, tenant, task, extent: 'part', rights: [], files } as const;
  const texts = held.map(({ path, text }) => ({ path, text: text === '封堵之后' ? instead : text }));
  const packed = [{ path: MANIFEST, text: manifestText(said, hashing) }, ...texts].map(({ path, text }) => ({
    ...{ path, bytes: Buffer.byteLength(text) },
    open: async function* () {
      yield Buffer.from(text);
    },
  }));
  const pieces: Uint8Array[] = [];
  for await (const piece of zipped(packed)) pieces.push(piece);
  return Buffer.concat(pieces);
}
