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
import type { PostOf } from '@duban/domain';

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
      short: { places: [[secretary], [head]], needed: 2, persons: 1 },
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
