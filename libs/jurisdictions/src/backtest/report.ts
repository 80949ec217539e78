import type { Day, LawName, PersonId, PostOf, Text } from '@duban/domain';

/** Where a task stands or stood, and the day on which it was closed; null where it was not. */
export interface Standing {
  readonly stands: Text;
  readonly closedOn: Day | null;
}

/**
 * `already` and `elsewhere` are of tasks that are still open: closed by now, or at another step. `unknown`: the law asks for
 * something that was never done, and the past cannot say when it would have been.
 */
export type CaseOutcome = 'later' | 'earlier' | 'not-closed' | 'already' | 'elsewhere' | 'unknown';

/** What became of closings, and of tasks that are still open; the two are never added up. */
export type ClosingOutcome = Exclude<CaseOutcome, 'already' | 'elsewhere'>;
export type OpenOutcome = Exclude<CaseOutcome, 'later' | 'earlier' | 'not-closed'>;

/** A case that would have gone otherwise. */
export interface BacktestCase {
  readonly task: string;
  readonly ref: string;
  readonly title: string;
  /** The law that it lived under. */
  readonly under: LawName;
  readonly outcome: CaseOutcome;
  readonly then: Standing;
  /** `notBefore` is the day up to which the past carries where it does not lead to the end. */
  readonly now: Standing & { readonly notBefore: Day | null };
  readonly because: readonly Text[];
  readonly notKnown: readonly Text[];
}

/** A letter that went and would not have, or would have been drafted and was not. */
export interface BacktestLetter {
  readonly task: string;
  readonly ref: string;
  readonly period: string;
  readonly letter: string;
  readonly on: Day;
  /** When it was issued in the past; null where it never was, or there was none. */
  readonly issuedOn: Day | null;
  readonly signer: PostOf | null;
  readonly receiver: PostOf | null;
  readonly because: readonly Text[];
  readonly notKnown: readonly Text[];
}

/** A closing behind all of whose signatures one natural person stands. */
export interface OneSigner {
  readonly task: string;
  readonly ref: string;
  readonly closedOn: Day;
  readonly person: PersonId;
  readonly signatures: number;
  readonly because: Text;
}

/** Letters by which two laws differ, and those that the one asked about would send and a decision held back. */
export interface ComparedLetters {
  readonly wouldGo: readonly BacktestLetter[];
  readonly wouldNot: readonly BacktestLetter[];
  readonly held: readonly BacktestLetter[];
}

/** What an edition would have made of a past. */
export interface Backtest {
  readonly law: LawName;
  readonly past: {
    readonly events: number;
    readonly tasks: number;
    readonly closed: number;
    readonly from: Day | null;
    readonly to: Day | null;
  };
  /** Of the tasks that were closed; together as many as `past.closed`. */
  readonly closings: Readonly<Record<ClosingOutcome | 'same', number>>;
  /** Of the tasks that are still open; together all the others. */
  readonly open: Readonly<Record<OpenOutcome | 'same', number>>;
  readonly cases: readonly BacktestCase[];
  readonly letters: ComparedLetters;
  readonly oneSigner: readonly OneSigner[];
  /** What the whole of it rests on. */
  readonly assumed: readonly Text[];
}
