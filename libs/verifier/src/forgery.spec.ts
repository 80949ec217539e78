import { ed25519 } from '@noble/curves/ed25519.js';
import { generateKeyPairSync, sign } from 'node:crypto';
import {
  headsUntil,
  inclusionProof,
  merkleRoot,
  NO_HASH,
  rootIn,
  sealRoot,
  type SignedRoot,
} from '@duban/domain';
import { keyOf, pemOf, readKey, verifyLedger, LedgerWriter, type TrustedKey } from '.';
import { numberedIn } from './format';
import { hashingInScript } from './hashing';
import { toBase64 } from './keys';
import { linkIn } from './link';
import { exported } from './testing/exported';

const ledger = exported(60);
const keys = [ledger.key];
const hash = hashingInScript.ofText;

interface Text {
  readonly text: string;
  readonly hash: string;
}

const heldIn = (held: string): readonly string[] =>
  ledger.all.flatMap((line) => {
    const numbered = numberedIn(line);
    return numbered?.held === held ? [line.slice(numbered.from, -1)] : [];
  });
const events: readonly Text[] = heldIn('event').map((text) => ({ text, hash: hash(text) }));
const roots = heldIn('root').map((text) => JSON.parse(text) as SignedRoot);
const tenant = linkIn(events[0]?.text ?? '')?.tenant ?? '';

/** A file that is sound in itself, whatever stands in it. */
function written(
  all: readonly Text[],
  signed: readonly SignedRoot[],
  made = '2026-07-28T08:00:00.000Z',
): Uint8Array {
  const writer = new LedgerWriter(hashingInScript);
  const lines = [
    writer.begin({ tenant, scope: 'whole', made }),
    ...all.map((event) => writer.event(event)),
    ...signed.map((root) => writer.root(root)),
    writer.end(),
  ];
  return new TextEncoder().encode(lines.join(''));
}

/** Another ledger in which a fact never was what it is, with everything that follows from it. */
function rewritten(all: readonly Text[], old: string, fresh: string): readonly Text[] {
  let prevHash = NO_HASH;
  return all.map(({ text }) => {
    if (text.includes('"sequence":1,')) prevHash = NO_HASH;
    const again = text.replace(old, fresh).replace(/"prevHash":"[0-9a-f]{64}"/, `"prevHash":"${prevHash}"`);
    prevHash = hash(again);
    return { text: again, hash: prevHash };
  });
}
const forged = rewritten(events, '污水直排入河', '已经全部整改');

/** Roots over a forgery, signed by whoever made it. */
function signedAnew(all: readonly Text[], secret: Uint8Array): readonly SignedRoot[] {
  const links = all.map(({ text, hash }) => ({ ...linkIn(text)!, hash }));
  const key = keyOf(ed25519.getPublicKey(secret), hashingInScript).id;
  let previous = NO_HASH;
  return roots.map(({ text }) => {
    const root = rootIn(text)!;
    const sealed = sealRoot({ ...root, heads: merkleRoot(headsUntil(links, root.until)), previous });
    previous = sealed.hash;
    const signature = toBase64(ed25519.sign(new TextEncoder().encode(sealed.text), secret));
    return { ...sealed, signatureAlgorithm: 'ed25519', key, signature };
  });
}

it('is what the tampering is made of: the ledger itself, written again', async () => {
  expect(written(events, roots)).toEqual(ledger.bytes);
});

it('passes for nobody who has the key, though everything after the change was recomputed', async () => {
  const { ok, broken } = await verifyLedger([written(forged, roots)], { keys });
  expect(ok).toBe(false);
  expect(broken.every(({ kind }) => kind === 'root')).toBe(true);
  expect(broken[0]?.message.en).toContain('2026-01');
});

it('is caught when its roots are signed by another key', async () => {
  const signed = signedAnew(forged, new Uint8Array(32).fill(7));
  const file = written(forged, signed);
  expect(await verifyLedger([file])).toMatchObject({ ok: true, key: 'none-given' });
  const { ok, key, broken } = await verifyLedger([file], { keys });
  expect({ ok, key }).toEqual({ ok: false, key: 'not-trusted' });
  expect(broken[0]).toMatchObject({
    kind: 'signature',
    message: { en: expect.stringContaining(signed[0]?.key ?? '?') },
  });
});

it('is caught when it says the right key and has another’s signature', async () => {
  const signed = signedAnew(forged, new Uint8Array(32).fill(7)).map((root) => ({
    ...root,
    key: ledger.key.id,
  }));
  expect((await verifyLedger([written(forged, signed)], { keys })).broken[0]).toMatchObject({
    kind: 'signature',
  });
});

