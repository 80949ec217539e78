import type { Day, LawName, Text } from '@duban/domain';
import type { BacktestCase, CaseOutcome, ComparedLetters, OneSigner, Standing } from '../backtest/report';

/**
 * `not-yet`: closed, and by the shadow still waiting for something that nobody was asked for. `waits-for-others`: at the same
 * step, where somebody else is missing.
 */
export type ShadowOutcome = CaseOutcome | 'not-yet' | 'waits-for-others';

/** What became of what was closed since, and how what is still open stands. */
export type ShadowClosing = Extract<
  ShadowOutcome,
  'later' | 'earlier' | 'not-yet' | 'not-closed' | 'unknown'
>;
export type ShadowOpen = Exclude<ShadowOutcome, Exclude<ShadowClosing, 'unknown'>>;

/** A task that goes otherwise beside a shadow than under its law. */
export interface ShadowCase extends Pick<
  BacktestCase,
  'task' | 'ref' | 'title' | 'under' | 'because' | 'notKnown'
> {
  readonly outcome: ShadowOutcome;
  readonly underLaw: Standing;
  readonly underShadow: BacktestCase['now'];
  /** What one of the two waits for today and the other does not; nothing where the outcome is not known. */
  readonly missing: { readonly onlyUnderShadow: readonly Text[]; readonly onlyUnderLaw: readonly Text[] };
}

/** A month of which the two have another due day, and the tasks that had to report, or have to. */
export interface OtherDueDay {
  readonly period: string;
  readonly underLaw: Day;
  readonly underShadow: Day;
  readonly refs: readonly string[];
}

/** How an edition differs from the law in force while it runs beside it; nothing that is the same under both. */
export interface ShadowReport {
  readonly law: LawName;
  readonly from: Day;
  readonly until: Day;
  /** The tasks of the pack that were not closed when it began, and how many of them are. */
  readonly beside: { readonly events: number; readonly tasks: number; readonly closed: number };
  /** Of the tasks that were closed since; together as many as `beside.closed`. */
  readonly closings: Readonly<Record<ShadowClosing | 'same', number>>;
  /** Of the tasks that are still open; together all the others. */
  readonly open: Readonly<Record<ShadowOpen | 'same', number>>;
  readonly cases: readonly ShadowCase[];
  readonly letters: ComparedLetters;
  readonly dueDays: readonly OtherDueDay[];
  /** Closings behind all of whose signatures one natural person stands, by one of the two only. */
  readonly oneSigner: {
    readonly onlyUnderLaw: readonly OneSigner[];
    readonly onlyUnderShadow: readonly OneSigner[];
  };
  readonly assumed: readonly Text[];
}
