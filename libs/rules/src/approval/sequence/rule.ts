import type { ApprovalAct, Day, RuleNode } from '@duban/domain';
import type { ApprovalRule, Judging, Outcome } from '../approval-rule';
import { inWaiting } from '../demand';
import { applying, around, isRefusedOutcome, joined, nodesIn, RULES_INSIDE } from '../inside';
import { decidedIn, unheardAfter, withLaterApprovals } from '../turn';

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

interface Turn {
  readonly acts: readonly ApprovalAct[];
  /** Null where nobody has the day. */
  readonly begins: Day | null;
}

/** Each rule is judged by the acts from the end of the one before it to its own end, and its periods begin with its turn. */
function inTurn(
  nodes: readonly RuleNode[],
  acts: readonly ApprovalAct[],
  judging: Judging,
): readonly Outcome[] {
  const inside: Outcome[] = [];
  let turn: Turn | null = { acts, begins: judging.clock?.openedOn ?? null };
  for (const node of nodes) {
    if (turn === null) {
      inside.push(outcomeInWaiting(judging.judge(node, [], null)));
      continue;
    }
    const { acts: rest, begins }: Turn = turn;
    const clock = judging.clock && begins ? { ...judging.clock, openedOn: begins } : null;
    const { outcome, used, ended } = upToItsEnd(node, rest, { ...judging, clock });
    inside.push(outcome);
    turn = used === null ? null : { acts: rest.slice(used), begins: ended };
  }
  return inside;
}

const outcomeInWaiting = (outcome: Outcome): Outcome => ({
  ...outcome,
  demand: inWaiting(outcome.demand),
  own: outcome.own.map((place) => ({ ...place, open: false })),
  inside: outcome.inside.map(outcomeInWaiting),
});

/** A rule in its turn; how many acts it took until it was satisfied and on which day, null when they do not suffice. */
function upToItsEnd(
  node: RuleNode,
  acts: readonly ApprovalAct[],
  judging: Judging,
): { readonly outcome: Outcome; readonly used: number | null; readonly ended: Day | null } {
  const decided = decidedIn(node, acts, judging);
  if (!decided) return { outcome: judging.judge(node, acts, judging.clock), used: null, ended: null };
  const { state, used, clock } = decided;
  const ended = clock?.today ?? null;
  if (state.status === 'not-applicable') return { outcome: state, used, ended };
  const unheard = unheardAfter(acts, used);
  if (state.status === 'refused') return { outcome: { ...state, unheard }, used: null, ended };
  const outcome = judging.judge(node, withLaterApprovals(acts, used), clock);
  return { outcome: { ...outcome, unheard }, used, ended };
}
