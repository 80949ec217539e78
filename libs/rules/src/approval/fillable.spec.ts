import fc from 'fast-check';
import {
  deputy,
  director,
  dual,
  facts,
  head,
  node,
  POSTS,
  secretary,
  signatureOf,
  units,
} from '../example/signing';
import { fillable, type Candidate } from './fillable';
import type { PostOf, RuleNode } from '@duban/domain';

const { acts: _, ...given } = facts();
const holder = (by: string, { post, of }: PostOf, principal: string | null = null): Candidate => ({
  by,
  principal,
  post,
  unit: units[of],
});
const all = node('all-of', { of: [dual, signatureOf(director)] });

describe('whether a rule can be satisfied by the people there are', () => {
  it('says yes where enough different persons are there', () => {
    const people = [holder('li', secretary), holder('zhou', head), holder('wang', director)];
    expect(fillable(all, given, people)).toEqual({ fillable: true, short: null, exact: true });
  });

  it('names the places that one head would have to fill twice', () => {
    const people = [holder('wu', secretary), holder('wu', head), holder('wang', director)];
    expect(fillable(all, given, people)).toEqual({
      fillable: false,
      short: { places: [[secretary], [head]], needed: 2, persons: 1, votes: null },
      exact: true,
    });
  });

  it('sees that a proxy who signs already stands for nobody else', () => {
    const leave = [holder('li', secretary, 'zhou'), holder('li', head, 'zhou'), holder('li', secretary)];
    expect(fillable(dual, given, leave).fillable).toBe(false);
    expect(fillable(dual, given, [...leave, holder('feng', head)]).fillable).toBe(true);
  });

  it('does not send the drafter to sign', () => {
    const people = [holder('li', secretary), holder('zhou', head)];
    expect(fillable(dual, { ...given, draftedBy: { by: 'zhou' } }, people).fillable).toBe(false);
  });

  it('knows that in the end all turns come, and that a quorum may leave places empty', () => {
    const turns = node('sequence', { of: [signatureOf(director), dual] });
    const people = [holder('li', secretary), holder('zhou', head), holder('wang', director)];
    expect(fillable(turns, given, people).fillable).toBe(true);
    const two = node('quorum', { atLeast: 2, of: [secretary, head, deputy].map(signatureOf) });
    expect(fillable(two, given, people).fillable).toBe(true);
    expect(fillable(two, given, [holder('li', secretary)]).short).toMatchObject({ needed: 1, persons: 0 });
  });

  it('counts who decides when it is late', () => {
    const late = (onLate: unknown) =>
      node('within', {
        period: { n: 1, unit: 'days', firstDayCounts: true },
        then: signatureOf(head),
        onLate,
      });
    const people = [holder('wang', director)];
    expect(fillable(late({ escalate: director }), given, people)).toMatchObject({
      fillable: true,
      exact: true,
    });
    expect(fillable(late('refuse'), given, people)).toMatchObject({ fillable: false, exact: true });
    expect(fillable(late({ approve: 'x' }), given, people)).toMatchObject({ fillable: false, exact: false });
    const both = node('all-of', { of: [late({ escalate: director }), signatureOf(director)] });
    expect(fillable(both, given, people)).toMatchObject({ fillable: false, exact: true });
    expect(fillable(both, given, [...people, holder('he', director)]).fillable).toBe(true);
  });

  it('is exact only where the conditions do not matter', () => {
    const where = (when: string, then: RuleNode) => node('applies', { when, then });
    const perhaps = node('all-of', { of: [signatureOf(director), where('overdue', signatureOf(head))] });
    const wang = [holder('wang', director)];
    expect(fillable(perhaps, given, wang)).toMatchObject({ fillable: false, exact: false });
    expect(fillable(perhaps, given, [...wang, holder('zhou', head)])).toMatchObject({
      fillable: true,
      exact: true,
    });
    expect(fillable(perhaps, given, [holder('zhou', head)])).toMatchObject({ fillable: false, exact: true });
    // Fewer may apply than a quorum needs: then everybody together is too few.
    const two = node('quorum', {
      atLeast: 2,
      of: [signatureOf(director), where('overdue', signatureOf(head))],
    });
    const both = [...wang, holder('zhou', head)];
    expect(fillable(two, given, both)).toMatchObject({ fillable: true, exact: false });
    const each = (count: number) =>
      node('all-of', {
        of: Array.from({ length: count }, (_unused, at) => where(`measures > ${at}`, dual)).concat(
          signatureOf(secretary),
        ),
      });
    expect([6, 7].map((count) => fillable(each(count), given, []).exact)).toEqual([true, false]);
  });

  it('is exact only where it is so as well when some conditions hold and others do not', () => {
    const when = (condition: string, who: PostOf): RuleNode =>
      node('applies', { when: condition, then: signatureOf(who) });
    const either = node('quorum', {
      atLeast: 1,
      of: [when('overdue', director), when('class == "dated"', head)],
    });
    // Both hold: the head is enough. None holds: nobody is asked for. It is overdue alone: the director is not there.
    expect(fillable(either, given, [holder('zhou', head)])).toMatchObject({ fillable: true, exact: false });
    const everybody = [holder('zhou', head), holder('wang', director)];
    expect(fillable(either, given, everybody)).toMatchObject({ fillable: true, exact: true });
  });

  it('is a bound where this program does not know the rule, or two sums of votes are asked for', () => {
    const unknown = node('all-of', { of: [signatureOf(director), node('nobody', {})] });
    expect(fillable(unknown, given, [])).toEqual({
      fillable: false,
      short: { places: [[director]], needed: 1, persons: 0, votes: null },
      exact: false,
    });
    expect(fillable(unknown, given, [holder('wang', director)])).toMatchObject({ short: null, exact: false });
    const votes = node('weights', { of: [{ who: head, weight: 1 }], atLeast: '1/1' });
    expect(fillable(votes, given, []).exact).toBe(true);
    expect(fillable(node('any-of', { of: [votes, votes] }), given, []).exact).toBe(true);
    expect(fillable(node('all-of', { of: [votes, votes] }), given, []).exact).toBe(false);
  });

  it('agrees with trying every assignment', () => {
    const person = fc.constantFrom('a', 'b', 'c', 'd');
    const candidates = fc.array(fc.tuple(person, fc.constantFrom(...POSTS)), { maxLength: 6 });
    const slots = fc.array(fc.uniqueArray(fc.constantFrom(...POSTS), { minLength: 1, maxLength: 2 }), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(slots, candidates, (groups, people) => {
        const offered = people.map(([by, who]) => holder(by, who));
        const found = fillable(node('per-group', { groups }), given, offered).fillable;
        expect(found).toBe(assignable(groups, offered, []));
      }),
      { numRuns: 2_000 },
    );
  });
});

function assignable(
  groups: readonly (readonly PostOf[])[],
  people: readonly Candidate[],
  used: readonly string[],
): boolean {
  const [first, ...rest] = groups;
  if (!first) return true;
  return people
    .filter(
      (one) =>
        !used.includes(one.by) &&
        first.some((who) => 'post' in one && who.post === one.post && units[who.of] === one.unit),
    )
    .some(({ by }) => assignable(rest, people, [...used, by]));
}
