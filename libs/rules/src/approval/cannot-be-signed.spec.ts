import { addDays, headsIn, headsOf, type Day, type PostOf, type Proxy, type RuleNode } from '@duban/domain';
import fc from 'fast-check';
import { director, dual, head, node, POSTS, posts, secretary, signatureOf, units } from '../example/signing';
import { isAmongSigners, whatCannotBeSigned, type Holder, type Leave } from './cannot-be-signed';

const during = { from: '2026-03-02', to: '2026-03-06' } as const;
const holder = (by: string, { post, of }: PostOf, more: Partial<Holder> = {}): Holder => ({
  by,
  principal: null,
  post,
  unit: units[of],
  ...more,
});
const staffOf = (
  holders: readonly Holder[],
  leaves: readonly Leave[] = [],
  proxies: readonly Proxy[] = [],
) => ({ units, draftedBy: null, holders, leaves, proxies });
const asked = (rule: RuleNode, ...staff: Parameters<typeof staffOf>) =>
  whatCannotBeSigned(rule, staffOf(...staff), during, { posts });
const standIn = (principal: string, proxy: string, from: Day, to: Day): Proxy => ({
  ...{ principal, proxy, from, to },
});
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
    const proxy = standIn('zhou', 'feng', '2026-03-03', '2026-03-05');
    expect(asked(dual, both, [leave], [proxy])).toMatchObject([
      { from: '2026-03-02', to: '2026-03-02' },
      { from: '2026-03-06', to: '2026-03-06' },
    ]);
    const alone = asked(dual, both, [leave, away('feng', '2026-03-05', '2026-03-09')], [proxy]);
    expect(alone.map(({ from }) => from)).toEqual(['2026-03-02', '2026-03-05']);
  });

  it('goes on to the proxy of a proxy who is away, as far as it leads, each step on its own days', () => {
    const leaves = ['zhou', 'feng', 'he'].map((person) => away(person, '2026-03-01', '2026-03-31'));
    const chain = [
      standIn('zhou', 'feng', '2026-03-01', '2026-03-31'),
      standIn('feng', 'he', '2026-03-03', '2026-03-31'),
      standIn('he', 'wu', '2026-03-01', '2026-03-05'),
    ];
    expect(asked(dual, both, leaves, chain).map(({ from, to }) => [from, to])).toEqual([
      ['2026-03-02', '2026-03-02'],
      ['2026-03-06', '2026-03-06'],
    ]);
    expect(asked(dual, both, leaves, chain.slice(0, 2))).toMatchObject([during]);
  });

  it('counts everybody on the way as one head, and whoever had the seat before it was given away', () => {
    const all = ['2026-03-01', '2026-03-31'] as const;
    const away3 = ['li', 'zhou', 'feng'].map((person) => away(person, ...all));
    const toWu = [
      standIn('zhou', 'feng', ...all),
      standIn('feng', 'wu', ...all),
      standIn('li', 'wu', ...all),
    ];
    expect(asked(dual, both, away3, toWu)[0]?.short).toMatchObject({ needed: 2, persons: 1 });
    const given = holder('zhou', head, { principal: 'li', through: [] });
    const [left] = asked(dual, [holder('li', secretary), given], [away('zhou', ...all)], toWu);
    expect(left?.short).toMatchObject({ needed: 2, persons: 1 });
  });

  it('knows who is among those who could sign, if only at the end of a chain on one of these days', () => {
    const staff = staffOf(
      both,
      [],
      [
        standIn('zhou', 'feng', '2026-03-01', '2026-03-03'),
        standIn('feng', 'he', '2026-03-03', '2026-03-31'),
        standIn('feng', 'wu', '2026-03-04', '2026-03-31'),
      ],
    );
    const among = (person: string) => isAmongSigners(person, staff, during);
    expect(['li', 'zhou', 'feng', 'he', 'wu', 'nobody'].filter(among)).toEqual(['li', 'zhou', 'feng', 'he']);
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
/** Often all of them, so that chains of several steps hold on some. */
const longDays = fc.oneof(days, fc.constant([during.from, during.to] as const));
const leave = fc.tuple(person, longDays).map(([who, [from, to]]) => away(who, from, to));
/** No ring is let in by the register: along one order of people, which is not the one of their names. */
const ORDER = ['c', 'a', 'e', 'b', 'd'];
const standingProxy = fc
  .tuple(fc.subarray(ORDER, { minLength: 2, maxLength: 2 }), longDays)
  .map(([[principal = '', proxy = ''], [from, to]]) => standIn(principal, proxy, from, to));
const isOn = (
  { from, to }: { from?: Day | null | undefined; to?: Day | null | undefined },
  on: Day,
): boolean => String(from) <= on && on <= String(to);

/** Every way from somebody through proxies, the first to each person being theirs: by walking all of them. */
function waysBy(way: readonly string[], proxies: readonly Proxy[]): readonly (readonly string[])[] {
  const further = proxies
    .filter(({ principal, proxy }) => principal === way[way.length - 1] && !way.includes(proxy))
    .flatMap(({ proxy }) => waysBy([...way, proxy], proxies));
  return [way, ...further].filter(
    (one, index, all) => all.findIndex((other) => other[other.length - 1] === one[one.length - 1]) === index,
  );
}

/** Everybody who can act for a holder, whether or not the holder is there as well. */
const standingFor = (one: Holder, proxies: readonly Proxy[]): readonly Holder[] => {
  const before = one.principal ? [one.principal, one.by] : [one.by];
  return waysBy([one.by], proxies).map((way) => {
    const chain = [...before, ...way.slice(1)];
    return { ...one, ...headsIn(chain.slice(0, chain.indexOf(way[way.length - 1] ?? '') + 1)) };
  });
};

it('agrees with trying everybody in every place, day by day, over every chain of proxies', () => {
  let short = 0;
  let savedBySteps = 0;
  fc.assert(
    fc.property(
      around(around(leaf)),
      fc.array(someone, { minLength: 1, maxLength: 6 }),
      fc.array(leave, { maxLength: 4 }),
      fc.array(standingProxy, { maxLength: 6 }),
      (rule, holders, leaves, proxies) => {
        const found = asked(rule, holders, leaves, proxies);
        short += found.length > 0 ? 1 : 0;
        for (const on of [0, 1, 2, 3, 4].map((n) => addDays(during.from, n))) {
          const gone = leaves.filter((one) => isOn(one, on)).map((one) => one.person);
          const held = holders.filter((one) => isOn(one, on));
          const inForce = proxies.filter((one) => isOn(one, on));
          const all = held.flatMap((one) => standingFor(one, inForce));
          const there = all.filter((one) => !gone.includes(one.by));
          const says = found.filter((one) => isOn(one, on));
          const can = tried(rule, there, []).length > 0;
          expect(says).toHaveLength(can ? 0 : 1);
          expect(says.every(({ exact }) => exact)).toBe(true);
          const oneStep = there.filter(({ through = [] }) => through.length === 0);
          if (can && oneStep.length < there.length && tried(rule, oneStep, []).length === 0)
            savedBySteps += 1;
          const staff = staffOf(holders, leaves, proxies);
          const among = ORDER.filter((who) => isAmongSigners(who, staff, { from: on, to: on }));
          expect(among).toEqual(ORDER.filter((who) => all.some(({ by }) => by === who)));
        }
      },
    ),
    { numRuns: 1_000 },
  );
  expect(short).toBeGreaterThan(200);
  expect(short).toBeLessThan(990);
  expect(savedBySteps).toBeGreaterThan(10);
});
