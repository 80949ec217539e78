import type { ApprovalAct, ApprovalFacts, PostOf, RuleNode } from '@duban/domain';
import fc from 'fast-check';
import { about, dual, head, node, POSTS, secretary, signatureOf, signed } from '../example/signing';
import { assess } from './assess';
import { faultIn } from './fault-in';
import { fillable } from './fillable';
import { extendMatching } from './matching';

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
const weights = fc
  .array(fc.record({ who: post, weight: fc.integer({ min: 1, max: 3 }) }), { minLength: 1, maxLength: 3 })
  .map((of) => node('weights', { of, moreThan: '1/2' }));
const several = (inner: fc.Arbitrary<RuleNode>): fc.Arbitrary<RuleNode[]> =>
  fc.array(inner, { minLength: 1, maxLength: 3 });
/** Rules that do not ask who came first. */
const timeless = (inner: fc.Arbitrary<RuleNode>): fc.Arbitrary<RuleNode> =>
  fc.oneof(
    several(inner).map((of) => node('all-of', { of })),
    several(inner).chain((of) =>
      fc.integer({ min: 1, max: of.length }).map((atLeast) => node('quorum', { of, atLeast })),
    ),
    several(inner).map((of) => node('ratio', { of, atLeast: '1/2' })),
    fc.tuple(post, inner).map(([by, then]) => node('veto', { by, then })),
    fc
      .tuple(fc.constantFrom('overdue', '!overdue'), inner)
      .map(([when, then]) => node('applies', { when, then })),
  );
const ordered = (inner: fc.Arbitrary<RuleNode>): fc.Arbitrary<RuleNode> =>
  fc.oneof(
    several(inner).map((of) => node('sequence', { of })),
    several(inner).map((of) => node('any-of', { of })),
  );
const shallow = fc.oneof(leaf, weights, timeless(leaf));
const hasFaultOfWeights = (any: RuleNode): boolean => faultIn(any)?.because.zh.includes('加权') ?? false;
/** The laws hold for what a pack may ask: it is not read where votes that weigh differently are asked for twice. */
const asPacksAsk = (any: fc.Arbitrary<RuleNode>): fc.Arbitrary<RuleNode> =>
  any.filter((one) => !hasFaultOfWeights(one));
const rule = asPacksAsk(fc.oneof(shallow, timeless(shallow)));
const anyRule = asPacksAsk(fc.oneof(rule, ordered(shallow), timeless(ordered(leaf)), ordered(ordered(leaf))));
/** Rules that ask for more than one person. */
const severalHeads = fc.oneof(
  perGroup(2),
  fc.array(leaf, { minLength: 2, maxLength: 3 }).map((of) => node('all-of', { of })),
);

const persons = ['a', 'b', 'c', 'd'];
const signature: fc.Arbitrary<ApprovalAct> = fc
  .record({
    by: fc.constantFrom(...persons),
    principal: fc.constantFrom(null, null, ...persons),
    who: post,
    on: fc.constantFrom('2026-03-02' as const, '2026-03-03' as const),
  })
  .map(({ by, principal, who, on }) => ({ ...signed(by, who, principal === by ? null : principal), on }));
const signatures = fc.array(signature, { maxLength: 7 });
const acts = fc.array(
  fc
    .tuple(signature, fc.constantFrom<ApprovalAct['decision']>('approve', 'approve', 'refuse'))
    .map(([act, decision]) => ({ ...act, decision })),
  { maxLength: 7 },
);
const facts = (...given: readonly ApprovalAct[]): ApprovalFacts => about({ overdue: true }, ...given);

