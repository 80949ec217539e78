import type { Day, PostOf, Relation, TaskClass, TaskOrigin, Text, VerdictStatus } from '@duban/domain';

/** Something that is done to the imagined task; whoever may do it does, unless the example says who. */
export interface ExampleAct {
  readonly on: Day;
  readonly act:
    | 'receive'
    | 'complete'
    | 'apply'
    | 'accept'
    | 'return'
    | 'sign'
    | 'urge'
    | 'publish'
    | 'file'
    | 'confirm-filing'
    | 'missed'
    | 'behind'
    | 'judge';
  /** The post that it is done for. */
  readonly as?: string;
  readonly of?: Relation;
  /** A person by a name of the example; without it every post is held by somebody else. */
  readonly by?: string;
  /** Whom `by` stands in for. */
  readonly for?: string;
  /** Which conditions an acceptance answers; all of them where it is not said. */
  readonly answered?: readonly number[];
  /** The day of the check on site; the day of the act where it is not said. */
  readonly checkedOn?: Day;
  /** The month that was missed or behind. */
  readonly period?: string;
  /** The warning level that is judged, by its id in the pack. */
  readonly level?: string;
}

/** What an example starts from. */
export interface ExampleGiven {
  readonly task?: {
    readonly class?: TaskClass;
    readonly origin?: TaskOrigin;
    readonly deadline?: Day;
    readonly ref?: string;
  };
  readonly acts?: readonly ExampleAct[];
  /** The day on which one looks: whatever comes by itself until then has come. */
  readonly today?: Day;
  /** The first day of the periods that are asked about. */
  readonly from?: Day;
}

/** What must be so. Only what is said is compared. */
export interface ExampleExpectation {
  /** `underway`, `closed` …, or the closing step that is open, by its name in the pack. */
  readonly stands?: string;
  readonly verdict?: VerdictStatus;
  readonly missing?: readonly PostOf[];
  /** The day on which the clock acts next; null where it never does. */
  readonly next?: Day | null;
  readonly notice?: { readonly from: Day; readonly to: Day; readonly days: number };
  /** The rungs that were reached, in their order. */
  readonly letters?: readonly string[];
  readonly leftOut?: readonly string[];
  /** The code of the refusal with which the last act was met. */
  readonly refused?: string | null;
  readonly overdue?: boolean;
  readonly closedOn?: Day;
  /** The due day of a month's round. */
  readonly rounds?: Readonly<Record<string, Day>>;
  /** The last day of a period of the law, by its place: `accountability.proposalWithin`, `ladder.0.replyWithin`. */
  readonly ends?: Readonly<Record<string, Day>>;
  /** What a clause reads in Chinese, as it is shown: the proof of one that describes and decides nothing. */
  readonly reads?: Readonly<Record<string, string>>;
}

/** An edition's proof that it says what was meant: played on the real core. */
export interface Example {
  readonly says: Text;
  readonly given: ExampleGiven;
  readonly expect: ExampleExpectation;
}
