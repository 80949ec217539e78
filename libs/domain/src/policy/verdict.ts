import type { Signature, TaskUnits } from '../tasks/task';
import type { Text } from '../text';
import type { PostNames, PostOf, Relation, RuleNode } from './policy';

export type VerdictStatus = 'satisfied' | 'pending' | 'refused' | 'not-applicable';

/** What a rule says, and why. `missing` names who can supply what is not there yet. */
export interface Verdict {
  readonly rule: string;
  readonly status: VerdictStatus;
  readonly reasons: readonly Text[];
  readonly missing: readonly PostOf[];
  readonly children: readonly Verdict[];
}

/** What a signature rule may look at. */
export interface SigningFacts {
  readonly signatures: readonly Signature[];
  readonly draftedBy: string | null;
  /** Which unit each relation means here: a post is asked for by relation, a signature names the unit. */
  readonly units: Pick<TaskUnits, Relation>;
  /** How the place calls its posts, for the reasons that people read. */
  readonly posts: PostNames;
}

/** Judges by a rule of the registry; given to `decide` as an argument, since the domain knows no rule by name. */
export type Assess = (rule: RuleNode, facts: SigningFacts) => Verdict;
