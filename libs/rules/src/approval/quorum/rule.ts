import type { RuleNode } from '@duban/domain';
import type { ApprovalRule } from '../approval-rule';
import { joined, nodesIn, RULES_INSIDE } from '../inside';
import { votes } from '../votes';

/** 票签 (m of n): at least so many of the rules inside. */
export const quorum: ApprovalRule = {
  id: 'quorum',
  title: { zh: '票签（定数）', en: 'so many of them' },
  parameters: {
    atLeast: { kind: 'count', means: { zh: '至少几项同意', en: 'how many must agree' } },
    of: RULES_INSIDE,
  },
  isSound: (node) => countIn(node) <= nodesIn(node).length,
  sentence: (node, { sentenceOf }) => {
    const { zh, en } = joined(nodesIn(node).map(sentenceOf), '、', ', ');
    return {
      zh: `以下 ${nodesIn(node).length} 项至少有 ${countIn(node)} 项：${zh}`,
      en: `at least ${countIn(node)} of these ${nodesIn(node).length}: ${en}`,
    };
  },
  judge: (node, acts, judging) =>
    votes(
      node,
      nodesIn(node).map((child) => judging.judge(child, acts)),
      countIn(node),
      judging,
    ),
};

const countIn = ({ atLeast }: RuleNode): number => Number(atLeast);
