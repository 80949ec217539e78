import type { RuleNode, Signature, SigningFacts, Text } from '@duban/domain';
import type { Slot } from './approval-rule';
import { ruleOf, sentenceOf, slotsOf } from './assess';
import { seated } from './seating';

/** A place that one person has to fill, and the signature that fills it. */
export interface Place {
  readonly posts: Slot;
  readonly signature: Signature | null;
}

/** A rule as people read it: its sentence, the places it asks for itself, and the rules inside. */
export interface RuleTree {
  readonly rule: string;
  readonly sentence: Text;
  readonly places: readonly Place[];
  readonly inside: readonly RuleTree[];
}

/** The whole rule with everybody in their place. One head is seated once, wherever in the tree its post is asked for. */
export function treeOf(node: RuleNode, facts: SigningFacts): RuleTree {
  const seating = seated(leavesOf(node).flatMap(placesIn), facts).values();
  const draw = (inner: RuleNode): RuleTree => ({
    rule: inner.rule,
    sentence: sentenceOf(inner, facts.posts),
    places: isLeaf(inner)
      ? placesIn(inner).map((posts) => ({ posts, signature: seating.next().value ?? null }))
      : [],
    inside: insideOf(inner).map(draw),
  });
  return draw(node);
}

const insideOf = (node: RuleNode): readonly RuleNode[] => ruleOf(node)?.inside?.(node) ?? [];
const isLeaf = (node: RuleNode): boolean => insideOf(node).length === 0;
const leavesOf = (node: RuleNode): readonly RuleNode[] =>
  isLeaf(node) ? [node] : insideOf(node).flatMap(leavesOf);
const placesIn = (leaf: RuleNode): readonly Slot[] => slotsOf(leaf) ?? [];
