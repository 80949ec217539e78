import {
  optionsOf,
  supplierWords,
  type PersonNames,
  type PostNames,
  type RuleNode,
  type Text,
} from '@duban/domain';
import { joined } from './inside';
import { ruleOf } from './read-rule';

/** The rule in words, with the place's names of the posts. */
export function sentenceOf(
  node: RuleNode,
  posts: PostNames,
  persons?: PersonNames,
  distinctPersons: boolean = optionsOf(node).distinctPersons,
): Text {
  const rule = ruleOf(node);
  if (!rule) return unknown(node);
  return rule.sentence(node, {
    nameOf: (who) => supplierWords(who, { posts, persons }),
    namesOf: (slot) =>
      joined(
        slot.map((who) => supplierWords(who, { posts, persons })),
        '或',
        ' or ',
      ),
    distinctPersons,
    sentenceOf: (inner) => bracketed(inner, sentenceOf(inner, posts, persons, distinctPersons)),
  });
}

/** A rule of several inside another one: without brackets nobody could tell what belongs together. */
const bracketed = (inner: RuleNode, { zh, en }: Text): Text =>
  Array.isArray(inner.of) && inner.of.length > 1 ? { zh: `（${zh}）`, en: `(${en})` } : { zh, en };

export const unknown = ({ rule }: RuleNode): Text => ({
  zh: `本程序不认识规则“${rule}”或其参数，须升级后再判`,
  en: `this program does not know the rule “${rule}” or its parameters: it waits for a newer one`,
});
