import type { PersonId, UnitId } from '../people/actor';
import type { Deadline } from '../plans/deadline';
import type { Approval } from '../approvals/approval';
import type { Policy, RuleNode, TaskOrigin } from '../policy/policy';
import type { Signature, SigningUnits } from '../policy/verdict';
import type { Text } from '../text';
import type { Day } from '../time/day';
import type { RoundPeriod } from '../time/period';
import type { AcceptanceGrounds, Application, ReturnGrounds } from './acceptance-grounds';
import type { Writing } from './corrected';
import type { Extension } from './extension';
import type { Confirmed, Filed } from './filed';
import type { NamedEvidence, NotedEvidence } from './named-evidence';
import type { EndedNotice, Notice } from './notice';
import type { WithPoints } from './noted-points';
import type { Reopening } from './reopening';
import type { RungMeasure } from './rung-measure';

export type TaskClass = 'immediate' | 'dated' | 'long-term';

/** The units of a task by relation; the first three are the plan's words, the others supervise every task. */
export interface TaskUnits extends SigningUnits {
  readonly cooperating: readonly UnitId[];
  /** The office accepts when the plan names nobody. */
  readonly acceptance: UnitId;
}

/** A step inside a task; its words are the plan's. */
export interface Measure {
  readonly no: string;
  readonly text: string;
  readonly deadline: Deadline | null;
}

/** What the plan says of a task. Fixed when the task is planned; a plan's adjustment is an event of its own. */
export interface TaskFacts {
  readonly planId: string;
  /** As printed in the plan: `"07"`, `"55"`. */
  readonly ref: string;
  /** The task of the plan above that this one is part of, as printed; several units may share it (domain.md 1.3). */
  readonly upstream?: string;
  readonly title: string;
  readonly problem: string | null;
  readonly goal: string | null;
  readonly class: TaskClass;
  /** Absent where neither the plan nor the place's law says it. */
  readonly origin?: TaskOrigin;
  readonly deadline: Deadline | null;
  readonly measures: readonly Measure[];
  readonly units: TaskUnits;
  /** How the plan and the register call the units; a letter and a signed text name them so for ever. */
  readonly unitNames: Readonly<Record<UnitId, string>>;
  /** The closed task whose problem came back; absent in a first cycle. */
  readonly reopens?: Reopening;
}

export interface Completion extends Writing {
  readonly on: Day;
  readonly summary: string;
}

/** A signature that no longer counts, or a refusal to sign, and why; it stays in the record. */
export type LapsedSignature = Signature & { readonly reason: Text; readonly decision?: 'refuse' };

/** The evidence that a text names which is signed; absent where there was none. */
interface OnEvidence {
  readonly evidence?: readonly NamedEvidence[];
}

/** The step that is open now, with what belongs to it alone. Signing is an approval, and exists only where it is open. */
export type OpenStep =
  | { readonly step: 'acceptance' }
  | { readonly step: 'application' }
  | ({ readonly step: 'signature'; readonly approval: Approval } & OnEvidence)
  | { readonly step: 'publicity'; readonly notice: Notice | null }
  | { readonly step: 'filing'; readonly filed?: Filed };

/** A step as its opening is recorded: what belongs to a signing beside its text follows from the task. */
export type OpenedStep =
  | Exclude<OpenStep, { step: 'signature' }>
  | ({
      readonly step: 'signature';
      readonly textHash: string;
      readonly draftedBy: PersonId | null;
      readonly signatures: readonly Signature[];
    } & OnEvidence);

/** A step that the place does not take for such a task, and why. */
export interface LeftOutStep {
  readonly step: 'left-out';
  readonly on: Day;
  readonly because: readonly Text[];
}

/** A decision in the place of those who should have signed: no signature, and counted as none. */
export interface Override {
  readonly by: PersonId;
  readonly on: Day;
  /** What it rests on, in its author's words. */
  readonly basis: string;
}

/** What a finished step left behind. */
export type DoneStep =
  | (Writing &
      AcceptanceGrounds & {
        readonly step: 'acceptance';
        readonly on: Day;
        readonly level?: Text;
        readonly opinion: string;
        readonly checkedOn: Day;
      })
  | (Writing & Application & { readonly step: 'application'; readonly on: Day })
  | (OnEvidence & {
      readonly step: 'signature';
      readonly on: Day;
      readonly textHash: string;
      readonly signatures: readonly Signature[];
      /** Those who did not agree, where others were enough. */
      readonly refusals?: readonly Signature[];
      /** The rule with the signers who were added, where any were. */
      readonly rule?: RuleNode;
      /** The decision from above that ended it instead of the rule. */
      readonly overridden?: Override;
    })
  | LeftOutStep
  | { readonly step: 'publicity'; readonly on: Day; readonly notice: Notice }
  | (Filed & { readonly step: 'filing'; readonly confirmed?: Confirmed });

