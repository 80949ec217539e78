import type { Json, PostOf, RuleNode, Text } from '@duban/domain';
import type { ApprovalRule, Slot, Wording } from '../approval-rule';
import { isPostOf } from '../post-of';
import { slotsVerdict } from '../slots-verdict';

/**
 * 分组会签: `atLeast` persons (one, if not said) from each group, everybody counted once. A group is a post, or a list of
 * posts any of which will do. The dual signature (双签字) is one of each of two groups.
 */
export const perGroup: ApprovalRule = {
  id: 'per-group',
  isReadable: ({ groups, atLeast }) =>
    Array.isArray(groups) && groups.length > 0 && groups.every(isGroup) && isCount(atLeast),
  slots: slotsOf,
  sentence,
  assess: (node, facts) => slotsVerdict('per-group', slotsOf(node), facts),
};

const isGroup = (group: Json): boolean =>
  isPostOf(group) || (Array.isArray(group) && group.length > 0 && group.every(isPostOf));

const isCount = (atLeast: Json | undefined): boolean =>
  atLeast === undefined || (Number.isInteger(atLeast) && Number(atLeast) >= 1 && Number(atLeast) <= 20);

const groupsIn = ({ groups }: RuleNode): readonly Slot[] =>
  (groups as unknown as readonly (PostOf | Slot)[]).map(
    (group) => (Array.isArray(group) ? group : [group]) as Slot,
  );

const countIn = ({ atLeast }: RuleNode): number => Number(atLeast ?? 1);

function slotsOf(node: RuleNode): readonly Slot[] {
  return groupsIn(node).flatMap((group) => Array<Slot>(countIn(node)).fill(group));
}

function sentence(node: RuleNode, { nameOf }: Wording): Text {
  const groups = groupsIn(node).map((group) => group.map(nameOf));
  const count = countIn(node);
  const listed = (language: keyof Text, either: string, and: string): string =>
    groups.map((group) => group.map((name) => name[language]).join(either)).join(and);
  const heads = groups.length * count;
  return {
    zh: `${listed('zh', '或', '、')}各签字 ${count} 人，共 ${heads} 人，同一人不重复计算`,
    en: `${count} each of ${listed('en', ' or ', ' and ')} sign: ${heads} different people`,
  };
}
