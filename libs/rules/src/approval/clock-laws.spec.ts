import {
  addDays,
  type ApprovalAct,
  type ApprovalFacts,
  type Day,
  type PostOf,
  type RuleNode,
} from '@duban/domain';
import fc from 'fast-check';
import { about, node, POSTS, signatureOf, signed } from '../example/signing';
import { assess } from './assess';

const OPENED: Day = '2026-03-02';
const calendar = {
  id: 'none',
  years: [{ year: 2026, off: ['2026-03-04' as Day], work: ['2026-03-07' as Day] }],
};
const post = fc.constantFrom(...POSTS);
const leaf = post.map(signatureOf);
const period = fc.record({
  n: fc.integer({ min: 1, max: 4 }),
  unit: fc.constantFrom('days', 'workdays'),
  firstDayCounts: fc.boolean(),
});
type Late = 'remind' | 'refuse' | 'escalate' | 'approve';
const within = (inner: fc.Arbitrary<RuleNode>, lates: readonly Late[]): fc.Arbitrary<RuleNode> =>
  fc
    .record({ period, then: inner, late: fc.constantFrom(...lates), who: post })
    .map(({ late, who, ...given }) =>
      node('within', {
        ...given,
        onLate: late === 'escalate' ? { escalate: who } : late === 'approve' ? { approve: 'x' } : late,
      }),
    );
const several = (inner: fc.Arbitrary<RuleNode>): fc.Arbitrary<RuleNode[]> =>
  fc.array(inner, { minLength: 1, maxLength: 3 });
const around = (inner: fc.Arbitrary<RuleNode>): fc.Arbitrary<RuleNode> =>
  fc.oneof(
    inner,
    several(inner).map((of) => node('all-of', { of })),
    several(inner).chain((of) =>
      fc.integer({ min: 1, max: of.length }).map((atLeast) => node('quorum', { of, atLeast })),
    ),
  );
const ordered = (inner: fc.Arbitrary<RuleNode>): fc.Arbitrary<RuleNode> =>
  fc.oneof(
    several(inner).map((of) => node('sequence', { of })),
    several(inner).map((of) => node('any-of', { of })),
  );
const EVERY: readonly Late[] = ['remind', 'refuse', 'escalate', 'approve'];
const timed = (lates = EVERY): fc.Arbitrary<RuleNode> =>
  around(within(around(fc.oneof(leaf, within(leaf, lates))), lates));
const anyTimed = (lates = EVERY): fc.Arbitrary<RuleNode> =>
  fc.oneof(timed(lates), ordered(fc.oneof(leaf, within(leaf, lates))));

const persons = ['a', 'b', 'c', 'd'];
const dayAt = (count: number): Day => addDays(OPENED, count);
const acts = fc
  .array(
    fc.record({
      by: fc.constantFrom(...persons),
      who: post,
      after: fc.nat(8),
      decision: fc.constantFrom<ApprovalAct['decision']>('approve', 'approve', 'refuse'),
    }),
    { maxLength: 5 },
  )
  .map((some) =>
    some
      .sort((one, other) => one.after - other.after)
      .map(({ by, who, after, decision }) => ({ ...signed(by, who), on: dayAt(after), decision })),
  );
const pauses = fc.oneof(
  fc.constant([]),
  fc
    .tuple(fc.nat(6), fc.integer({ min: 1, max: 4 }))
    .map(([from, length]) => [{ from: dayAt(from), to: dayAt(from + length), because: '因故' }]),
);
const after = fc.nat(12);

interface OnDay {
  readonly today: number;
  readonly pauses?: readonly { readonly from: Day; readonly to: Day; readonly because: string }[];
}
/** What is recorded up to this day, judged on it. */
const on = (some: readonly ApprovalAct[], { today, pauses: stops = [] }: OnDay): ApprovalFacts => ({
  ...about({}, ...some.filter((act) => act.on <= dayAt(today))),
  clock: { openedOn: OPENED, today: dayAt(today), calendar, pauses: stops },
});
const isNewDecision = (some: readonly ApprovalAct[], act: ApprovalAct, at: number): boolean =>
  !some
    .slice(0, at)
    .some(({ by, post: held, decision }) => by === act.by && held === act.post && decision !== act.decision);

const RUNS = { numRuns: 1_000 };

