import type { RuleNode, Text } from '@duban/domain';
import { readCondition } from '../conditions/condition';
import type { ApprovalRule } from './approval-rule';
import { faultyParameter, strangeNameIn } from './parameter';
import { approvalRules } from './registry';

/** What is wrong with a rule, and where in it. */
export interface RuleFault {
  /** The way into the rule, as `of.1.when`; empty for the outermost rule as a whole. */
  readonly where: string;
  readonly because: Text;
}

const rulesRead = new WeakMap<RuleNode, { readonly rule: ApprovalRule | undefined }>();

/** The rule of a node, if this house knows it and can read its parameters; a node is never changed, so read once. */
export function ruleOf(node: RuleNode): ApprovalRule | undefined {
  const before = rulesRead.get(node);
  if (before) return before.rule;
  const rule = ownFault(node) === null ? ruleNamed(node.rule) : undefined;
  rulesRead.set(node, { rule });
  return rule;
}

const ruleNamed = (name: string): ApprovalRule | undefined => approvalRules.find(({ id }) => id === name);

/** What is wrong with a rule itself, whatever stands inside it. */
export function ownFault(node: RuleNode): RuleFault | null {
  const rule = ruleNamed(node.rule);
  if (!rule) return fault('rule', `没有规则“${node.rule}”`, `there is no rule “${node.rule}”`);
  const parameter = faultyParameter(node, rule.parameters);
  if (parameter !== null) return parameterFault(node, rule, parameter);
  if (rule.isSound?.(node) === false)
    return fault(
      '',
      `规则“${rule.title.zh}”的各项参数互相矛盾`,
      `the parameters of “${rule.title.en}” contradict one another`,
    );
  return null;
}

export const fault = (where: string, zh: string, en: string): RuleFault => ({ where, because: { zh, en } });

function parameterFault(node: RuleNode, { title, parameters }: ApprovalRule, name: string): RuleFault {
  const parameter = parameters[name];
  if (!parameter)
    return fault(
      name,
      `规则“${title.zh}”没有参数 ${name}`,
      `the rule “${title.en}” has no parameter ${name}`,
    );
  const value = node[name];
  if (parameter.kind === 'condition' && typeof value === 'string') {
    const read = readCondition(value);
    if (!read.ok) return { where: name, because: read.because };
  }
  const { zh, en } = parameter.means;
  const strange = strangeNameIn(value ?? null, parameter.kind);
  if (strange !== null)
    return fault(
      name,
      `规则“${title.zh}”的 ${name} 里没有 ${strange} 这一项（${zh}）`,
      `${name} of “${title.en}” has nothing called ${strange} (${en})`,
    );
  return value === undefined
    ? fault(name, `规则“${title.zh}”缺少 ${name}（${zh}）`, `the rule “${title.en}” lacks ${name} (${en})`)
    : fault(
        name,
        `规则“${title.zh}”的 ${name} 写法不对（${zh}）`,
        `${name} of “${title.en}” is wrongly written (${en})`,
      );
}