/** Trouble so far, counted from facts. */
export interface Trouble {
  /** All periods `2026-03` that were missed or behind, in order: the total. */
  readonly periods: readonly string[];
  /** The latest unbroken run of them: a period in good order in between starts it anew. */
  readonly run: readonly string[];
  /** What had been asked before a period of these where the rhythm changed between the two; absent where it never did. */
  readonly after?: Readonly<Record<RoundPeriod, RoundPeriod>>;
  readonly letters: readonly TaskLetter[];
  /** The check visits that found it behind schedule, in order; absent where none did. */
  readonly visits?: readonly string[];
  /** The help (帮扶) that was offered beside the ladder, in order; absent where there was none. */
  readonly help?: readonly OfferedHelp[];
  /** The warning level that was judged in the place of what the dates say; absent where there is none. */
  readonly judged?: JudgedLevel;
  /** Which level was judged in which period, in order; they are counted whether or not it was released. Absent where there is none. */
  readonly judgements?: readonly JudgedPeriod[];
  /** Rungs that are not climbed by themselves, by decision; absent where there was none. */
  readonly held?: readonly HeldRung[];
}

/** A level, and the period of the task's own law in which it was judged. */
export interface JudgedPeriod {
  readonly period: RoundPeriod;
  readonly level: string;
}

/** A level as it was judged (研判), by its name and word of then. */
export interface JudgedLevel {
  readonly level: string;
  readonly word: Text;
  readonly because: string;
  readonly by: PersonId;
  readonly on: Day;
}

/** What the office offers a unit with a real difficulty; it takes nothing from the ladder. */
export interface OfferedHelp {
  readonly text: string;
  readonly by: PersonId;
  readonly on: Day;
}

/** A rung that was decided not to be climbed by itself. */
export interface HeldRung {
  readonly rung: string;
  /** The last day; null where it is left out for good. */
  readonly until: Day | null;
  readonly because: string;
  readonly by: PersonId;
  readonly on: Day;
}

export interface TaskLetter {
  readonly letterId: string;
  readonly rung: string;
  readonly period: string;
  readonly title: string;
  /** The letter's own chain says how it fares; the task is told only what its ladder rests on. */
  readonly overdue: boolean;
  /** Why somebody decided on it; absent where it was reached by itself. */
  readonly decided?: { readonly because: string; readonly by: PersonId };
  /** What the rung asks for beside the letter, and how far it has come. */
  readonly measure?: RungMeasure;
}

interface Known extends WithPoints {
  readonly taskId: string;
  readonly cycle: number;
  readonly facts: TaskFacts;
  readonly policy: Policy;
  readonly trouble: Trouble;
  /** True once the deadline's day has ended without completion. */
  readonly overdue: boolean;
  /** Signatures and refusals that a change of the law has made void; absent where there are none. */
  readonly lapsed?: readonly LapsedSignature[];
  /** Later deadlines that were asked for, in their order; absent where none was. */
  readonly extensions?: readonly Extension[];
  /** What the task was told of its evidence, withdrawn pieces too; absent where it has none. */
  readonly evidence?: readonly NotedEvidence[];
  /** The notice that was published last and whose closing was sent back; absent where none was. */
  readonly formerNotice?: EndedNotice;
}

export interface PlannedTask extends Known {
  readonly status: 'planned';
}
export interface DispatchedTask extends Known {
  readonly status: 'dispatched';
  readonly dispatchedOn: Day;
}
export interface UnderwayTask extends Known {
  readonly status: 'underway';
  readonly dispatchedOn: Day;
  readonly receivedOn: Day;
  /** Why the last closing attempt was sent back; null on the first way. */
  readonly returned: ({ readonly on: Day; readonly because: string } & ReturnGrounds) | null;
}
export interface ClosingTask extends Known {
  readonly status: 'closing';
  readonly dispatchedOn: Day;
  readonly receivedOn: Day;
  readonly completion: Completion;
  readonly done: readonly DoneStep[];
  readonly open: OpenStep;
}
export interface ClosedTask extends Known {
  readonly status: 'closed';
  readonly dispatchedOn: Day;
  readonly receivedOn: Day;
  readonly completion: Completion;
  readonly done: readonly DoneStep[];
  readonly closedOn: Day;
  readonly word: string;
}

export type Task = PlannedTask | DispatchedTask | UnderwayTask | ClosingTask | ClosedTask;
export type TaskStatus = Task['status'];

/** Whether it still has to be worked on: only then do rounds ask for it, can its deadline pass, and is there trouble. */
export const isAtWork = ({ status }: Task): boolean => status === 'dispatched' || status === 'underway';

/** The day of the act that the next one builds on: nothing can hold before it. */
export function stepDay(task: Task): Day | null {
  switch (task.status) {
    case 'planned':
      return null;
    case 'dispatched':
      return task.dispatchedOn;
    case 'underway':
      return task.returned?.on ?? task.receivedOn;
    case 'closing':
      return filedOn(task) ?? lastDay(lastDone(task)) ?? task.completion.on;
    case 'closed':
      return task.closedOn;
  }
}

const filedOn = ({ open }: ClosingTask) => (open.step === 'filing' ? open.filed?.on : undefined);
const lastDay = (done?: DoneStep): Day | undefined =>
  done?.step === 'filing' ? (done.confirmed ?? done).on : done?.on;

export const lastDone = (task: ClosingTask | ClosedTask): DoneStep | undefined =>
  task.done[task.done.length - 1];