describe('the laws of approval with a clock', () => {
  it('what is decided stays decided, whatever day it becomes, and only lateness that approves satisfies by itself', () => {
    fc.assert(
      fc.property(anyTimed(), acts, after, pauses, (rule, some, today, stops) => {
        const upTo = some.filter((act) => act.on <= dayAt(today));
        const now = assess(rule, on(upTo, { today, pauses: stops })).status;
        const then = assess(rule, on(upTo, { today: today + 3, pauses: stops })).status;
        if (now !== 'pending') expect(then).toBe(now);
        else if (!JSON.stringify(rule).includes('"approve":"x"')) expect(then).not.toBe('satisfied');
      }),
      RUNS,
    );
  });

  it('the verdict does not depend on the order in which acts of known days were recorded', () => {
    const shuffled = acts
      .map((some) => some.filter((act, at) => isNewDecision(some, act, at)))
      .chain((some) => fc.tuple(fc.constant(some), fc.shuffledSubarray(some, { minLength: some.length })));
    fc.assert(
      fc.property(timed(), shuffled, after, pauses, (rule, [one, other], today, stops) => {
        expect(assess(rule, on(other, { today, pauses: stops }))).toEqual(
          assess(rule, on(one, { today, pauses: stops })),
        );
      }),
      RUNS,
    );
  });

  it('one more signature on the day never turns satisfied into anything else', () => {
    fc.assert(
      fc.property(
        anyTimed(),
        acts,
        after,
        fc.tuple(fc.constantFrom(...persons), post),
        (rule, some, today, [by, who]) => {
          const more = { ...signed(by, who), on: dayAt(today) };
          const upTo = some.filter((act) => act.on <= dayAt(today));
          if (assess(rule, on(upTo, { today })).status === 'satisfied')
            expect(assess(rule, on([...upTo, more], { today })).status).toBe('satisfied');
        },
      ),
      RUNS,
    );
  });

  it('pending names something missing, and somebody new who supplies it on the day brings the end nearer', () => {
    fc.assert(
      fc.property(anyTimed(), acts, after, pauses, (rule, some, today, stops) => {
        let given = some.filter((act) => act.on <= dayAt(today));
        for (let count = 0; ; count += 1) {
          const { status, missing } = assess(rule, on(given, { today, pauses: stops }));
          if (status !== 'pending') break;
          const [who] = missing as readonly [PostOf];
          expect(who).toBeDefined();
          expect(count).toBeLessThan(30);
          given = [...given, { ...signed(`new-${count}`, who), on: dayAt(today) }];
        }
      }),
      RUNS,
    );
  });

  it('a refusal on the day never helps', () => {
    fc.assert(
      fc.property(timed(), acts, after, post, (rule, some, today, who) => {
        const upTo = some.filter((act) => act.on <= dayAt(today));
        const no = { ...signed('somebody-new', who), on: dayAt(today), decision: 'refuse' } as const;
        if (assess(rule, on(upTo, { today })).status !== 'satisfied')
          expect(assess(rule, on([...upTo, no], { today })).status).not.toBe('satisfied');
      }),
      RUNS,
    );
  });

  it('all-of commutes and nests flat', () => {
    fc.assert(
      fc.property(fc.tuple(anyTimed(), anyTimed(), leaf), acts, after, ([one, other, third], some, today) => {
        const judged = (...of: readonly RuleNode[]) =>
          assess(node('all-of', { of }), on(some, { today })).status;
        const flat = judged(one, other, third);
        expect(judged(third, one, other)).toBe(flat);
        expect(judged(one, node('all-of', { of: [other, third] }))).toBe(flat);
      }),
      RUNS,
    );
  });

  it('a clock that stands never ends a period sooner', () => {
    fc.assert(
      fc.property(within(leaf, EVERY), after, pauses, (rule, today, stops) => {
        const running = assess(rule, on([], { today })).until as Day;
        expect((assess(rule, on([], { today, pauses: stops })).until as Day) >= running).toBe(true);
      }),
      RUNS,
    );
  });

  it('lateness refuses what was not satisfied in time and nothing else', () => {
    fc.assert(
      fc.property(leaf, period, acts, after, (then, length, some, today) => {
        const rule = node('within', { period: length, then, onLate: 'refuse' });
        const { status, until } = assess(rule, on(some, { today }));
        const last = until as Day;
        const inTime = assess(
          then,
          about({}, ...some.filter((act) => act.on <= last && act.on <= dayAt(today))),
        ).status;
        expect(status).toBe(inTime === 'pending' && dayAt(today) > last ? 'refused' : inTime);
      }),
      RUNS,
    );
  });
});
