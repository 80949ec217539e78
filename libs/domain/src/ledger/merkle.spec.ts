import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { inclusionProof, merkleRoot, merkleTree, rootOver, type ChainHead } from './merkle';

const platform = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

const hash = fc.stringMatching(/^[0-9a-f]{64}$/);
const head = fc.record({
  aggregate: fc.uuid().map((id) => `task/${id}`),
  sequence: fc.integer({ min: 1, max: 1_000_000 }),
  hash,
});
const headsOf = (minLength: number) =>
  fc.uniqueArray(head, { minLength, maxLength: 40, selector: ({ aggregate }) => aggregate });
const picked = headsOf(1).chain((heads) =>
  fc.record({ heads: fc.constant(heads), at: fc.nat({ max: heads.length - 1 }) }),
);

/** RFC 6962, 2.1, as it is written there: split at the largest power of two below the number of leaves. */
function oracle(leaves: readonly string[]): string {
  if (leaves.length <= 1) return leaves[0] ?? platform('');
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  return platform(`\u0001${oracle(leaves.slice(0, split))}${oracle(leaves.slice(split))}`);
}

const leaf = ({ aggregate, sequence, hash }: ChainHead): string =>
  platform(
    `\u0000{"aggregate":${JSON.stringify(aggregate)},"hash":${JSON.stringify(hash)},"sequence":${sequence}}`,
  );

const sorted = (heads: readonly ChainHead[]): readonly ChainHead[] =>
  [...heads].sort((a, b) => Buffer.compare(Buffer.from(a.aggregate), Buffer.from(b.aggregate)));

describe('the root over chain heads', () => {
  it('is that of RFC 6962 over the heads in the order of their names', () => {
    fc.assert(
      fc.property(headsOf(0), (heads) => {
        expect(merkleRoot(heads)).toBe(oracle(sorted(heads).map(leaf)));
      }),
    );
  });

  it('does not depend on the order in which the heads are given, nor on who hashes', () => {
    fc.assert(
      fc.property(headsOf(0), (heads) => {
        expect(merkleRoot([...heads].reverse(), platform)).toBe(merkleRoot(heads));
      }),
    );
  });

  it('is another one when a head says anything else, is missing or is added', () => {
    fc.assert(
      fc.property(picked, head, hash, ({ heads, at }, more, otherHash) => {
        const one = heads[at] as ChainHead;
        fc.pre(one.hash !== otherHash && heads.every(({ aggregate }) => aggregate !== more.aggregate));
        const others = [
          heads.with(at, { ...one, hash: otherHash }),
          heads.with(at, { ...one, sequence: one.sequence + 1 }),
          heads.with(at, { ...one, aggregate: more.aggregate }),
          heads.toSpliced(at, 1),
          [...heads, more],
        ].map((changed) => merkleRoot(changed));
        expect(others).not.toContain(merkleRoot(heads));
      }),
    );
  });
});

describe('a proof of inclusion', () => {
  it('leads from each head to the root, in as many steps as the tree has levels', () => {
    fc.assert(
      fc.property(headsOf(1), (heads) => {
        const root = merkleRoot(heads);
        expect(merkleTree(heads).root).toBe(root);
        for (const one of heads) {
          const proof = inclusionProof(heads, one.aggregate) ?? [];
          expect(rootOver(one, proof)).toBe(root);
          expect(proof.length).toBeLessThanOrEqual(Math.ceil(Math.log2(heads.length)));
        }
      }),
    );
  });

  it('leads nowhere for another head, or when a step is changed, dropped or turned', () => {
    fc.assert(
      fc.property(picked, hash, ({ heads, at }, otherHash) => {
        const one = heads[at] as ChainHead;
        const proof = inclusionProof(heads, one.aggregate) ?? [];
        fc.pre(one.hash !== otherHash && proof.every((step) => step.hash !== otherHash));
        const turned = { left: 'right', right: 'left' } as const;
        const wrong = [
          rootOver({ ...one, hash: otherHash }, proof),
          rootOver({ ...one, sequence: one.sequence + 1 }, proof),
          ...proof.map((step, n) => rootOver(one, proof.with(n, { ...step, hash: otherHash }))),
          ...proof.map((step, n) => rootOver(one, proof.with(n, { ...step, side: turned[step.side] }))),
          ...proof.map((_, n) => rootOver(one, proof.toSpliced(n, 1))),
        ];
        expect(wrong).not.toContain(merkleRoot(heads));
      }),
    );
  });

  it('does not exist for a chain that has no head', () => {
    expect(inclusionProof([], 'task/1')).toBeNull();
  });
});
