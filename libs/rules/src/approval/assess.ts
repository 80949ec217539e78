import {
  postWords,
  type PostNames,
  type RuleNode,
  type SigningFacts,
  type Text,
  type Verdict,
} from '@duban/domain';
import type { ApprovalRule, Slot } from './approval-rule';
import { approvalRules } from './registry';

/** The rule of a node, if this house knows it and can read its parameters. */
export function ruleOf(node: RuleNode): ApprovalRule | undefined {
  const rule = approvalRules.find(({ id }) => id === node.rule);
  return rule?.isReadable(node) ? rule : undefined;
}

/** Whether this house can read the rule and every rule inside it: what a pack may not leave open. */
export function isReadable(node: RuleNode): boolean {
  const rule = ruleOf(node);
  return rule !== undefined && (rule.inside?.(node) ?? []).every(isReadable);
}

export const slotsOf = (node: RuleNode): readonly Slot[] | null => ruleOf(node)?.slots(node, slotsOf) ?? null;

/** The rule in words, with the place's names of the posts. */
export function sentenceOf(node: RuleNode, posts: PostNames): Text {
  const rule = ruleOf(node);
  if (!rule) return unknown(node);
  return rule.sentence(node, {
    nameOf: (who) => postWords(who, posts),
    sentenceOf: (inner) => sentenceOf(inner, posts),
  });
}

/** Judges by a rule of the registry. */
export function assess(node: RuleNode, facts: SigningFacts): Verdict {
  const rule = ruleOf(node);
  // A pinned policy can meet a worker that does not know its rule. Waiting heals with a deploy; approving never would.
  if (!rule)
    return { rule: node.rule, status: 'pending', reasons: [unknown(node)], missing: [], children: [] };
  return rule.assess(node, facts, { assessChild: assess, slotsOf });
}

const unknown = ({ rule }: RuleNode): Text => ({
  zh: `本程序不认识规则“${rule}”或其参数，须升级后再判`,
  en: `this program does not know the rule “${rule}” or its parameters: it waits for a newer one`,
});
