import type { ApprovalAct, PostOf, RuleNode } from '@duban/domain';
import fc from 'fast-check';
import {
  deputy,
  director,
  facts,
  head,
  node,
  POSTS,
  refused,
  secretary,
  signatureOf,
} from '../example/signing';
import { assess } from './assess';

const group = fc
  .uniqueArray(fc.constantFrom(...POSTS), { minLength: 1, maxLength: 2 })
  .map((posts) => node('per-group', { groups: [posts] }));
const voted = (inner: fc.Arbitrary<RuleNode>): fc.Arbitrary<RuleNode> =>
  fc.array(inner, { minLength: 1, maxLength: 3 }).chain((of) =>
    fc.oneof(
      fc.constant(node('all-of', { of })),
      fc.integer({ min: 1, max: of.length }).map((atLeast) => node('quorum', { atLeast, of })),
    ),
  );
const weighed = fc
  .array(
    fc.record({
      who: fc.uniqueArray(fc.constantFrom(...POSTS), { minLength: 1, maxLength: 2 }),
      weight: fc.integer({ min: 1, max: 3 }),
    }),
    { minLength: 1, maxLength: 3 },
  )
  .map((of) => node('weights', { of, atLeast: '1/2' }));
const rule = voted(fc.oneof(group, weighed, voted(group)));

/** Some of these refuse for some of the posts: whoever does for two of them has two hats. */
const refusals = fc
  .uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.constantFrom(...POSTS)), {
    maxLength: 6,
    selector: ([by, { post }]) => `${by} ${post}`,
  })
  .map((all) => all.map(([by, who]) => refused(by, who)));

describe('what is refused', () => {
  it('is so when everybody who refused, taken once, leaves too few: as trying every choice of them finds', () => {
    fc.assert(
      fc.property(rule, refusals, (any, acts) => {
        expect(assess(any, facts(...acts)).status === 'refused').toBe(everyChoice(any, acts).some(isTrue));
      }),
      { numRuns: 3_000 },
    );
  });

  it('is found of thirty votes by as many heads, and of votes that share every head as soon as it is sure', () => {
    const many = Array.from({ length: 30 }, (_, index): PostOf => ({ post: `post-${index}`, of: 'office' }));
    const each = many.map((who) => refused(`by-${who.post}`, who));
    const simple = node('quorum', { atLeast: 10, of: many.map(signatureOf) });
    expect(assess(simple, facts(...each.slice(0, 20))).status).toBe('pending');
    expect(assess(simple, facts(...each.slice(0, 21))).status).toBe('refused');
    // Each of the votes takes two of thirty heads: fifteen of them at most are gone.
    const votes = many.map((who, index) => ({ who: [who, many[(index + 1) % 30]], weight: 1 }));
    const tangled = (atLeast: string): string =>
      assess(node('weights', { of: votes, atLeast }), facts(...each)).status;
    expect(tangled('16/30')).toBe('refused');
    expect(tangled('15/30')).toBe('pending');
    expect(tangled('2/30')).toBe('pending');
  });

  it('leaves a vote to the others that no head has refused for sure', () => {
    const rules = [
      node('per-group', { groups: [[secretary, head]] }),
      signatureOf(head),
      signatureOf(deputy),
    ];
    const two = node('quorum', { atLeast: 2, of: [...rules, signatureOf(director)] });
    const missing = (...acts: readonly ApprovalAct[]) => assess(two, facts(...acts)).missing;
    expect(missing(refused('he', deputy))).toEqual([secretary, head, director]);
    expect(missing(refused('he', deputy), refused('li', secretary), refused('wu', head))).toEqual([
      secretary,
      head,
      director,
    ]);
  });
});

/** For each choice of what every head is taken to have refused, one place for one of its posts, whether the rule is refused. */
function everyChoice(any: RuleNode, acts: readonly ApprovalAct[]): readonly boolean[] {
  const places: { readonly path: string; readonly post: string }[] = [];
  isGone(any, 'root', (path, post) => places.push({ path, post }) > 0);
  const persons = [...new Set(acts.map(({ by }) => by))];
  const choices = persons.reduce<readonly ReadonlySet<string>[]>(
    (all, person) => {
      const own = acts.filter(({ by }) => by === person).map(({ post }) => post);
      const could = places
        .filter(({ post }) => own.includes(post))
        .map(({ path, post }) => `${path} ${post}`);
      return all.flatMap((before) => [before, ...could.map((one) => new Set([...before, one]))]);
    },
    [new Set()],
  );
  return choices.map((taken) => isGone(any, 'root', (path, post) => taken.has(`${path} ${post}`)));
}

/** Asks of every post of every place. */
function isGone(any: RuleNode, path: string, isTaken: (path: string, post: string) => boolean): boolean {
  const all = (posts: readonly PostOf[], at: string): boolean =>
    posts.map(({ post }) => isTaken(at, post)).every(isTrue);
  if (any.rule === 'per-group') return all((any.groups as unknown as readonly PostOf[][])[0] ?? [], path);
  if (any.rule === 'weights') {
    const of = any.of as unknown as readonly { readonly who: readonly PostOf[]; readonly weight: number }[];
    const total = of.reduce((sum, { weight }) => sum + weight, 0);
    const gone = of.map(({ who, weight }, index) => (all(who, `${path}.${index}`) ? weight : 0));
    return total - gone.reduce((sum: number, weight) => sum + weight, 0) < total / 2;
  }
  const inside = (any.of as unknown as readonly RuleNode[]).map((inner, index) =>
    isGone(inner, `${path}.${index}`, isTaken),
  );
  const left = inside.filter((gone) => !gone).length;
  return left < (any.rule === 'all-of' ? inside.length : Number(any.atLeast));
}

const isTrue = (one: boolean): boolean => one;