/** A later decision in one name replaces the earlier one: those are not independent, all others are. */
const independent = acts.map((all) =>
  all.filter((act, index) => !all.slice(0, index).some((before) => isDecidedAnew(before, act))),
);
const isDecidedAnew = (before: ApprovalAct, act: ApprovalAct): boolean =>
  (before.principal ?? before.by) === (act.principal ?? act.by) &&
  before.post === act.post &&
  before.decision !== act.decision;

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
        independent.chain((all) =>
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
      fc.property(anyRule, acts, signature, (any, some, more) => {
        if (assess(any, facts(...some)).status === 'satisfied')
          expect(assess(any, facts(...some, more)).status).toBe('satisfied');
      }),
      RUNS,
    );
  });

  it('pending names something missing, and somebody new who supplies it brings the end nearer', () => {
    fc.assert(
      fc.property(anyRule, acts, (any, some) => {
        let given: ApprovalFacts = facts(...some);
        for (let count = 0; assess(any, given).status === 'pending'; count += 1) {
          const [who] = assess(any, given).missing as readonly [PostOf];
          expect(who).toBeDefined();
          expect(count).toBeLessThan(30);
          given = facts(...given.acts, signed(`new-${count}`, who));
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('all-of commutes and nests flat', () => {
    fc.assert(
      fc.property(anyRule, anyRule, anyRule, acts, (one, other, third, some) => {
        // Votes that weigh differently stand in a rule once.
        fc.pre(!hasFaultOfWeights(node('all-of', { of: [one, other, third] })));
        const judged = (...of: readonly RuleNode[]) => assess(node('all-of', { of }), facts(...some)).status;
        const flat = judged(one, other, third);
        expect(judged(third, one, other)).toBe(flat);
        expect(judged(one, node('all-of', { of: [other, third] }))).toBe(flat);
      }),
      { numRuns: 1_000 },
    );
  });

  it('any-of is decided by the first recorded act that it asks for, and by nothing else', () => {
    fc.assert(
      fc.property(fc.uniqueArray(post, { minLength: 1 }), independent, (asked, some) => {
        const first = some.find((act) => asked.some((who) => who.post === act.post));
        const { status } = assess(node('any-of', { of: asked.map(signatureOf) }), facts(...some));
        expect(status).toBe(!first ? 'pending' : first.decision === 'approve' ? 'satisfied' : 'refused');
      }),
      RUNS,
    );
  });

  it('a refusal never helps', () => {
    fc.assert(
      fc.property(rule, independent, post, (any, some, who) => {
        const before = assess(any, facts(...some)).status;
        const more = { ...signed('somebody-new', who), decision: 'refuse' } as const;
        const after = assess(any, facts(...some, more)).status;
        if (before !== 'satisfied') expect(after).not.toBe('satisfied');
        // But a veto is a veto, whatever it stands around.
        if (before === 'not-applicable' && !JSON.stringify(any).includes('veto'))
          expect(after).toBe('not-applicable');
      }),
      { numRuns: 1_000 },
    );
  });

  it('what was satisfied could be satisfied by those who signed', () => {
    fc.assert(
      fc.property(anyRule, signatures, (any, some) => {
        const { acts: _, ...given } = facts();
        // A condition may leave out what nobody there could sign.
        if (!JSON.stringify(any).includes('applies') && assess(any, facts(...some)).status === 'satisfied')
          expect(fillable(any, given, some)).toMatchObject({ fillable: true, short: null });
      }),
      RUNS,
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

  it('is plain JSON, the same whenever the same facts are judged', () => {
    fc.assert(
      fc.property(anyRule, acts, (any, some) => {
        const said = JSON.stringify(assess(any, facts(...some)));
        expect(JSON.stringify(assess(structuredClone(any), facts(...structuredClone(some))))).toBe(said);
        expect(JSON.parse(said)).toStrictEqual(assess(any, facts(...some)));
      }),
      { numRuns: 1_000 },
    );
  });

  it('every signature gets its reason, in both languages', () => {
    fc.assert(
      fc.property(anyRule, acts, (any, some) => {
        const { reasons } = assess(any, facts(...some));
        expect(reasons.length).toBeGreaterThanOrEqual(some.length);
        expect(reasons.every(({ zh, en }) => zh !== '' && en !== '')).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });
});

const distinct = (one: ApprovalAct, other: ApprovalAct): boolean => {
  const heads = [one.by, one.principal, other.by, other.principal].filter((person) => person !== null);
  return new Set(heads).size === heads.length;
};

describe('a matching', () => {
  const options = fc.array(fc.uniqueArray(fc.nat(5), { maxLength: 4 }), { maxLength: 5 });

  it('is as large as the best that trying everything finds', () => {
    fc.assert(
      fc.property(options, (graph) => {
        const found = extendMatching(
          graph,
          graph.map((_, left) => left),
        );
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
