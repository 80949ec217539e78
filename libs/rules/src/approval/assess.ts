import type { RuleNode, SigningFacts, Text, Verdict } from '@duban/domain';
import type { ApprovalRule, NameOf, Slot, Within } from './approval-rule';
import { plainName } from './post-of';
import { approvalRules } from './registry';

const within = (nameOf: NameOf): Within => ({
  nameOf,
  sentenceOf: (node) => sentenceOf(node, nameOf),
  slotsOf,
});

/** The rule of a node, if this house knows it and can read its parameters. */
function ruleOf(node: RuleNode): ApprovalRule | undefined {
  const rule = approvalRules.find(({ id }) => id === node.rule);
  return rule?.isReadable(node) ? rule : undefined;
}

/** Whether this house can read the rule and every rule inside it: what a pack may not leave open. */
export function isReadable(node: RuleNode): boolean {
  const rule = ruleOf(node);
  return rule !== undefined && (rule.inside?.(node) ?? []).every(isReadable);
}

const slotsOf = (node: RuleNode): readonly Slot[] | null => ruleOf(node)?.slots(node, WITHOUT_NAMES) ?? null;

/** The rule in words. A pack's names of the posts make them the place's own. */
export function sentenceOf(node: RuleNode, nameOf: NameOf = plainName): Text {
  const rule = ruleOf(node);
  if (!rule) return unknown(node);
  return rule.sentence(node, within(nameOf));
}

const WITHOUT_NAMES = within(plainName);
const CHILDREN = { ...WITHOUT_NAMES, assessChild: assess };

/** Judges by a rule of the registry. */
export function assess(node: RuleNode, facts: SigningFacts): Verdict {
  const rule = ruleOf(node);
  // A pinned policy can meet a worker that does not know its rule. Waiting heals with a deploy; approving never would.
  if (!rule)
    return { rule: node.rule, status: 'pending', reasons: [unknown(node)], missing: [], children: [] };
  return rule.assess(node, facts, CHILDREN);
}

const unknown = ({ rule }: RuleNode): Text => ({
  zh: `本程序不认识规则“${rule}”或其参数，须升级后再判`,
  en: `this program does not know the rule “${rule}” or its parameters: it waits for a newer one`,
});
