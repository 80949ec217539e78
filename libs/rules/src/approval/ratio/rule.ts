import type { ApprovalRule } from '../approval-rule';
import { applying, joined, nodesIn, RULES_INSIDE } from '../inside';
import { isMajority, MAJORITY, majorityOf, shareIn } from '../majority';
import { votes } from '../votes';

/** 票签 (a share): at least, or more than, such a part of the rules inside that apply. */
export const ratio: ApprovalRule = {
  id: 'ratio',
  title: { zh: '票签（比例）', en: 'such a part of them' },
  parameters: {
    ...MAJORITY,
    of: RULES_INSIDE,
  },
  isSound: isMajority,
  sentence: (node, { sentenceOf }) => {
    const { zh, en } = joined(nodesIn(node).map(sentenceOf), '、', ', ');
    const { share, more } = shareIn(node);
    return {
      zh: `以下适用的各项中，同意的${more ? '超过' : '至少占'} ${share}：${zh}`,
      en: `${more ? 'more than' : 'at least'} ${share} of these that apply: ${en}`,
    };
  },
  judge: (node, acts, judging) => {
    const inside = nodesIn(node).map((child) => judging.judge(child, acts));
    return votes(node, inside, majorityOf(applying(inside).length, node), judging);
  },
};
