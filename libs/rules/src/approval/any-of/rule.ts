import type { ApprovalAct } from '@duban/domain';
import type { ApprovalRule, Judging, Outcome } from '../approval-rule';
import { around, isRefusedOutcome, joined, nodesIn, RULES_INSIDE } from '../inside';

/** 或签: the first of the rules inside that is decided, either way, decides. */
export const anyOf: ApprovalRule = {
  id: 'any-of',
  title: { zh: '或签', en: 'whoever decides first' },
  parameters: { of: RULES_INSIDE },
  sentence: (node, { sentenceOf }) => {
    const { zh, en } = joined(nodesIn(node).map(sentenceOf), '，或者', ', or ');
    return { zh: `${zh}（先决定者为准）`, en: `${en} (whoever decides first)` };
  },
  judge: (node, acts, judging) => {
    const judged = (some: readonly ApprovalAct[]): readonly Outcome[] =>
      nodesIn(node).map((child) => judging.judge(child, some));
    const inside = judged(acts);
    const open = inside.filter(({ status }) => status === 'open');
    return around(node, inside, {
      demand: { kind: 'some', atLeast: 1, of: open.map(({ demand }) => demand) },
      refused: isRefusedFirst(acts, judged, judging),
    });
  },
};

/** Whether the first that was decided said no. Two that one act decides in both ways are a no. */
function isRefusedFirst(
  acts: readonly ApprovalAct[],
  judged: (some: readonly ApprovalAct[]) => readonly Outcome[],
  { isSatisfied }: Judging,
): boolean {
  for (let count = 0; count <= acts.length; count += 1) {
    const inside = judged(acts.slice(0, count));
    if (inside.some(isRefusedOutcome)) return true;
    if (inside.some(isSatisfied)) return false;
  }
  return false;
}
