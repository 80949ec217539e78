import type { RuleNode } from '@duban/domain';
import { demandInFull } from './assess';
import { rulesIn } from './parameter';
import { ruleOf } from './read-rule';
import { weightsAtOnce } from './ways';

/** Beyond so many different conditions nobody tries every case: what is said then is a bound. */
const MOST_CONDITIONS = 6;

/** Says of each condition in a rule whether it holds. */
export type World = (condition: string) => boolean;

/**
 * Every case that the conditions in a rule allow, first the one in which all of them hold; more than can be, for two of
 * them may never hold together. Null where there are too many to try.
 */
export function worldsOf(node: RuleNode): readonly World[] | null {
  const conditions = [...new Set(nodesOf(node).flatMap(ownConditions))];
  if (conditions.length > MOST_CONDITIONS) return null;
  return Array.from(
    { length: 2 ** conditions.length },
    (_, which) => (condition) => (which >> conditions.indexOf(condition)) % 2 === 0,
  );
}

/** Whether an answer about the people for a rule is a bound, however its conditions turn out. */
export function isBound(node: RuleNode, filled: boolean): boolean {
  if (nodesOf(node).some((one) => ruleOf(one) === undefined)) return true;
  // Who is not there does not matter where lateness approves by itself.
  if (!filled && nodesOf(node).some(approvesWhenLate)) return true;
  return weightsAtOnce(demandInFull(node)) > 1;
}

const approvesWhenLate = ({ onLate }: RuleNode): boolean =>
  typeof onLate === 'object' && onLate !== null && 'approve' in onLate;

/** A rule and all rules inside it. */
function nodesOf(node: RuleNode): readonly RuleNode[] {
  const rule = ruleOf(node);
  return [node, ...(rule ? rulesIn(node, rule.parameters).flatMap(({ inner }) => nodesOf(inner)) : [])];
}

function ownConditions(node: RuleNode): readonly string[] {
  const kinds = Object.entries(ruleOf(node)?.parameters ?? {});
  return kinds.flatMap(([name, { kind }]) => (kind === 'condition' ? [node[name] as string] : []));
}
