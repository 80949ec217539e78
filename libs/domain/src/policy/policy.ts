import type { Json } from '../ledger/canonical';
import type { Text } from '../text';
import type { Day } from '../time/day';
import type { Cadence } from '../time/period';
import type { SignatureMethodName } from './signature-proof';

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

/**
 * What the ladder reacts to: a period without a report or behind schedule, a deadline that passed, a letter or an interview left
 * without an answer, a check visit that found it behind, a warning level that somebody judged.
 */
export const TRIGGERS = ['missed', 'behind', 'overdue', 'unanswered', 'found', 'judged'] as const;
export type Trigger = (typeof TRIGGERS)[number];

/** What a rung asks for beside its letter: something that is done once, or that lasts until it is lifted. */
export const MEASURE_COURSES = ['once', 'until-lifted'] as const;
export type MeasureCourse = (typeof MEASURE_COURSES)[number];

export interface Rung {
  readonly id: string;
  /** None where it is climbed by decision alone. */
  readonly triggers: readonly Trigger[];
  /** The warning levels, by their ids, whose judgement counts for it; only of a rung that is triggered by one. */
  readonly levels?: readonly string[] | undefined;
  /** Periods of trouble in a row, of being judged so, or letters left without an answer, from which the rung applies. */
  readonly fromConsecutive: number;
  /** Periods of trouble in all from which it applies as well. */
  readonly fromTotal?: number | undefined;
  readonly letter: string;
  readonly title: string;
  /** The mark in front of the year in a document number, such as 甬督提. */
  readonly mark: string;
  readonly drafter: PostOf;
  readonly signer: PostOf;
  readonly receiver: PostOf;
  readonly replyWithin: Period;
  /** Absent where the letter is all that there is to it. */
  readonly carriedOut?: MeasureCourse | undefined;
  /** How long there is after it was carried out to report what came of it. */
  readonly followUpWithin?: Period | undefined;
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

/** Who found and assigned the problem; its closing may have to be checked by them (domain.md 1.7). */
export const TASK_ORIGINS = ['central', 'provincial', 'municipal', 'self-found'] as const;
export type TaskOrigin = (typeof TASK_ORIGINS)[number];

/**
 * 验收: whoever accepts gives an opinion, and answers what the place asks of an acceptance. A place that accepts on several
 * levels (自行验收, 市级验收, 省级验收 …) has a step for each.
 */
export interface AcceptanceStep {
  readonly step: 'acceptance';
  /** How the place calls this level; the one acceptance of a place needs no name. */
  readonly title?: Text;
  readonly by: PostOf;
  /** The lists whose problems it is taken for; of another list it is left out. Absent where it is taken for all. */
  readonly origins?: readonly TaskOrigin[];
  /** The conditions (销号条件) that must be met or not apply, in the words of the place; absent where it names none. */
  readonly criteria?: readonly Text[];
  /** Whether the site must have been looked at, with the place and the people on record. */
  readonly site?: boolean;
}

/** 备案: the upper office takes note of it. */
export interface FilingStep {
  readonly step: 'filing';
  readonly by: PostOf;
  /** Who confirms it or sends it back; a place that does not say so closes by the filing alone. */
  readonly confirmedBy?: PostOf | undefined;
}

export type ClosingStep =
  | AcceptanceStep
  /** 申请验收销号: the lead unit asks for it, once it has accepted its own work where the place wants that first. */
  | { readonly step: 'application'; readonly by: PostOf }
  | SignatureStep
  | { readonly step: 'publicity'; readonly by: PostOf; readonly period: Period }
  | FilingStep;

export type ClosingStepName = ClosingStep['step'];

/** What holds while a step is being signed, beside who signs it. */
export interface SigningTerms {
  /** Who may decide in the place of those who sign, on a basis; it may be nobody. */
  readonly higher: readonly PostOf[];
  /** How soon those who have not signed may be urged again. */
  readonly urgeEvery: Period;
  /** By which methods whoever holds a post may sign, post by post; the usual ones for a post that it does not name. */
  readonly methods?: SigningMethods;
  /** Who confirms what was signed on paper; where it is not said, those who look after the signing. */
  readonly confirmers?: readonly PostOf[];
}

export type SigningMethods = Readonly<Record<string, readonly SignatureMethodName[]>>;

/** The compact law that a task carries from its start to its end (about 2 KB); sentences and bases are found by `edition`. */
export interface Policy {
  readonly pack: string;
  /** SHA-256 of the resolved edition's canonical text. */
  readonly edition: string;
  readonly effectiveFrom: Day;
  readonly zone: { readonly name: string; readonly offsetMinutes: number };
  readonly receipt: { readonly by: PostOf };
  readonly scheduling: {
    readonly cadence: Cadence;
    /** By which day of a period, counted from 1 as `dueDayIn` says. */
    readonly dueDay: number;
    readonly by: PostOf;
  };
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
