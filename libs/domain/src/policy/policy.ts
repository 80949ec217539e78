import type { Json } from '../ledger/canonical';
import type { Text } from '../text';
import type { Day } from '../time/day';

/** How a unit stands to a task; the supervising parties come from the register, the others from the plan. */
export type Relation = 'lead' | 'acceptance' | 'office' | 'government' | 'party-committee';

/** A post in the unit that the relation names. */
export interface PostOf {
  readonly post: string;
  readonly of: Relation;
}

export type PeriodUnit = 'workdays' | 'days' | 'months';

/** A length of time, never a date. Whether the first day counts differs by place (domain.md 5). */
export interface Period {
  readonly n: number;
  readonly unit: PeriodUnit;
  readonly firstDayCounts: boolean;
}

/** A rule of the registry in libs/rules with its parameters; what it means is that rule's business. */
export interface RuleNode {
  readonly rule: string;
  readonly [parameter: string]: Json;
}

export type PostNames = Readonly<Record<string, Text>>;

/** What the ladder reacts to. */
export type Trigger = 'missed' | 'behind';

export interface Rung {
  readonly id: string;
  readonly triggers: readonly Trigger[];
  /** Consecutive periods of trouble from which the rung applies. */
  readonly fromConsecutive: number;
  readonly letter: string;
  readonly title: string;
  /** The mark in front of the year in a document number, such as 甬督提. */
  readonly mark: string;
  readonly drafter: PostOf;
  readonly signer: PostOf;
  readonly receiver: PostOf;
  readonly replyWithin: Period;
}

/** A step that ends when its rule is satisfied: the signatures, a review, a site check, the check of an upper office. */
export interface SignatureStep {
  readonly step: 'signature';
  /** How the place calls it; the signatures as such need no name. */
  readonly title?: Text;
  /** Left out for a task that its rule does not apply to. Without it such a task waits until somebody has looked. */
  readonly conditional?: true;
  readonly rule: RuleNode;
}

export type ClosingStep =
  | { readonly step: 'acceptance'; readonly by: PostOf }
  | SignatureStep
  | { readonly step: 'publicity'; readonly by: PostOf; readonly period: Period }
  | { readonly step: 'filing'; readonly by: PostOf };

export type ClosingStepName = ClosingStep['step'];

/** What holds while a step is being signed, beside who signs it. */
export interface SigningTerms {
  /** Who may decide in the place of those who sign, on a basis; it may be nobody. */
  readonly higher: readonly PostOf[];
  /** How soon those who have not signed may be urged again. */
  readonly urgeEvery: Period;
}

/** The compact law that a task carries from its start to its end (about 2 KB); sentences and bases are found by `edition`. */
export interface Policy {
  readonly pack: string;
  /** SHA-256 of the resolved edition's canonical text. */
  readonly edition: string;
  readonly effectiveFrom: Day;
  readonly zone: { readonly name: string; readonly offsetMinutes: number };
  readonly receipt: { readonly by: PostOf };
  readonly scheduling: { readonly cadence: 'monthly'; readonly dueDay: number; readonly by: PostOf };
  readonly ladder: readonly Rung[];
  readonly completion: { readonly by: PostOf };
  /** In the order in which the place wants them. */
  readonly closing: readonly ClosingStep[];
  /** Absent in what was pinned before packs said it: nobody decides above the signers, and they are urged as often as wanted. */
  readonly signing?: SigningTerms;
  /** How the place calls the posts of its law; a refusal and an explanation name them so. */
  readonly posts: PostNames;
  /** Whether a 长期坚持 task can ever be struck off; where not, it is reported on for ever. */
  readonly longTermCloses: boolean;
  /** 销号, 交账销号, 备案销号 … */
  readonly closingWord: string;
}
