import type {
  AcceptanceStep,
  AdjustmentRule,
  ClosingStep,
  ClosingStepName,
  Day,
  ExtensionTerms,
  LetterTemplates,
  Period,
  Policy,
  PostOf,
  RuleNode,
  SignatureStep,
  SigningTerms,
  TaskClass,
  Text,
  WarningScheme,
} from '@duban/domain';
import type { DescribingClauses } from './describing-clauses';
import type { Example } from '../examples/example';

/** A closing step by the place's own name: signed by a rule, or a level of acceptance. */
export type NamedCheck = { readonly title: Text } & (
  Omit<SignatureStep, 'step' | 'title'> | Omit<AcceptanceStep, 'step' | 'title'>
);

type StepClause<Name extends ClosingStepName> = Omit<Extract<ClosingStep, { step: Name }>, 'step'>;

/** How the law itself is changed: the approval that activates an edition. It decides about no task. */
export interface Amendment {
  readonly rule: RuleNode;
  /** Who looks after the approval, and who stands above it; either may be nobody. */
  readonly keepers: readonly PostOf[];
  readonly higher: readonly PostOf[];
  /** How soon somebody who has not signed may be urged again. */
  readonly urgeEvery: Period;
}

/** Moving a deadline. Texts that were kept before it was acted upon say who agrees in words alone: nobody can ask by them. */
export type ExtensionClause = ExtensionTerms | { readonly beforeDue: boolean; readonly approver: Text };

/** What a pack can say, clause by clause. Each is inherited, cited and overridden on its own. */
export interface ClauseValues extends DescribingClauses {
  readonly zone: Policy['zone'];
  readonly receipt: Policy['receipt'];
  readonly scheduling: Policy['scheduling'];
  readonly ladder: Policy['ladder'];
  /**
   * How letters are worded, by the type that a rung names. It is found by the hash of the law that a task carries, and is no
   * part of what it carries.
   */
  readonly letters: LetterTemplates;
  readonly completion: Policy['completion'];
  /** The order of the steps alone; what each step asks for is a clause of its own, or a check that the place names. */
  readonly closing: readonly string[];
  /** Steps of closing that the place names itself: a review, a check on site, the check of an upper office. */
  readonly checks: Readonly<Record<string, NamedCheck>>;
  readonly acceptance: StepClause<'acceptance'>;
  readonly application: StepClause<'application'>;
  readonly signature: Pick<SignatureStep, 'rule'>;
  /** What holds while any step is being signed; without it nobody stands above the signers, and urging has no limit. */
  readonly signing: SigningTerms;
  readonly publicity: StepClause<'publicity'>;
  readonly filing: StepClause<'filing'>;
  readonly extension: ExtensionClause;
  readonly longTerm: { readonly closes: boolean };
  readonly closingWord: string;
  readonly amendment: Amendment;
  /** Adjusting a plan that is issued: it decides about plans alone, and is read from the edition in force when one is proposed. */
  readonly planAdjustment: AdjustmentRule;
  /**
   * What the dates make of it is shown and never acted upon: it is read anew every day and is no part of what a task is pinned to.
   * A rung may rest on a level that somebody judged, by its id.
   */
  readonly warning: WarningScheme;
  readonly taskClasses: readonly { readonly class: TaskClass; readonly word: string }[];
  /** The lists (清单) that the place keeps for its tasks. */
  readonly lists: readonly (string | Text)[];
  /** What the place's document threatens the lagging with, in its own words. */
  readonly measures: readonly (string | Text)[];
}
export type ClauseName = keyof ClauseValues;

/** What the document says, and where. A clause may rest on a document in part: then it has a basis and is unverified. */
export interface Clause<Value> {
  readonly value: Value;
  /** Document and clause. */
  readonly basis?: string;
  readonly unverified?: true;
  readonly note?: Text;
  /** No pack below may say it otherwise. */
  readonly locked?: true;
}

export type EditionBasis =
  { readonly document: string; readonly clause: string } | { readonly unverified: true; readonly note: Text };

export interface EditionDocument {
  readonly effectiveFrom: Day;
  readonly basis: EditionBasis;
  readonly clauses: { readonly [Name in ClauseName]?: Clause<ClauseValues[Name]> };
  /** What the place's document does not speak of: its parents' clauses hold, and are marked as theirs. */
  readonly silent?: readonly ClauseName[];
  /** Names of posts and words that came with this edition: an earlier one keeps its own. */
  readonly posts?: PackDocument['posts'];
  readonly words?: PackDocument['words'];
  /** Proofs that the edition says what was meant. */
  readonly examples?: readonly Example[] | undefined;
}

/** One jurisdiction's law as data: dated editions, appended and never edited. */
export interface PackDocument {
  readonly id: string;
  readonly title: Text;
  readonly place: string | null;
  /** The pack whose clauses hold where this one is silent. */
  readonly extends: string | null;
  readonly posts: Readonly<Record<string, Text>>;
  readonly words: Readonly<Record<string, Text>>;
  readonly editions: readonly EditionDocument[];
}
