import type { ApprovalAct, RuleNode } from '@duban/domain';
import type { ApprovalRule, Judging, Outcome } from '../approval-rule';
import { around, isRefusedOutcome, joined, nodesIn, RULES_INSIDE } from '../inside';
import { duesIn, firstDecided, unheardAfter, withLaterApprovals } from '../turn';

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
    const inside = untilDecided(node, acts, judging);
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
function untilDecided(node: RuleNode, acts: readonly ApprovalAct[], judging: Judging): readonly Outcome[] {
  const judged = (some: readonly ApprovalAct[], clock = judging.clock): readonly Outcome[] =>
    nodesIn(node).map((child) => judging.judge(child, some, clock));
  const decided = firstDecided({
    ...{ acts, clock: judging.clock, judged },
    isDecided: (inside) => inside.some(isRefusedOutcome) || inside.some(judging.isSatisfied),
    dueIn: (inside) => inside.flatMap(duesIn),
  });
  if (!decided) return judged(acts);
  const { state, used, clock } = decided;
  const inside = state.some(isRefusedOutcome) ? state : judged(withLaterApprovals(acts, used), clock);
  return inside.map((outcome) => ({ ...outcome, unheard: unheardAfter(acts, used) }));
}
