import type { ApprovalRule } from '../approval-rule';
import { applying, around, isRefusedOutcome, joined, nodesIn, refusalIn, RULES_INSIDE } from '../inside';

/** 会签: all of the rules inside, in any order. Whoever signs for one of them does not count for another. */
export const allOf: ApprovalRule = {
  id: 'all-of',
  title: { zh: '会签', en: 'all of them' },
  parameters: { of: RULES_INSIDE },
  sentence: (node, { sentenceOf }) => joined(nodesIn(node).map(sentenceOf), '；并且', '; and '),
  judge: (node, acts, { judge }) => {
    const inside = nodesIn(node).map((child) => judge(child, acts));
    const own = around(node, inside, {
      demand: { kind: 'all', of: applying(inside).map(({ demand }) => demand) },
      refused: inside.some(isRefusedOutcome),
    });
    return { ...own, refusal: refusalIn(inside) };
  },
};
