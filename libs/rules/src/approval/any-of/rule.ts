import type { ApprovalAct } from '@duban/domain';
import type { ApprovalRule, Judging, Outcome } from '../approval-rule';
import { around, isRefusedOutcome, joined, nodesIn, RULES_INSIDE, withLaterApprovals } from '../inside';

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
    const inside = untilDecided(acts, judging, (some) =>
      nodesIn(node).map((child) => judging.judge(child, some)),
    );
    const open = inside.filter(({ status }) => status === 'open');
    return around(node, inside, {
      demand: { kind: 'some', atLeast: 1, of: open.map(({ demand }) => demand) },
      refused: inside.some(isRefusedOutcome),
    });
  },
};

/**
 * The rules inside as they stood when the first of them was decided; two that one act decides in both ways are a no. A
 * later approval may still stand in for a head that is needed elsewhere, a later refusal changes nothing any more.
 */
function untilDecided(
  acts: readonly ApprovalAct[],
  { isSatisfied }: Judging,
  judged: (some: readonly ApprovalAct[]) => readonly Outcome[],
): readonly Outcome[] {
  for (let count = 0; count <= acts.length; count += 1) {
    const inside = judged(acts.slice(0, count));
    if (inside.some(isRefusedOutcome)) return inside;
    if (inside.some(isSatisfied)) return judged(withLaterApprovals(acts, count));
  }
  return judged(acts);
}
