import type { ApprovalAct, ApprovalFacts, PostOf, RuleNode } from '@duban/domain';
import {
  director,
  facts,
  head,
  node,
  POSTS,
  secretary,
  signatureOf,
  signed,
  units,
} from '../example/signing';
import { assess } from './assess';

const calendar = { id: 'none', years: [] };
const clock = { openedOn: '2026-03-02', today: '2026-06-01', calendar } as const;

/** How often the acts for the head of government were gone through while a rule was judged. */
function judgings(rule: RuleNode, acts: readonly ApprovalAct[]): number {
  let count = 0;
  const counted = {
    ...units,
    get government() {
      count += 1;
      return units.government;
    },
  };
  const given: ApprovalFacts = { ...facts(...acts), units: counted, clock };
  assess(rule, given);
  return count;
}

const nested = (depth: number, around: (inner: RuleNode, level: number) => RuleNode): RuleNode =>
  depth === 0 ? signatureOf(head) : around(nested(depth - 1, around), depth);

describe('what is judged once', () => {
  it('is what is inside of periods that are over: it adds up with their depth and is not doubled', () => {
    const period = (n: number) => ({ n, unit: 'days', firstDayCounts: true });
    const signing = (depth: number) =>
      judgings(
        nested(depth, (then, level) => node('within', { period: period(level), then, onLate: 'remind' })),
        [signed('zhou', head)],
      );
    const each = [1, 2, 4, 8, 12].map(signing);
    each.forEach((count, at) => {
      const depth = [1, 2, 4, 8, 12][at] as number;
      expect(count).toBeLessThan(20 * depth ** 2);
    });
  });

  it('is every beginning of the acts in rules of order inside one another', () => {
    const acts = Array.from({ length: 16 }, (_, at) => signed(`p${at}`, POSTS[at % 4] as PostOf));
    const turns = (depth: number) =>
      judgings(
        nested(depth, (inner) =>
          node('sequence', {
            of: [inner, node('any-of', { of: [signatureOf(director), signatureOf(secretary)] })],
          }),
        ),
        acts,
      );
    const [two, four, eight] = [turns(2), turns(4), turns(8)] as [number, number, number];
    expect(four / two).toBeLessThan(8);
    expect(eight / four).toBeLessThan(8);
  });

  it('leaves a rule that stands in a tree twice two places', () => {
    const one = signatureOf(head);
    const twice = node('quorum', { atLeast: 1, of: [one, one] });
    expect(assess(twice, facts(signed('zhou', head))).status).toBe('satisfied');
    const both = node('quorum', { atLeast: 2, of: [one, one, signatureOf(director)] });
    expect(assess(both, facts(signed('zhou', head), signed('zhou', head))).status).toBe('pending');
    expect(assess(both, facts(signed('zhou', head), signed('he', head))).status).toBe('satisfied');
    const three = node('quorum', { atLeast: 1, of: [one, one, one] });
    expect(assess(three, facts()).reasons.at(-1)?.zh).toContain('还差 1 人签字');
  });
});
