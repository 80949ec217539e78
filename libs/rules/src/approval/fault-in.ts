import type { RuleNode } from '@duban/domain';
import { demandInFull } from './assess';
import { areOptions } from './options';
import { rulesIn } from './parameter';
import { fault, ownFault, ruleOf, type RuleFault } from './read-rule';
import type { Demand } from './demand';
import { countWays, MOST_WAYS, weightsAtOnce } from './ways';

/** The first fault of a rule or of a rule inside it; null where this house can read and judge all of it. */
export const faultIn = (node: RuleNode): RuleFault | null =>
  optionsFault(node) ??
  ownFault(node) ??
  onlyAdded(node) ??
  faultInside(node, MOST_DEEP) ??
  demandFault(node);

/** Rules of order judge every beginning of the acts anew, at each depth: there is an end to that as well. */
const MOST_DEEP = 4;

export const isReadable = (node: RuleNode): boolean => faultIn(node) === null;

const optionsFault = (node: RuleNode): RuleFault | null =>
  areOptions(node)
    ? null
    : fault('options', '整项审批的选项写法不对', 'the options of the approval are wrongly written');

function faultInside(node: RuleNode, deeper: number): RuleFault | null {
  const rule = ruleOf(node);
  for (const { name, inner } of rule ? rulesIn(node, rule.parameters) : []) {
    const found =
      inner.options === undefined
        ? (ownFault(inner) ?? onlyAdded(inner) ?? tooDeep(inner, deeper) ?? faultInside(inner, deeper - 1))
        : fault('options', '选项只写在最外层的规则上', 'options stand on the outermost rule only');
    if (found) return { ...found, where: [name, found.where].filter((part) => part !== '').join('.') };
  }
  return null;
}

/** A law names posts and never a person: people come and go. */
function onlyAdded(node: RuleNode): RuleFault | null {
  const rule = ruleOf(node);
  if (!rule?.onlyAdded) return null;
  const { zh, en } = rule.title;
  return fault(
    'rule',
    `“${zh}”只用于进行中的审批，不能写进规则包`,
    `“${en}” comes into a running approval only; a pack cannot contain it`,
  );
}

function tooDeep(inner: RuleNode, deeper: number): RuleFault | null {
  const rule = ruleOf(inner);
  if (deeper > 1 || !rule || rulesIn(inner, rule.parameters).length === 0) return null;
  return fault('', `规则最多套 ${MOST_DEEP} 层`, `rules stand inside one another ${MOST_DEEP} deep at most`);
}

function demandFault(node: RuleNode): RuleFault | null {
  const demand = demandInFull(node);
  return severalWeights(demand) ?? intricacy(demand);
}

/** Seating heads for two sums of weights at once has no quick answer, and a slow or half one is none. */
const severalWeights = (demand: Demand): RuleFault | null =>
  weightsAtOnce(demand) <= 1
    ? null
    : fault(
        '',
        '加权票签在一项审批中只能要求一次',
        'votes that weigh differently can be asked for once in an approval',
      );

/** A choice among composed rules is tried way by way: there is an end to what is read. */
function intricacy(demand: Demand): RuleFault | null {
  const ways = countWays(demand);
  if (ways <= MOST_WAYS) return null;
  return fault(
    '',
    `规则过于复杂：有 ${ways} 种满足办法，最多 ${MOST_WAYS} 种`,
    `the rule is too intricate: there are ${ways} ways to satisfy it, and at most ${MOST_WAYS} are read`,
  );
}
