import fc from 'fast-check';
import { verifyLedger } from '.';
import { bytesOf, exported } from './testing/exported';
import { verdictAhead } from './testing/pieces';

interface Tampered {
  readonly what: string;
  /** Made when it is asked for: a counterexample is not to print them. */
  readonly bytes: () => Uint8Array;
  /** Where it was done, and how many lines further down it may show at the latest. */
  readonly line: number;
  readonly within: number;
}

/** Everything that may be done to a file by somebody who recomputes nothing. */
function tampering(lines: readonly string[]): fc.Arbitrary<Tampered> {
  const bytes = bytesOf(lines);
  const at = fc.nat(lines.length - 1);
  const byte = fc.integer({ min: 1, max: bytes.length - 1 });
  const isEvent = (index: number): boolean => lines[index]?.includes('"event":') ?? false;
  const chainAt = (index: number): string | undefined =>
    /"aggregate":"([^"]+)"/.exec(lines[index] ?? '')?.[1];
  const two = fc.tuple(at, at).filter(([one, other]) => one < other);
  const told = (what: string, changed: readonly string[], index: number, within = 0): Tampered => ({
    what,
    bytes: () => bytesOf(changed),
    line: index + 1,
    within,
  });
  return fc.oneof(
    fc.tuple(byte, fc.nat(7)).map(([index, bit]) => flipped(bytes, index, bit)),
    at.map((index) => told('delete', lines.toSpliced(index, 1), index)),
    fc
      .tuple(at, at)
      .filter(([index, from]) => lines[index] !== lines[from])
      .map(([index, from]) => told('insert', lines.toSpliced(index, 0, lines[from] as string), index, 1)),
    at.map((index) => told('duplicate', lines.toSpliced(index, 0, lines[index] as string), index, 1)),
    two.map(([one, other]) => told('reorder', swapped(lines, one, other), one)),
    two
      .filter(([one, other]) => isEvent(one) && isEvent(other) && chainAt(one) !== chainAt(other))
      .map(([one, other]) => told('swap between chains', swapped(lines, one, other), one)),
    byte.map((end) => ({
      what: 'truncate',
      bytes: () => bytes.slice(0, end),
      line: lineAt(bytes, end),
      within: 0,
    })),
  );
}

const lineAt = (bytes: Uint8Array, index: number): number =>
  1 + bytes.subarray(0, index).reduce((ends, byte) => ends + (byte === 10 ? 1 : 0), 0);

function flipped(bytes: Uint8Array, index: number, bit: number): Tampered {
  const changed = bytes.slice();
  changed[index] = (changed[index] as number) ^ (1 << bit);
  const line = lineAt(bytes, index);
  // Another tenant in the header is found by the first event, which is not of that one.
  const within = line === 1 ? 1 : 0;
  return { what: `bit ${bit} of byte ${index}`, bytes: () => changed, line, within };
}

const swapped = (lines: readonly string[], one: number, other: number): readonly string[] =>
  lines.with(one, lines[other] as string).with(other, lines[one] as string);

const ledger = exported(40);

/** How a file is cut up for those who look at it ahead. */
const cutting = fc.record({
  size: fc.integer({ min: 200, max: 20_000 }),
  atOnce: fc.integer({ min: 1, max: 4 }),
});

it('finds 1,000 of 1,000 tamperings, each where it was done, without a key, alone or in threads', async () => {
  let found = 0;
  await fc.assert(
    fc.asyncProperty(tampering(ledger.all), cutting, async ({ bytes, line, within }, cut) => {
      const file = bytes();
      const verdict = await verifyLedger([file]);
      expect((await verdictAhead(file, cut)).verdict).toEqual(verdict);
      const { ok, broken, foreign } = verdict;
      expect(ok).toBe(false);
      const at = foreign ? 1 : broken[0]?.line;
      expect(at).toBeGreaterThanOrEqual(line);
      expect(at).toBeLessThanOrEqual(line + within);
      found += 1;
    }),
    { numRuns: 1_000, endOnFailure: true },
  );
  expect(found).toBe(1_000);
}, 120_000);

it('finds a byte that was altered wherever it stands, without a key as well', async () => {
  const small = exported(3, 'bytes');
  const missed: number[] = [];
  // The first lines and the last ones byte by byte; in between each line is like the others.
  const isEnd = (at: number) => at < 1_200 || at > small.bytes.length - 1_000;
  for (let at = 0; at < small.bytes.length; at += isEnd(at) ? 1 : 11) {
    const bytes = small.bytes.slice();
    bytes[at] = (bytes[at] as number) ^ 1;
    if ((await verifyLedger([bytes])).ok) missed.push(at);
  }
  expect(missed).toEqual([]);
}, 120_000);
