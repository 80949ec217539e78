import type { RuleNode } from '@duban/domain';
import { dual, head, node, secretary, signatureOf } from '../example/signing';
import { faultIn } from './fault-in';

const nested = (depth: number): RuleNode =>
  depth === 0 ? signatureOf(head) : node('all-of', { of: [nested(depth - 1), signatureOf(secretary)] });

const weighed = node('weights', { of: [{ who: head, weight: 1 }], atLeast: '1/1' });

describe('what is wrong with a rule', () => {
  it.each<[string, RuleNode, string, string]>([
    [
      'an unknown rule inside',
      node('all-of', { of: [dual, node('nobody', {})] }),
      'of.1.rule',
      '没有规则“nobody”',
    ],
    ['a parameter that is missing', node('quorum', { of: [dual] }), 'atLeast', '缺少 atLeast'],
    ['a parameter that is none', node('signature', { ...head, off: 'x' }), 'off', '没有参数 off'],
    [
      'a strange name in a post',
      node('per-group', { groups: [{ ...head, deputy: true }] }),
      'groups',
      'groups 里没有 deputy 这一项',
    ],
    [
      'a strange name in one of several posts',
      node('veto', { by: [head, { ...secretary, unit: 'x' }], then: dual }),
      'by',
      'by 里没有 unit 这一项',
    ],
    [
      'a strange name in a vote',
      node('weights', { of: [{ who: head, weight: 1, veto: true }], atLeast: '1/1' }),
      'of',
      'of 里没有 veto 这一项',
    ],
    [
      'a strange name in a period',
      node('within', {
        period: { n: 1, unit: 'days', firstDayCounts: true, grace: 3 },
        then: dual,
        onLate: 'remind',
      }),
      'period',
      'period 里没有 grace 这一项',
    ],
    [
      'a strange name in what follows when it is late',
      node('within', {
        period: { n: 1, unit: 'days', firstDayCounts: true },
        then: dual,
        onLate: { escalate: { ...head, cc: 'x' } },
      }),
      'onLate',
      'onLate 里没有 cc 这一项',
    ],
    ['a post without its unit', node('per-group', { groups: [{ post: 'x' }] }), 'groups', '写法不对'],
    ['a condition', node('applies', { when: 'nobody == 1', then: dual }), 'when', '条件写法不对'],
    ['numbers that contradict', node('quorum', { atLeast: 3, of: [dual] }), '', '互相矛盾'],
    ['options inside', node('all-of', { of: [{ ...dual, options: {} }] }), 'of.0.options', '最外层'],
    ['a rule too deep', nested(5), 'of.0.of.0.of.0.of.0', '最多套 4 层'],
    ['one that is deeper still', nested(4_000), 'of.0.of.0.of.0.of.0', '最多套 4 层'],
    [
      'weights twice at once',
      node('all-of', { of: [weighed, node('quorum', { atLeast: 1, of: [dual, weighed] })] }),
      '',
      '只能要求一次',
    ],
    [
      'too many ways',
      node('quorum', { atLeast: 5, of: Array.from({ length: 10 }, () => dual) }),
      '',
      '有 252 种满足办法',
    ],
  ])('names %s, and where it stands', (_what, rule, where, because) => {
    expect(faultIn(rule)).toMatchObject({ where, because: { zh: expect.stringContaining(because) } });
  });

  it('is nothing where all of it can be read', () => {
    expect(faultIn(nested(4))).toBeNull();
    expect(faultIn(node('any-of', { of: [weighed, weighed] }))).toBeNull();
    expect(
      faultIn(
        node('within', {
          period: { n: 1, unit: 'days', firstDayCounts: true },
          then: dual,
          onLate: 'remind',
        }),
      ),
    ).toBeNull();
  });
});
