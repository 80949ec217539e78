import type { RuleNode } from '@duban/domain';
import {
  about,
  deputy,
  director,
  facts,
  head,
  node,
  posts,
  refused,
  secretary,
  signatureOf,
  signed,
} from '../example/signing';
import { assess } from './assess';
import { sentenceOf } from './sentence';

const either = (...of: readonly RuleNode[]) => node('any-of', { of });
const where = (when: string, then: RuleNode) => node('applies', { when, then });

describe('what is decided', () => {
  it('is not decided by a rule that does not apply', () => {
    const rule = either(where('!overdue', signatureOf(secretary)), signatureOf(head));
    expect(assess(rule, about({ overdue: true }))).toMatchObject({ status: 'pending', missing: [head] });
  });

  it('stays refused by the first who decided, whoever signs for the same post later', () => {
    const rule = either(signatureOf(secretary), signatureOf(head));
    const acts = [refused('li', secretary), signed('he', secretary)];
    expect(assess(rule, facts(...acts)).status).toBe('refused');
    const late = [signed('li', secretary), refused('zhou', head)];
    expect(assess(rule, facts(...late)).reasons.map(({ en }) => en)).toContainEqual(
      expect.stringContaining('does not count: it was decided before'),
    );
  });

  it('is refused under a veto that nobody used as it would be without', () => {
    const rule = node('veto', { by: deputy, then: signatureOf(head) });
    expect(assess(rule, facts(refused('zhou', head))).status).toBe('refused');
  });

  it('leaves the turns after a refusal closed', () => {
    const rule = node('sequence', { of: [signatureOf(head), signatureOf(director)] });
    expect(assess(rule, facts(refused('zhou', head))).inside[1]?.places[0]?.open).toBe(false);
    expect(assess(rule, facts(signed('zhou', head))).inside[1]?.places[0]?.open).toBe(true);
  });
});

describe('rules in English', () => {
  it.each<[RuleNode, string]>([
    [
      node('all-of', { of: [signatureOf(head), signatureOf(secretary)] }),
      'head of government signs; and Party secretary signs',
    ],
    [
      node('sequence', { of: [signatureOf(head), signatureOf(secretary)] }),
      'head of government signs; then Party secretary signs',
    ],
    [where('overdue', signatureOf(head)), 'where overdue, head of government signs'],
    [
      node('veto', { by: secretary, then: signatureOf(head) }),
      'head of government signs; Party secretary can veto it',
    ],
    [
      node('per-group', { groups: [head, secretary], atLeast: 2 }),
      '2 each of head of government and Party secretary sign: 4 different people',
    ],
  ])('say all of it', (rule, en) => {
    expect(sentenceOf(rule, posts).en).toBe(en);
  });

  it('say why a rule does not apply', () => {
    const { reasons } = assess(where('!overdue', signatureOf(head)), about({ overdue: true }));
    expect(reasons.at(-1)?.en).toBe('it does not apply: !overdue does not hold');
  });
});
