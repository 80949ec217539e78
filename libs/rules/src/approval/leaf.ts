import type { RuleNode } from '@duban/domain';
import type { Outcome } from './approval-rule';
import type { Demand, Place } from './demand';
import type { Refusal } from './refusal';

/** The outcome of a rule without rules inside; `refusal` where it is refused. */
export const leaf = (
  node: RuleNode,
  {
    demand,
    own,
    refusal,
  }: {
    readonly demand: Demand;
    readonly own: readonly Place[];
    readonly refusal: Refusal | undefined;
  },
): Outcome => ({
  node,
  status: refusal ? 'refused' : 'open',
  demand,
  refusal,
  own,
  notes: [],
  until: null,
  inside: [],
});
