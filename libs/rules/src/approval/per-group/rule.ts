import type { RuleNode, Text } from '@duban/domain';
import type { ApprovalRule, Wording } from '../approval-rule';
import { placeFor, type Place, type Slot } from '../demand';
import { leaf } from '../leaf';
import { slotIn } from '../parameter';
import { refusalsOf } from '../refusal';
import { refusalOf } from '../refused';

/**
 * 分组会签: `atLeast` persons (one, if not said) from each group, everybody counted once. A group is a post, or a list of
 * posts any of which will do. The dual signature (双签字) is one of each of two groups.
 */
export const perGroup: ApprovalRule = {
  id: 'per-group',
  title: { zh: '分组会签', en: 'so many of each group' },
  parameters: {
    groups: {
      kind: 'groups',
      means: {
        zh: '各组：一个职务，或任一即可的几个职务',
        en: 'the groups: a post, or posts any of which will do',
      },
    },
    atLeast: {
      kind: 'count',
      optional: true,
      means: { zh: '每组几人，不写为 1', en: 'persons of each group; 1 if not said' },
    },
  },
  sentence,
  judge: (node, acts, judging) => {
    const count = countIn(node);
    const places = groupsIn(node).map((group) => placeFor(group, acts, judging.facts.units));
    const of = places.flatMap((place) => Array<Place>(count).fill(place));
    const gone = places.flatMap((place) => refusalOf(place, count, judging) ?? []);
    const refusal = gone.length > 0 ? refusalsOf(1, gone) : undefined;
    return leaf(node, { demand: { kind: 'all', of }, own: of, refusal });
  },
};

const groupsIn = ({ groups }: RuleNode): readonly Slot[] => (groups as readonly unknown[]).map(slotIn);
const countIn = ({ atLeast }: RuleNode): number => Number(atLeast ?? 1);

function sentence(node: RuleNode, { namesOf, distinctPersons }: Wording): Text {
  const groups = groupsIn(node).map(namesOf);
  const count = countIn(node);
  const heads = groups.length * count;
  const [zh, en] = [
    groups.map((group) => group.zh).join('、'),
    groups.map((group) => group.en).join(' and '),
  ];
  return distinctPersons
    ? {
        zh: `${zh}各签字 ${count} 人，共 ${heads} 人，同一人不重复计算`,
        en: `${count} each of ${en} sign: ${heads} different people`,
      }
    : {
        zh: `${zh}各签字 ${count} 次，共 ${heads} 次，一人可以兼签`,
        en: `${count} each of ${en} sign: ${heads} signatures, of which one person may give several`,
      };
}
