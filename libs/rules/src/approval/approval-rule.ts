import type { Assess, PostOf, RuleNode, SigningFacts, Text, Verdict } from '@duban/domain';

/** A place that one person has to fill: any one of these posts will do. */
export type Slot = readonly PostOf[];

/** How a post is called in the place; a pack gives the names, an id stands where it gives none. */
export type NameOf = (who: PostOf) => Text;

/** What a rule may ask about the nodes inside it. */
export interface Within {
  readonly nameOf: NameOf;
  readonly sentenceOf: (node: RuleNode) => Text;
  /** Null for a node whose rule is unknown or does not ask for signatures. */
  readonly slotsOf: (node: RuleNode) => readonly Slot[] | null;
}

/** One kind of rule. Its parameters arrive as plain JSON: `isReadable` has said yes before anything else is asked. */
export interface ApprovalRule {
  readonly id: string;
  readonly isReadable: (node: RuleNode) => boolean;
  /** The rules inside. */
  readonly inside?: (node: RuleNode) => readonly RuleNode[];
  /** What the rule demands, in one sentence for people. */
  readonly sentence: (node: RuleNode, within: Within) => Text;
  /** The places that distinct persons have to fill, so that a rule around this one can seat everybody once. */
  readonly slots: (node: RuleNode, within: Within) => readonly Slot[] | null;
  readonly assess: (node: RuleNode, facts: SigningFacts, children: Children) => Verdict;
}

export interface Children extends Within {
  readonly assessChild: Assess;
}
