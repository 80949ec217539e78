import type { ApprovalFacts, RuleNode } from '@duban/domain';
import {
  deputy,
  director,
  dual,
  facts,
  head,
  node,
  secretary,
  signatureOf,
  signed,
} from '../example/signing';
import { assess } from './assess';

const of = [
  { who: secretary, weight: 3 },
  { who: head, weight: 2 },
  { who: director, weight: 1 },
];
const votes = node('weights', { of, moreThan: '1/2' });
const unknown = node('nobody', {});
const turns = node('sequence', { of: [signatureOf(director), dual] });
const all = (...inner: readonly RuleNode[]) => node('all-of', { of: inner });

describe('what is said to be wanting', () => {
  it.each<[string, RuleNode, ApprovalFacts, string, string]>([
    ['all votes', votes, facts(), '还差 4 票：', '4 votes are wanting: '],
    [
      'one vote',
      votes,
      facts(signed('li', secretary)),
      '还差 1 票：政府主要负责人、',
      '1 vote is wanting: head of government, ',
    ],
    [
      'votes that the light ones do not bring',
      votes,
      facts(signed('zhou', head), signed('wang', director)),
      '还差 1 票：党委书记',
      '1 vote is wanting: Party secretary',
    ],
    [
      'people and votes',
      all(signatureOf(deputy), votes),
      facts(signed('zhou', head)),
      '还差 1 人签字，另差 2 票：',
      '1 more must sign and 2 votes are wanting: ',
    ],
    [
      'votes alone, where everybody else has signed',
      all(signatureOf(deputy), votes),
      facts(signed('he', deputy)),
      '还差 4 票：',
      '4 votes are wanting: ',
    ],
    [
      'those whose turn it is',
      turns,
      facts(),
      '还差 3 人签字，现在轮到：整改办主任',
      '3 more must sign, and now it is the turn of: director of the supervision office',
    ],
    [
      'the last turn',
      turns,
      facts(signed('wang', director)),
      '还差 2 人签字：党委书记、政府主要负责人',
      '2 more must sign: Party secretary, head of government',
    ],
    [
      'a way that people can go, before a shorter one that nobody can',
      node('any-of', { of: [unknown, dual] }),
      facts(),
      '还差 2 人签字：',
      '2 more must sign: ',
    ],
    [
      'people beside what cannot be judged',
      all(unknown, dual),
      facts(signed('li', secretary)),
      '还差 1 人签字：政府主要负责人',
      '1 more must sign: head of government',
    ],
    [
      'no more people than a quorum needs beside what cannot be judged',
      node('quorum', {
        atLeast: 2,
        of: [signatureOf(head), signatureOf(director), node('applies', { when: 'overdue', then: dual })],
      }),
      facts(),
      '还差 2 人签字：',
      '2 more must sign: ',
    ],
  ])('is %s', (_what, rule, given, ...[zh, en]) => {
    const { reasons } = assess(rule, given);
    expect(reasons.at(-1)?.zh.startsWith(zh) ? zh : reasons.at(-1)?.zh).toBe(zh);
    expect(reasons.at(-1)?.en.startsWith(en) ? en : reasons.at(-1)?.en).toBe(en);
  });

  it('is nothing where only what cannot be judged is left', () => {
    expect(assess(all(unknown, signatureOf(head)), facts(signed('zhou', head))).reasons.at(-1)?.zh).toContain(
      '不认识规则“nobody”',
    );
  });
});

describe('a rule in words', () => {
  it('says whether one person may sign twice, wherever in the tree that is asked', () => {
    const two = { ...all(dual), options: { distinctPersons: false } };
    const verdict = assess(two, facts());
    for (const { zh, en } of [verdict.sentence, verdict.inside[0]?.sentence ?? { zh: '', en: '' }]) {
      expect(zh).toContain('各签字 1 次，共 2 次，一人可以兼签');
      expect(en).toContain('2 signatures, of which one person may give several');
    }
    expect(assess(all(dual), facts()).inside[0]?.sentence.zh).toContain('同一人不重复计算');
    const groups = node('per-group', { groups: [[secretary, head], director] });
    expect(assess(groups, facts()).sentence.zh).toMatch(/^党委书记或政府主要负责人、整改办主任各签字 1 人/);
  });
});
