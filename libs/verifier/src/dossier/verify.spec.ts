import fc from 'fast-check';
import { HELD, ledgerOf, manifestOf, packed, sourceOf, VERSIONS, type Held } from '../testing/dossier';
import { LEDGER, MANIFEST } from './manifest';
import { verifyDossier } from './verify';

const verdictOf = (bytes: Uint8Array) => verifyDossier(sourceOf(bytes));
const encoder = new TextEncoder();

/** With one file of the dossier as something else, under a manifest that says what it said before. */
const without = (held: readonly Held[]) => packed(held, manifestOf(HELD));
const first = async (bytes: Uint8Array) => (await verdictOf(bytes)).broken[0];

it('finds a dossier whole, twice of the same bytes', async () => {
  const bytes = await packed(HELD);
  expect(Buffer.compare(bytes, await packed(HELD))).toBe(0);
  expect(await verdictOf(bytes)).toMatchObject({
    ...{ ok: true, files: 5, extent: 'whole', broken: [], foreign: null },
    ledger: { ok: true, events: 2 },
  });
});

it.each([
  ['missing', '证据/照片-1.png', HELD.filter(({ path }) => path !== '证据/照片-1.png')],
  ['added', '证据/夹带.png', [...HELD, { path: '证据/夹带.png', content: encoder.encode('x') }]],
  [
    'content',
    '文书/1 提示函.docx',
    HELD.map((one) => (one.path.endsWith('docx') ? { ...one, content: encoder.encode('提示涵') } : one)),
  ],
  ['content', '证据/照片-1.png', HELD.map((one) => ({ ...one, content: swappedContent(one) }))],
  ['container', '目录.html', HELD.toReversed()],
] as const)('names a file that is %s', async (kind, path, held) => {
  const found = await first(await without(held));
  if (kind === 'container') expect(found?.kind).toBe(kind);
  else expect(found).toMatchObject({ kind, path });
});

function swappedContent({ content, sequence }: Held): Uint8Array {
  return sequence === undefined ? content : (VERSIONS[2 - sequence] as Uint8Array);
}

it('finds by the ledger what a manifest that was written anew no longer shows', async () => {
  const forged = HELD.map((one) =>
    one.sequence === 1 ? { ...one, content: encoder.encode('换过的照片') } : one,
  );
  expect(await first(await packed(forged))).toMatchObject({ kind: 'record', path: '证据/照片-1.png' });
  const left = HELD.filter(({ sequence }) => sequence !== 2);
  expect(await first(await packed(left))).toMatchObject({ kind: 'record', path: 'evidence/e1#2' });
  const other = HELD.map((one) =>
    one.path === LEDGER ? { ...one, content: ledgerOf(VERSIONS, 'other') } : one,
  );
  expect(await first(await packed(other))).toMatchObject({ kind: 'ledger', path: LEDGER });
  const none = HELD.filter(({ path }) => path !== LEDGER);
  expect(await first(await packed(none))).toMatchObject({ kind: 'missing', path: LEDGER });
});

it('says of other files that they are no dossier, and of a newer one that it is', async () => {
  for (const bytes of [
    new Uint8Array(),
    encoder.encode('{"duban":"ledger"}\n'),
    encoder.encode('PK\u0003\u0004'),
  ])
    expect((await verdictOf(bytes)).foreign?.code).toBe('not-a-dossier');
  const newer = manifestOf(HELD, { version: 2 as 1 });
  expect((await verdictOf(await packed(HELD, newer))).foreign?.code).toBe('newer-dossier');
});

it('finds 300 random tamperings, each of them', async () => {
  const bytes = await packed(HELD);
  const at = fc.nat(bytes.length - 1);
  const flip = fc.tuple(at, fc.nat(7)).map(([index, bit]) => {
    const changed = bytes.slice();
    changed[index] = (changed[index] as number) ^ (1 << bit);
    return changed;
  });
  const cut = at.map((end) => bytes.slice(0, end));
  const inserted = fc
    .tuple(at, fc.uint8Array({ minLength: 1, maxLength: 9 }))
    .map(([index, more]) => Uint8Array.from([...bytes.slice(0, index), ...more, ...bytes.slice(index)]));
  const removed = at.map((index) => Uint8Array.from([...bytes.slice(0, index), ...bytes.slice(index + 1)]));
  await fc.assert(
    fc.asyncProperty(fc.oneof(flip, cut, inserted, removed), async (tampered) => {
      const { ok, broken, foreign } = await verdictOf(tampered);
      expect(ok).toBe(false);
      expect(foreign !== null || broken[0]?.path !== '').toBe(true);
      expect(foreign !== null || broken.length > 0).toBe(true);
    }),
    { numRuns: 300 },
  );
});

it('names the manifest where that was altered', async () => {
  const altered = manifestOf(HELD).slice();
  altered[altered.length - 10] = 32;
  expect(await first(await packed(HELD, altered))).toMatchObject({ kind: 'manifest', path: MANIFEST });
});

it('finds a file of another kind by the link that it names', async () => {
  const made = { path: '签署/1 待签文本.txt', content: encoder.encode('待签文本') };
  const manifest = manifestOf([...HELD, { ...made, sequence: 1 }]);
  expect(await first(await packed([...HELD, made], manifest))).toMatchObject({
    ...{ kind: 'record', path: made.path },
  });
});
