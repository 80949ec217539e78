import type { ApprovalAct, RuleNode } from '@duban/domain';
import type { Outcome } from './approval-rule';
import type { Demand, Place } from './demand';

/** The outcome of a rule without rules inside. */
export const leaf = (
  node: RuleNode,
  {
    demand,
    own,
    refused,
    refusers = own.flatMap(({ refusals }) => refusals),
  }: {
    readonly demand: Demand;
    readonly own: readonly Place[];
    readonly refused: boolean;
    readonly refusers?: readonly ApprovalAct[];
  },
): Outcome => ({
  node,
  refusers,
  status: refused ? 'refused' : 'open',
  demand,
  own,
  notes: [],
  until: null,
  inside: [],
});
