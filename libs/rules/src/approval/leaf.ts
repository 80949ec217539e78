import type { RuleNode } from '@duban/domain';
import type { Outcome } from './approval-rule';
import type { Demand } from './demand';

/** The outcome of a rule without rules inside. */
export const leaf = (node: RuleNode, demand: Demand, refused: boolean): Outcome => ({
  node,
  status: refused ? 'refused' : 'open',
  demand,
  notes: [],
  until: null,
  inside: [],
});
