import type { ApprovalOperation, Proxy, VacantPost } from '../approvals/command';
import type { CommandFrame } from '../command-frame';
import type { Actor } from '../people/actor';
import type { ExtensionTerms } from '../policy/extension-terms';
import type { Policy, Rung } from '../policy/policy';
import type { SignatureProof } from '../policy/signature-proof';
import type { NamedLevel } from '../policy/warning';
import type { ReportState } from '../reports/report-state';
import type { NewDays } from '../time/calendar-notice';
import type { Day } from '../time/day';
import type { AskedPeriod } from '../time/period';
import type { Application, ReturnGrounds, SaidGrounds } from './acceptance-grounds';
import type { ExtensionOutcome } from './extension';
import type { EntryPlace } from './correction';
import type { NotedEvidence } from './named-evidence';

/** On which standing proxies acting for somebody else rests; where it is not said, whoever asks has vouched for it. */
interface Rested {
  readonly proxies: readonly Proxy[];
}

/** What a rule may ask of a signature beside its words. */
interface Proving extends Rested {
  readonly evidence: readonly string[];
  readonly reauthenticated: boolean;
  readonly proof: SignatureProof;
}

/** An act of a person. */
export type TaskAct = CommandFrame & { readonly by: Actor } & (
    | { readonly type: 'receive' }
    | { readonly type: 'complete'; readonly summary: string }
    | ({
        readonly type: 'accept';
        readonly opinion: string;
        readonly checkedOn: Day;
      } & SaidGrounds)
    | ({ readonly type: 'apply' } & Application)
    | ({ readonly type: 'return'; readonly because: string } & ReturnGrounds<number>)
    | ({
        readonly type: 'sign';
        readonly textHash: string;
        readonly opinion: string | null;
        readonly as: string | null;
      } & Partial<Proving>)
    | ({ readonly type: 'change-signing'; readonly operation: ApprovalOperation } & Partial<Rested>)
    | { readonly type: 'publish'; readonly channels: readonly string[] }
    | { readonly type: 'file'; readonly number: string }
    | { readonly type: 'confirm-filing'; readonly note: string | null }
  );

/** A fact that a machine found: the clock, a round, a letter. `by` is the process's name, `system:clock` … */
export type TaskNotice = CommandFrame & { readonly by: string } & (
    | { readonly type: 'note-day' }
    | ({ readonly type: 'note-missed' } & AskedPeriod)
    | ({ readonly type: 'note-behind'; readonly reportId: string } & AskedPeriod)
    | { readonly type: 'note-evidence'; readonly piece: NotedEvidence }
    | { readonly type: 'note-found'; readonly visitId: string; readonly state: ReportState }
    | { readonly type: 'note-overdue'; readonly letterId: string }
    | ({ readonly type: 'note-vacant' } & VacantPost)
    | ({ readonly type: 'note-law' } & NewLaw)
    | ({ readonly type: 'note-calendar' } & NewDays)
    | { readonly type: 'note-extension'; readonly extensionId: string; readonly outcome: ExtensionOutcome }
  );

/** Another law for a running task. */
export interface NewLaw {
  readonly policy: Policy;
  readonly because: string;
  /** The hash of the preview that was read; another outcome than that is refused. */
  readonly previewHash: string;
}

/** An act of the office on a running task: it lives under another law from now on. */
export type PolicyCommand = CommandFrame & NewLaw & { readonly by: Actor; readonly type: 'change-policy' };

/** Somebody asks for a later deadline. What the task's law says of that is read from its edition; null where it says nothing. */
export type ExtensionCommand = CommandFrame & {
  readonly by: Actor;
  readonly type: 'extend';
  readonly to: Day;
  readonly because: string;
  readonly evidence: readonly string[];
  readonly terms: ExtensionTerms | null;
};

/** A wrong entry is corrected. Where it stands in the chain, whoever asks has looked up. */
export type CorrectionCommand = CommandFrame &
  EntryPlace & {
    readonly by: Actor;
    readonly type: 'correct';
    /** Its number in the chain of the task. */
    readonly entry: number;
    /** How often it was corrected before: who corrects has read what it says now. */
    readonly corrections: number;
    readonly text: string;
    readonly because: string;
  };

/** What whoever judges has read. */
interface OverJudgement {
  /** The hash of the judgement that stood then, null where none did; absent in commands of before it was asked for. */
  readonly judgementHash?: string | null;
}

/** A decision about the ladder, or something written down about one of its measures. */
export type LadderCommand = CommandFrame & { readonly by: Actor } &
  /** The rung as the task's own edition says it; null where it says none of that name. */
  (
    | { readonly type: 'take-rung'; readonly rung: Rung | null; readonly because: string }
    | {
        readonly type: 'hold-rung';
        readonly rung: string;
        /** The last day on which it is not climbed; null for good. */
        readonly until: Day | null;
        readonly because: string;
      }
    | { readonly type: 'release-rung'; readonly rung: string; readonly because: string }
    | {
        readonly type: 'record-measure';
        readonly letterId: string;
        /** When its letter was issued, null while it is a draft; absent in commands of before it was looked up. */
        readonly issuedOn?: Day | null;
        readonly place: string;
        readonly attendees: readonly string[];
        readonly minutes: string;
      }
    | { readonly type: 'follow-up'; readonly letterId: string; readonly text: string }
    | { readonly type: 'lift-measure'; readonly letterId: string; readonly because: string }
    | { readonly type: 'offer-help'; readonly text: string }
    /** Null where the law in force has no level of that name. */
    | ({
        readonly type: 'judge-level';
        readonly level: NamedLevel | null;
        readonly because: string;
      } & OverJudgement)
    | ({ readonly type: 'release-level'; readonly because: string } & OverJudgement)
  );
export type LadderAct = LadderCommand['type'];
export const LADDER_ACTS = [
  'take-rung',
  'hold-rung',
  'release-rung',
  'record-measure',
  'follow-up',
  'lift-measure',
  'offer-help',
  'judge-level',
  'release-level',
] as const satisfies readonly LadderAct[];

export type TaskCommand =
  TaskAct | TaskNotice | PolicyCommand | ExtensionCommand | CorrectionCommand | LadderCommand;
export type TaskActType = TaskAct['type'];

export const isNotice = (command: TaskCommand): command is TaskNotice => typeof command.by === 'string';
