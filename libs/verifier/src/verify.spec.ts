import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { readKey, verifyLedger } from '.';
import { hashingInScript } from './hashing';
import { bytesOf, exported } from './testing/exported';

const ledger = exported(40);
const keys = [ledger.key];
const text = (lines: string): Uint8Array => new TextEncoder().encode(lines);

it('finds nothing wrong with an export, and says what is proved of it', async () => {
  expect(await verifyLedger([ledger.bytes], { keys })).toEqual({
    ok: true,
    events: 40,
    chains: ledger.chains,
    roots: 6,
    tenant: expect.any(String),
    scope: 'whole',
    made: '2026-07-28T08:00:00.000Z',
    key: 'trusted',
    sealedUntil: '2026-06-30T16:00:00.000Z',
    unsealed: 4,
    broken: [],
    faults: 0,
    foreign: null,
  });
  expect(await verifyLedger([ledger.bytes])).toMatchObject({ ok: true, key: 'none-given' });
});

it('reads it in pieces of any size, and with the platform’s SHA-256 as with its own', async () => {
  const hash = (data: string | Uint8Array) => createHash('sha256').update(data).digest('hex');
  const platform = {
    ofBytes: hash,
    ofText: hash,
    begin: () => {
      const digest = createHash('sha256');
      return { add: (bytes: Uint8Array) => void digest.update(bytes), end: () => digest.digest('hex') };
    },
  };
  const whole = await verifyLedger([ledger.bytes], { keys });
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 5000 }),
      fc.constantFrom(platform, hashingInScript),
      async (size, hashing) => {
        const pieces = Array.from({ length: Math.ceil(ledger.bytes.length / size) }, (_, at) =>
          ledger.bytes.slice(at * size, (at + 1) * size),
        );
        expect(await verifyLedger(pieces, { keys, hashing })).toEqual(whole);
      },
    ),
    { numRuns: 40 },
  );
});

it('names an altered link by its chain and number', async () => {
  const index = ledger.all.findIndex((line) => line.includes('"type":"TaskReceived"'));
  const line = ledger.all[index] as string;
  const altered = ledger.all.with(index, line.replace('"on":"2026-01-06"', '"on":"2026-01-05"'));
  const { broken } = await verifyLedger([bytesOf(altered)]);
  expect(broken).toEqual([
    {
      line: index + 1,
      aggregate: /"aggregate":"([^"]+)"/.exec(line)?.[1],
      sequence: 3,
      kind: 'hash',
      message: { zh: '内容与封存时不一致', en: 'its text is not the one that was sealed' },
    },
  ]);
});

it.each([
  ['nothing', new Uint8Array(), 'empty-file'],
  ['words', text('账册\n在此\n'), 'not-a-ledger'],
  ['words without an end', text('账册'), 'not-a-ledger'],
  ['bytes', Uint8Array.from({ length: 5000 }, (_, at) => (at * 7919) % 251), 'not-a-ledger'],
  ['another JSON', text('{"a":1}\n{"b":2}\n'), 'not-a-ledger'],
  ['what was packed', new Uint8Array(gzipSync(ledger.bytes)), 'not-a-ledger'],
  ['a later format', text('{"duban":"ledger","version":2}\n{}\n'), 'newer-ledger'],
])('says of %s that it is no ledger it can judge', async (_what, bytes, code) => {
  const { ok, foreign } = await verifyLedger([bytes]);
  expect({ ok, code: foreign?.code }).toEqual({ ok: false, code });
});

it('does not hold a line that never ends', async () => {
  const [header = ''] = ledger.all;
  const piece = new Uint8Array(8 * 1024 * 1024).fill(120);
  const { broken } = await verifyLedger([bytesOf([header]), piece, piece, piece, piece, piece]);
  expect(broken).toMatchObject([
    { line: 2, kind: 'line', message: { en: expect.stringContaining('too long') } },
  ]);
});

it('names a hundred faults at most, and counts all', async () => {
  const many = exported(200, 'many');
  const altered = many.all.map((line) => line.replace('"principal":null', '"principal":"p"'));
  const { broken, faults } = await verifyLedger([bytesOf(altered)]);
  expect([broken.length, faults]).toEqual([100, 200]);
});

describe('a key', () => {
  it.each([
    ['nothing', ''],
    ['words', 'ed25519:钥匙'],
    ['a private key', '-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIA==\n-----END PRIVATE KEY-----'],
    ['too few bytes', 'ed25519:AAAA'],
    ['bits that no byte has', `ed25519:${'A'.repeat(42)}B=`],
  ])('is not made of %s', (_what, said) => {
    expect(readKey(said, hashingInScript)).toMatchObject({ ok: false });
  });
});
