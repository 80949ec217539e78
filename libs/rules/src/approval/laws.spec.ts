import type { PostOf, RuleNode, Signature, SigningFacts } from '@duban/domain';
import fc from 'fast-check';
import { dual, facts, head, node, POSTS, secretary, signatureOf, signed } from '../example/signing';
import { assess } from './assess';
import { matching } from './matching';

const post = fc.constantFrom(...POSTS);
const group = fc.oneof(post, fc.uniqueArray(post, { minLength: 1, maxLength: 3 }));
const perGroup = (least: number): fc.Arbitrary<RuleNode> =>
  fc
    .record({
      groups: fc.array(group, { minLength: least, maxLength: 4 }),
      atLeast: fc.constantFrom(1, 1, 1, 2),
    })
    .map((parameters) => node('per-group', parameters));
const leaf = fc.oneof(post.map(signatureOf), perGroup(1));
const rule: fc.Arbitrary<RuleNode> = fc.oneof(
  leaf,
  fc.array(leaf, { minLength: 1, maxLength: 3 }).map((of) => node('all-of', { of })),
);
/** Rules that ask for more than one person. */
const severalHeads = fc.oneof(
  perGroup(2),
  fc.array(leaf, { minLength: 2, maxLength: 3 }).map((of) => node('all-of', { of })),
);

const persons = ['a', 'b', 'c', 'd'];
const signature: fc.Arbitrary<Signature> = fc
  .record({
    by: fc.constantFrom(...persons),
    principal: fc.constantFrom(null, null, ...persons),
    who: post,
    on: fc.constantFrom('2026-03-02' as const, '2026-03-03' as const),
  })
  .map(({ by, principal, who, on }) => ({ ...signed(by, who, principal === by ? null : principal), on }));
const signatures = fc.array(signature, { maxLength: 7 });

const RUNS = { numRuns: 2_000 };

describe('the laws of approval', () => {
  it('one person satisfies no rule that asks for several, whatever hats and principals', () => {
    const someone = fc.array(fc.tuple(post, fc.constantFrom(null, 'b', 'c')), { maxLength: 6 });
    fc.assert(
      fc.property(severalHeads, someone, fc.boolean(), (any, hats, actorIsOne) => {
        const all = hats.map(([who, other]) =>
          actorIsOne ? signed('a', who, other) : signed(other ?? 'a', who, 'a'),
        );
        expect(assess(any, facts(...all)).status).toBe('pending');
      }),
      RUNS,
    );
  });

  it('the verdict does not depend on the order of the signatures', () => {
    fc.assert(
      fc.property(
        rule,
        signatures.chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
        ),
        (any, [one, other]) => {
          expect(assess(any, facts(...one))).toEqual(assess(any, facts(...other)));
        },
      ),
      RUNS,
    );
  });

  it('one more signature never turns satisfied into pending', () => {
    fc.assert(
      fc.property(rule, signatures, signature, (any, some, more) => {
        if (assess(any, facts(...some)).status === 'satisfied')
          expect(assess(any, facts(...some, more)).status).toBe('satisfied');
      }),
      RUNS,
    );
  });

  it('pending names something missing, and somebody new who supplies it brings the end nearer', () => {
    fc.assert(
      fc.property(rule, signatures, (any, some) => {
        let given: SigningFacts = facts(...some);
        for (let count = 0; assess(any, given).status === 'pending'; count += 1) {
          const [who] = assess(any, given).missing as readonly [PostOf];
          expect(who).toBeDefined();
          expect(count).toBeLessThan(30);
          given = facts(...given.signatures, signed(`new-${count}`, who));
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('satisfied names nothing missing, and as many heads as it asks for have signed', () => {
    fc.assert(
      fc.property(signatures, (some) => {
        const { status, missing } = assess(dual, facts(...some));
        const apart = some.some((one) =>
          some.some(
            (other) => one.post === secretary.post && other.post === head.post && distinct(one, other),
          ),
        );
        expect(status).toBe(apart ? 'satisfied' : 'pending');
        expect(missing.length === 0).toBe(apart);
      }),
      RUNS,
    );
  });

  it('every signature gets its reason, in both languages', () => {
    fc.assert(
      fc.property(rule, signatures, (any, some) => {
        const { reasons } = assess(any, facts(...some));
        expect(reasons.length).toBeGreaterThanOrEqual(some.length);
        expect(reasons.every(({ zh, en }) => zh !== '' && en !== '')).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });
});

const distinct = (one: Signature, other: Signature): boolean => {
  const heads = [one.by, one.principal, other.by, other.principal].filter((person) => person !== null);
  return new Set(heads).size === heads.length;
};

describe('a matching', () => {
  const options = fc.array(fc.uniqueArray(fc.nat(5), { maxLength: 4 }), { maxLength: 5 });

  it('is as large as the best that trying everything finds', () => {
    fc.assert(
      fc.property(options, (graph) => {
        const found = matching(graph);
        const used = found.filter((right) => right !== null);
        expect(new Set(used).size).toBe(used.length);
        expect(found.every((right, left) => right === null || graph[left]?.includes(right))).toBe(true);
        expect(used).toHaveLength(largest(graph, []));
      }),
      RUNS,
    );
  });
});

function largest(graph: readonly (readonly number[])[], taken: readonly number[]): number {
  const [first, ...rest] = graph;
  if (!first) return 0;
  const without = largest(rest, taken);
  return first
    .filter((right) => !taken.includes(right))
    .reduce((best, right) => Math.max(best, 1 + largest(rest, [...taken, right])), without);
}

describe('judging facts that the domain would not have let in', () => {
  it('takes no time even when one head signed thirty times', () => {
    const many = Array.from({ length: 30 }, (_, index) => signed('wu', POSTS[index % 4] as PostOf));
    const start = Date.now();
    expect(assess(dual, facts(...many)).status).toBe('pending');
    expect(Date.now() - start).toBeLessThan(1_000);
  });
});
