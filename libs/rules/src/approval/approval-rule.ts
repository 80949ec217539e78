import type {
  ApprovalAct,
  ApprovalClock,
  ApprovalFacts,
  Day,
  FactUsed,
  RuleNode,
  Supplier,
  Text,
} from '@duban/domain';
import type { Held } from '../conditions/condition';
import type { Demand, Place, Slot } from './demand';
import type { Parameter } from './parameter';
import type { Refusal } from './refusal';

/** What a rule says itself with: the names of posts and persons, and the sentences of the rules inside. */
export interface Wording {
  readonly nameOf: (who: Supplier) => Text;
  /** Posts any of which will do. */
  readonly namesOf: (slot: Slot) => Text;
  readonly distinctPersons: boolean;
  readonly sentenceOf: (node: RuleNode) => Text;
}

export interface Unheard {
  readonly acts: readonly ApprovalAct[];
  readonly because: Text;
}

/** What a rule makes of the acts that reach it, before heads are counted: that is done once, for the whole tree. */
export interface Outcome {
  readonly node: RuleNode;
  /** `open`: satisfied as soon as its demand is filled by distinct persons, pending until then. */
  readonly status: 'open' | 'refused' | 'not-applicable';
  readonly demand: Demand;
  /** The places that it asks for itself, also those that no longer matter. */
  readonly own: readonly Place[];
  /** The facts that it looked at. */
  readonly facts?: readonly FactUsed[];
  /** What is to be said beside the acts: a condition that does not hold, a period that is over. */
  readonly notes: readonly Text[];
  /** The last day for it, where the rule sets one. */
  readonly until: Day | null;
  readonly inside: readonly Outcome[];
  /** The acts that came too late to be heard in it, and what that is called. */
  readonly unheard?: Unheard;
  /** What refusals ended it, where others could still undo them by signing; none where its end is final. */
  readonly refusal?: Refusal | undefined;
  /** Whom it listens to beside its demand: a veto hears those who need not sign. */
  readonly beside?: Place;
}

/** What a rule may ask for while it judges. */
export interface Judging {
  readonly facts: ApprovalFacts;
  /** Two hats are still one head. */
  readonly distinctPersons: boolean;
  /** The turn that is judged: it can begin later than the approval, and is looked at on one of its days. */
  readonly clock: ApprovalClock | null;
  /** Asked for all that it could ever demand: what a period brings when it is over is demanded as well. */
  readonly inFull: boolean;
  /** What a rule inside makes of some of the acts, in the same turn if no other is given. */
  readonly judge: (node: RuleNode, acts: readonly ApprovalAct[], clock?: ApprovalClock | null) => Outcome;
  /** Whether a condition on the facts holds. */
  readonly holds: (condition: string) => Held;
  /** Whether there are heads enough for it, each of them behind one refusal. */
  readonly isRefusedByHeads: (refusal: Refusal) => boolean;
  /** Whether an outcome would be satisfied if it stood alone. */
  readonly isSatisfied: (outcome: Outcome) => boolean;
}

/** One kind of rule. Its parameters arrive as plain JSON: they were found readable before anything else is asked. */
export interface ApprovalRule {
  readonly id: string;
  /** What people call it. */
  readonly title: Text;
  readonly parameters: Readonly<Record<string, Parameter>>;
  /** It comes into a running approval only: no pack can contain it. */
  readonly onlyAdded?: true;
  /** What one parameter alone cannot say, such as more votes asked for than there are. */
  readonly isSound?: (node: RuleNode) => boolean;
  /** What the rule demands, in one sentence for people. */
  readonly sentence: (node: RuleNode, wording: Wording) => Text;
  /** `acts` are in the order in which they were recorded. */
  readonly judge: (node: RuleNode, acts: readonly ApprovalAct[], judging: Judging) => Outcome;
}
