import type { ApprovalAct, RuleNode } from '@duban/domain';
import type { ApprovalRule, Judging, Outcome } from '../approval-rule';
import { inWaiting } from '../demand';
import {
  applying,
  around,
  isRefusedOutcome,
  joined,
  nodesIn,
  RULES_INSIDE,
  withLaterApprovals,
} from '../inside';

/** 依次审批: all of the rules inside, one after the other. An act before its turn does not count for the later one. */
export const sequence: ApprovalRule = {
  id: 'sequence',
  title: { zh: '依次审批', en: 'one after the other' },
  parameters: { of: RULES_INSIDE },
  sentence: (node, { sentenceOf }) => joined(nodesIn(node).map(sentenceOf), '；然后', '; then '),
  judge: (node, acts, judging) => {
    const inside = inTurn(nodesIn(node), acts, judging);
    return around(node, inside, {
      demand: { kind: 'all', of: applying(inside).map(({ demand }) => demand) },
      refused: inside.some(isRefusedOutcome),
    });
  },
};

/** Each rule is judged by the acts from the end of the one before it to its own end. */
function inTurn(
  nodes: readonly RuleNode[],
  acts: readonly ApprovalAct[],
  judging: Judging,
): readonly Outcome[] {
  const inside: Outcome[] = [];
  let rest: readonly ApprovalAct[] | null = acts;
  for (const node of nodes) {
    if (rest === null) {
      const waiting = judging.judge(node, []);
      inside.push(outcomeInWaiting(waiting));
      continue;
    }
    const { outcome, used } = upToItsEnd(node, rest, judging);
    inside.push(outcome);
    rest = used === null ? null : rest.slice(used);
  }
  return inside;
}

const outcomeInWaiting = (outcome: Outcome): Outcome => ({
  ...outcome,
  demand: inWaiting(outcome.demand),
  own: outcome.own.map((place) => ({ ...place, open: false })),
  inside: outcome.inside.map(outcomeInWaiting),
});

/** How many acts it takes until the rule is satisfied; null when they do not suffice. */
function upToItsEnd(
  node: RuleNode,
  acts: readonly ApprovalAct[],
  { judge, isSatisfied }: Judging,
): { readonly outcome: Outcome; readonly used: number | null } {
  for (let used = 0; used <= acts.length; used += 1) {
    const outcome = judge(node, acts.slice(0, used));
    if (outcome.status === 'not-applicable') return { outcome, used };
    if (isSatisfied(outcome)) return { outcome: judge(node, withLaterApprovals(acts, used)), used };
    if (outcome.status === 'refused') return { outcome, used: null };
  }
  return { outcome: judge(node, acts), used: null };
}
