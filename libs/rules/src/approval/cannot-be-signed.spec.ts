import { addDays, headsOf, type Day, type PostOf, type RuleNode } from '@duban/domain';
import fc from 'fast-check';
import { director, dual, head, node, POSTS, posts, secretary, signatureOf, units } from '../example/signing';
import { whatCannotBeSigned, type Holder, type Leave } from './cannot-be-signed';

const during = { from: '2026-03-02', to: '2026-03-06' } as const;
const holder = (by: string, { post, of }: PostOf, more: Partial<Holder> = {}): Holder => ({
  by,
  principal: null,
  post,
  unit: units[of],
  ...more,
});
const asked = (rule: RuleNode, holders: readonly Holder[], leaves: readonly Leave[] = []) =>
  whatCannotBeSigned(rule, { units, draftedBy: null, holders, leaves }, during, { posts });
const away = (person: string, from: Day, to: Day): Leave => ({ person, from, to });

describe('what cannot be signed while somebody is away', () => {
  const both = [holder('li', secretary), holder('zhou', head)];

  it('is nothing while enough different people are there', () => {
    expect(asked(dual, both)).toEqual([]);
    expect(asked(dual, both, [away('feng', '2026-03-01', '2026-03-31')])).toEqual([]);
    expect(asked(dual, both, [away('li', '2026-03-07', '2026-03-31')])).toEqual([]);
  });

  it('names the days and the place that nobody is left for', () => {
    expect(asked(dual, both, [away('zhou', '2026-03-03', '2026-03-04')])).toEqual([
      {
        ...{ from: '2026-03-03', to: '2026-03-04', exact: true },
        short: { places: [[head]], needed: 1, persons: 0, votes: null },
        because: {
          zh: '无人可以签字：政府主要负责人',
          en: 'nobody is there to sign: head of government',
        },
      },
    ]);
  });

  it('sees that one person is left with two hats, and puts days together on which nothing changes', () => {
    const people = [...both, holder('zhou', secretary)];
    const found = asked(dual, people, [
      away('li', '2026-03-01', '2026-03-03'),
      away('li', '2026-03-04', '2026-03-05'),
    ]);
    expect(found).toMatchObject([{ from: '2026-03-02', to: '2026-03-05' }]);
    expect(found[0]?.because.zh).toBe(
      '需要 2 人签字，可以签的只有 1 人（一人只计一次）：党委书记；政府主要负责人',
    );
    expect(found[0]?.because.en).toBe(
      '2 different people must sign, and 1 can: Party secretary; head of government',
    );
  });

  it('counts a proxy for the days of the proxy alone, and not while the proxy is away as well', () => {
    const leave = away('zhou', '2026-03-02', '2026-03-06');
    const proxy = holder('feng', head, { principal: 'zhou', from: '2026-03-03', to: '2026-03-05' });
    expect(asked(dual, [...both, proxy], [leave])).toMatchObject([
      { from: '2026-03-02', to: '2026-03-02' },
      { from: '2026-03-06', to: '2026-03-06' },
    ]);
    const alone = asked(dual, [...both, proxy], [leave, away('feng', '2026-03-05', '2026-03-09')]);
    expect(alone.map(({ from }) => from)).toEqual(['2026-03-02', '2026-03-05']);
  });

  it('says how many votes are wanting where they weigh differently', () => {
    const of = [secretary, head, director].map((who) => ({ who, weight: 1 }));
    const [found] = asked(node('weights', { of, atLeast: '2/3' }), [
      holder('wu', secretary),
      holder('wu', head),
    ]);
    expect(found).toMatchObject({ short: { votes: 1 }, exact: true });
    expect(found?.because.en).toMatch(/^too few are there to sign, 1 vote short: Party secretary; /);
    const [none] = asked(node('weights', { of, atLeast: '2/3' }), []);
    expect(none?.because.zh).toBe('可以签字的人不够，还差 2 票：党委书记；政府主要负责人；整改办主任');
    expect(none?.because.en).toMatch(/^too few are there to sign, 2 votes short: /);
  });

  it('says that it is an estimate where a condition decides, and that it is not people where it is not', () => {
    const [found] = asked(node('applies', { when: 'overdue', then: dual }), []);
    expect(found?.exact).toBe(false);
    expect(found?.because.zh).toContain('按条件全部成立估计');
    expect(found?.because.en).toContain('an estimate as if all conditions held');
    const [unknown] = asked(node('all-of', { of: [signatureOf(head), node('nobody', {})] }), both);
    expect(unknown).toMatchObject({ short: null, exact: false });
    expect(unknown?.because.zh).toContain('本程序不能判断');
  });
});

