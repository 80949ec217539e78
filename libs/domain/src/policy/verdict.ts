import type { HeldPost, PersonId, UnitId } from '../people/actor';
import type { Author } from '../people/heads';
import type { Text } from '../text';
import type { Day } from '../time/day';
import type { ApprovalClock } from './approval-clock';
import type { PostNames, Relation, RuleNode } from './policy';
import type { SignatureProof } from './signature-proof';
import type { NamedPerson, PersonNames, Supplier } from './supplier';

export type VerdictStatus = 'satisfied' | 'pending' | 'refused' | 'not-applicable';

/**
 * What a rule says, and why: a tree, one node for each rule in it. Plain JSON, the same wherever the same facts are judged.
 * The status of a rule inside is what it would say alone; who fills which place is decided once, for the whole tree.
 */
export interface Verdict {
  readonly rule: string;
  /** The way to it from the outermost rule, as `of.1.then`; empty for the outermost. */
  readonly path: string;
  readonly status: VerdictStatus;
  /** What it asks for, in one sentence. */
  readonly sentence: Text;
  readonly reasons: readonly Text[];
  /** Who can supply what is not there yet. */
  readonly missing: readonly Supplier[];
  /** The last day for it, its own or that of a rule around it. */
  readonly until: Day | null;
  readonly facts: readonly FactUsed[];
  /** The places that it asks for itself, beside those of the rules inside. */
  readonly places: readonly PlaceTaken[];
  readonly inside: readonly Verdict[];
}

/** A fact that a rule looked at; its value is null where it is not there. */
export interface FactUsed {
  readonly name: string;
  readonly value: FactValue | null;
}

/** A place that one head has to fill, and who has. */
export interface PlaceTaken {
  /** Any one of these can fill it. */
  readonly anyOf: readonly Supplier[];
  /** Whether an act would be heard now: in a sequence, the later places wait for their turn. */
  readonly open: boolean;
  readonly filledBy: ApprovalAct | null;
  readonly refusedBy: readonly ApprovalAct[];
}

/** As what somebody decides: for a post that they hold, or for the place that only this one person fills. */
type Capacity =
  | (HeldPost & { readonly person?: undefined })
  | (NamedPerson & { readonly post?: undefined; readonly unit?: undefined });

/** What somebody signed. Whoever acts for a named person names that one as the principal. */
export type Signature = Capacity & {
  readonly by: PersonId;
  readonly principal: PersonId | null;
  readonly on: Day;
  readonly textHash: string;
  readonly opinion: string | null;
  /** Through whom the seat came to who acted, beside the principal: all of them are one head. */
  readonly through?: readonly PersonId[];
  /** Ids of the evidence that came with it. */
  readonly evidence?: readonly string[];
  /** Whether the password was asked for once more, or a key that asked for as much. */
  readonly reauthenticated?: boolean;
  /** By what it was proved; absent in what was signed before that was recorded. */
  readonly proof?: SignatureProof;
  /** Who confirmed what was signed on paper: until somebody has, it does not count. */
  readonly confirmedBy?: PersonId;
};

/** What somebody decided in an approval. */
export type ApprovalAct = Signature & { readonly decision: 'approve' | 'refuse' };

/** A post is asked for by relation, a signature names the unit. */
export type SigningUnits = Readonly<Record<Relation, UnitId>>;

export type FactValue = string | number | boolean | readonly string[];
/** What a rule's conditions may ask for; whole numbers only, days are ISO strings. */
export type SubjectFacts = Readonly<Record<string, FactValue>>;

/** All that a rule may look at. */
export interface ApprovalFacts {
  /** In the order in which they were recorded. */
  readonly acts: readonly ApprovalAct[];
  /** The text that is decided on; an act on another one does not count. Null where there is none. */
  readonly textHash: string | null;
  readonly draftedBy: Author | null;
  /** Which unit each relation means here. */
  readonly units: SigningUnits;
  /** How the place calls its posts, for the reasons that people read. */
  readonly posts: PostNames;
  readonly persons?: PersonNames;
  readonly subject: SubjectFacts;
  /** Null for who looks at the rule and not at the day. */
  readonly clock: ApprovalClock | null;
}

/** Judges by a rule of the registry; given to `decide` as an argument, since the domain knows no rule by name. */
export type Assess = (rule: RuleNode, facts: ApprovalFacts) => Verdict;
