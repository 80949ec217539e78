import type { Assess, PostOf, RuleNode, SigningFacts, Text, Verdict } from '@duban/domain';

/** A place that one person has to fill: any one of these posts will do. */
export type Slot = readonly PostOf[];

/** Null for a node whose rule is unknown or does not ask for signatures. */
export type SlotsOf = (node: RuleNode) => readonly Slot[] | null;

/** What a rule says itself with: the place's names of the posts, and the sentences of the rules inside. */
export interface Wording {
  readonly nameOf: (who: PostOf) => Text;
  readonly sentenceOf: (node: RuleNode) => Text;
}

/** What a rule may ask about the rules inside when it judges. */
export interface Children {
  readonly assessChild: Assess;
  readonly slotsOf: SlotsOf;
}

/** One kind of rule. Its parameters arrive as plain JSON: `isReadable` has said yes before anything else is asked. */
export interface ApprovalRule {
  readonly id: string;
  readonly isReadable: (node: RuleNode) => boolean;
  /** The rules inside. */
  readonly inside?: (node: RuleNode) => readonly RuleNode[];
  /** What the rule demands, in one sentence for people. */
  readonly sentence: (node: RuleNode, wording: Wording) => Text;
  /** The places that distinct persons have to fill, so that a rule around this one can seat everybody once. */
  readonly slots: (node: RuleNode, slotsOf: SlotsOf) => readonly Slot[] | null;
  readonly assess: (node: RuleNode, facts: SigningFacts, children: Children) => Verdict;
}
