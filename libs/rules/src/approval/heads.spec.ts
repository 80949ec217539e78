import { sharesHead, type ApprovalAct } from '@duban/domain';
import fc from 'fast-check';
import { deputy, director, dual, facts, head, node, POSTS, secretary, signed } from '../example/signing';
import { assess } from './assess';
import { headsApart, MOST_CHOICES, untangled } from './heads';

/** Each acts for the next: no two neighbours can both count. */
const chain = (length: number): readonly ApprovalAct[] =>
  Array.from({ length }, (_, at) => signed(`p${at}`, POSTS[at % 4] ?? head, `p${at + 1}`));

const person = fc.constantFrom('a', 'b', 'c', 'd', 'e');
const act = fc
  .record({ by: person, principal: fc.option(person), who: fc.constantFrom(...POSTS), through: person })
  .map(({ by, principal, who, through }): ApprovalAct => {
    const plain = signed(by, who, principal === by ? null : principal);
    return principal === 'e' ? { ...plain, through: [through] } : plain;
  });
const some = fc.array(act, { maxLength: 6 });

/** The largest sets of acts of which no two share a head, by trying all of them. */
function largestSets(acts: readonly ApprovalAct[]): readonly (readonly ApprovalAct[])[] {
  const sets = Array.from({ length: 2 ** acts.length }, (_, which) =>
    acts.filter((_act, at) => (which >> at) % 2 === 1),
  ).filter((set) => set.every((one, at) => set.slice(at + 1).every((other) => !sharesHead(one, other))));
  return sets.filter(
    (set) => !sets.some((other) => other.length > set.length && set.every((one) => other.includes(one))),
  );
}

/** What a choice of heads lets count: one act of each of them. */
const setsOf = (heads: readonly (readonly ApprovalAct[])[]): readonly (readonly ApprovalAct[])[] =>
  heads.reduce<readonly (readonly ApprovalAct[])[]>(
    (sets, acts) => sets.flatMap((set) => acts.map((one) => [...set, one])),
    [[]],
  );

describe('heads that are kept apart', () => {
  it('are those of every largest set of acts without a shared head', () => {
    fc.assert(
      fc.property(some, (acts) => {
        const named = (sets: readonly (readonly ApprovalAct[])[]): readonly string[] =>
          [
            ...new Set(
              sets.map((set) =>
                set
                  .map((one) => acts.indexOf(one))
                  .sort()
                  .join(),
              ),
            ),
          ].sort();
        expect(named(headsApart(acts).flatMap(setsOf))).toEqual(named(largestSets(acts)));
        expect(untangled(acts)).toEqual(acts);
      }),
      { numRuns: 1_000 },
    );
  });

  it('are few, however many proxies hang together', () => {
    for (const length of [2, 8, 16, 24, 48]) {
      const kept = untangled(chain(length));
      expect(headsApart(kept).length).toBeLessThanOrEqual(MOST_CHOICES);
      // Whoever comes later is left out, never who was there; and whatever is left out could only make it more.
      expect(kept).toEqual(untangled(chain(60)).slice(0, kept.length));
    }
    expect(untangled(chain(14))).toHaveLength(14);
    expect(untangled(chain(24)).length).toBeLessThan(24);
  });

  it('let a chain of proxies fill what its largest choice fills, and leave who is tangled to act in person', () => {
    const kept = untangled(chain(24)).length;
    expect(assess(dual, facts(...chain(24))).status).toBe('satisfied');
    const every = node('per-group', { groups: [secretary, head, director, deputy], atLeast: 12 });
    const verdict = assess(every, facts(...chain(24)));
    expect(verdict.status).toBe('pending');
    const left = verdict.reasons.filter(({ zh }) => zh.includes('代理关系互相缠绕，须由本人签字'));
    expect(left).toHaveLength(24 - kept);
    expect(left[0]?.en).toContain('must act in person');
    const alone = node('per-group', { groups: [secretary, head, director, deputy] });
    const inPerson = [...chain(24), ...POSTS.map((who, at) => signed(`own-${at}`, who))];
    expect(assess(alone, facts(...inPerson)).status).toBe('satisfied');
  });

  it('are not asked for where one person may sign twice', () => {
    const twice = { ...dual, options: { distinctPersons: false } };
    expect(assess(twice, facts(...chain(24))).reasons.some(({ zh }) => zh.includes('缠绕'))).toBe(false);
  });
});