it.each([
  ['all roots', []],
  ['all but the first', roots.slice(0, 1)],
  ['the first', roots.slice(1)],
  ['one in between', roots.filter((_, at) => at !== 2)],
])('is caught when %s are left out', async (_what, left) => {
  const { ok, broken } = await verifyLedger([written(forged, left)], { keys });
  expect(ok).toBe(false);
  expect(broken.some(({ kind }) => kind === 'root')).toBe(true);
});

it('is not hidden by a file that says it is older than what stands in it', async () => {
  const { broken } = await verifyLedger([written(forged, roots.slice(0, 1), '2026-02-02T00:00:00.000Z')], {
    keys,
  });
  expect(broken[0]).toMatchObject({ kind: 'envelope' });
});

it.each([
  ['a chain is left out', events.filter(({ text }) => !text.includes(linkIn(events[0]!.text)!.aggregate))],
  [
    'the end of a chain is left out',
    events.filter(
      (_, at) => at !== events.findIndex(({ text }) => text.includes('"type":"TaskPlanned"')) - 1,
    ),
  ],
])('shows when %s', async (_what, fewer) => {
  expect((await verifyLedger([written(fewer, roots)], { keys })).broken[0]).toMatchObject({ kind: 'root' });
});

it('of another office’s root is seen', async () => {
  const other = exported(60, 'other');
  const foreign = other.all.flatMap((line) => {
    const numbered = numberedIn(line);
    return numbered?.held === 'root' ? [JSON.parse(line.slice(numbered.from, -1)) as SignedRoot] : [];
  });
  const { broken } = await verifyLedger([written(events, foreign)], { keys: [other.key] });
  expect(broken[0]).toMatchObject({
    kind: 'root',
    message: { en: expect.stringContaining('another office') },
  });
});

it('says how much no root speaks of', async () => {
  const late = rewritten(events, '"period":"2026-07"', '"period":"2026-08"');
  expect(await verifyLedger([written(late, roots)], { keys })).toMatchObject({ ok: true, unsealed: 6 });
});

describe('the chains of one task', () => {
  const links = events.map(({ text, hash }) => ({ ...linkIn(text)!, hash }));
  const name = links.find(({ aggregate }) => aggregate.startsWith('task/'))?.aggregate ?? '';
  const last = roots.at(-1)!;
  const heads = headsUntil(links, rootIn(last.text)!.until);
  const steps = inclusionProof(heads, name)!;

  function file(proofs: readonly { readonly steps: typeof steps }[], of = events): Uint8Array {
    const writer = new LedgerWriter(hashingInScript);
    const lines = [
      writer.begin({ tenant, scope: name as `task/${string}`, made: '2026-07-28T08:00:00.000Z' }),
      ...of.filter(({ text }) => text.includes(`"aggregate":"${name}"`)).map((event) => writer.event(event)),
      ...roots.map((root) => writer.root(root)),
      ...proofs.map((proof) => writer.proof({ aggregate: name, root: last.hash, ...proof })),
      writer.end(),
    ];
    return new TextEncoder().encode(lines.join(''));
  }

  it('are proved to have been under the last root', async () => {
    expect(await verifyLedger([file([{ steps }])], { keys })).toMatchObject({
      ok: true,
      chains: 1,
      key: 'trusted',
    });
  });

  it.each([
    ['rewritten', file([{ steps }], forged)],
    ['without their proof', file([])],
    ['with the proof of another', file([{ steps: steps.slice(1) }])],
    ['with a proof twice over', file([{ steps: [...steps, ...steps] }])],
  ])('are refused %s', async (_what, bytes) => {
    const { ok, broken } = await verifyLedger([bytes], { keys });
    expect(ok).toBe(false);
    expect(broken[0]).toMatchObject({ kind: 'root', aggregate: name });
  });
});

describe('a key', () => {
  it('is read as it is published, and verifies what the platform signs', async () => {
    const { publicKey, privateKey } = generateKeyPairSync('ed25519');
    const read = readKey(publicKey.export({ type: 'spki', format: 'pem' }).toString(), hashingInScript);
    const key = (read as { key: TrustedKey }).key;
    const again = roots.map((root) => ({
      ...root,
      key: key.id,
      signature: sign(null, Buffer.from(root.text), privateKey).toString('base64'),
    }));
    const der = publicKey.export({ type: 'spki', format: 'der' });
    expect(key.id).toBe(hashingInScript.ofBytes(der));
    for (const said of [
      pemOf(key),
      `ed25519:${toBase64(key.bytes)}`,
      `ed25519:${Buffer.from(key.bytes).toString('hex')}`,
      der.toString('base64'),
    ])
      expect(readKey(said, hashingInScript)).toEqual(read);
    expect(await verifyLedger([written(events, again)], { keys: [key] })).toMatchObject({
      ok: true,
      key: 'trusted',
    });
  });
});
