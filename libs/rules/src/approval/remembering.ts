import type { ApprovalAct, ApprovalClock, RuleNode } from '@duban/domain';
import type { Outcome } from './approval-rule';

/** What is judged: a rule, by some of the acts, on a day of a turn. */
interface Asked {
  readonly node: RuleNode;
  readonly acts: readonly ApprovalAct[];
  readonly clock: ApprovalClock | null;
}

/**
 * Judges each question once. Rules of order judge every beginning of the acts anew and periods that are over judge what is
 * inside twice, so that without it rules inside one another would multiply; with it they add up.
 */
export function remembering(all: readonly ApprovalAct[]): (asked: Asked, judge: () => Outcome) => Outcome {
  const places = new Map(all.map((act, index) => [act, index]));
  const known = new WeakMap<RuleNode, Map<string, Outcome>>();
  return ({ node, acts, clock }, judge) => {
    const which = acts.map((act) => places.get(act)).join();
    const key = clock ? `${which} ${clock.openedOn} ${clock.today}` : which;
    const ofNode = known.get(node) ?? new Map<string, Outcome>();
    known.set(node, ofNode);
    const before = ofNode.get(key);
    if (before) return before;
    const outcome = judge();
    ofNode.set(key, outcome);
    return outcome;
  };
}