/** Every set of heads by which a rule can be satisfied, beside the heads that are taken: by trying everything. */
function tried(rule: RuleNode, people: readonly Holder[], taken: readonly string[]): readonly string[][] {
  const inner = (rule.of ?? []) as unknown as readonly RuleNode[];
  if (rule.rule === 'signature')
    return people
      .filter((one) => 'post' in one && one.post === rule.post && one.unit === units[rule.of as PostOf['of']])
      .filter((one) => !headsOf(one).some((person) => taken.includes(person)))
      .map((one) => [...taken, ...headsOf(one)]);
  if (rule.rule === 'within') {
    const late = (rule.onLate as unknown as { escalate: PostOf }).escalate;
    return [
      ...tried(rule.then as unknown as RuleNode, people, taken),
      ...tried(signatureOf(late), people, taken),
    ];
  }
  return picks(inner, rule.rule === 'quorum' ? Number(rule.atLeast) : inner.length).flatMap((chosen) =>
    chosen.reduce<readonly string[][]>(
      (ways, one) => ways.flatMap((way) => tried(one, people, way)),
      [[...taken]],
    ),
  );
}

const picks = <Item>(items: readonly Item[], count: number): readonly (readonly Item[])[] =>
  count === 0
    ? [[]]
    : items.flatMap((item, at) => picks(items.slice(at + 1), count - 1).map((rest) => [item, ...rest]));

const post = fc.constantFrom(...POSTS);
const leaf = post.map(signatureOf);
const period = { n: 3, unit: 'days', firstDayCounts: true };
const around = (inner: fc.Arbitrary<RuleNode>): fc.Arbitrary<RuleNode> => {
  const several = fc.array(inner, { minLength: 1, maxLength: 3 });
  return fc.oneof(
    inner,
    several.map((of) => node('all-of', { of })),
    several.chain((of) =>
      fc.integer({ min: 1, max: of.length }).map((atLeast) => node('quorum', { of, atLeast })),
    ),
    fc.tuple(inner, post).map(([then, escalate]) => node('within', { then, period, onLate: { escalate } })),
  );
};
const person = fc.constantFrom('a', 'b', 'c', 'd');
const day = fc.integer({ min: -1, max: 5 }).map((n) => addDays(during.from, n));
const days = fc
  .tuple(day, day)
  .map(([one, other]): readonly [Day, Day] => (one < other ? [one, other] : [other, one]));
const someone = fc
  .record({ by: person, principal: fc.option(person, { freq: 4 }), post, days })
  .map(({ by, principal, post: held, days: [from, to] }) =>
    holder(by, held, { principal: principal === by ? null : principal, from, to }),
  );
const leave = fc.tuple(person, days).map(([who, [from, to]]) => away(who, from, to));
const isOn = (
  { from, to }: { from?: Day | null | undefined; to?: Day | null | undefined },
  on: Day,
): boolean => String(from) <= on && on <= String(to);

it('agrees with trying everybody in every place, day by day', () => {
  let short = 0;
  fc.assert(
    fc.property(
      around(around(leaf)),
      fc.array(someone, { maxLength: 5 }),
      fc.array(leave, { maxLength: 2 }),
      (rule, holders, leaves) => {
        const found = asked(rule, holders, leaves);
        short += found.length > 0 ? 1 : 0;
        for (const on of [0, 1, 2, 3, 4].map((n) => addDays(during.from, n))) {
          const gone = leaves.filter((one) => isOn(one, on)).map((one) => one.person);
          const there = holders.filter((one) => isOn(one, on) && !gone.includes(one.by));
          const says = found.filter((one) => isOn(one, on));
          expect(says).toHaveLength(tried(rule, there, []).length > 0 ? 0 : 1);
          expect(says.every(({ exact }) => exact)).toBe(true);
        }
      },
    ),
    { numRuns: 2_000 },
  );
  expect(short).toBeGreaterThan(200);
  expect(short).toBeLessThan(1_990);
});
