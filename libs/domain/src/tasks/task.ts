import type { PersonId, UnitId } from '../people/actor';
import type { Author } from '../people/heads';
import type { Deadline } from '../plans/deadline';
import type { Approval } from '../approvals/approval';
import type { Policy, RuleNode } from '../policy/policy';
import type { Signature, SigningUnits } from '../policy/verdict';
import type { Text } from '../text';
import type { Day } from '../time/day';

export type TaskClass = 'immediate' | 'dated' | 'long-term';

/** Who found and assigned the problem; its closing may have to be checked by them (domain.md 1.7). */
export type TaskOrigin = 'central' | 'provincial' | 'municipal' | 'self-found';

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
}

export interface Completion extends Author {
  readonly on: Day;
  readonly summary: string;
}

/** A signature that no longer counts, or a refusal to sign, and why; it stays in the record. */
export type LapsedSignature = Signature & { readonly reason: Text; readonly decision?: 'refuse' };

/** The step that is open now, with what belongs to it alone. Signing is an approval, and exists only where it is open. */
export type OpenStep =
  | { readonly step: 'acceptance' }
  | { readonly step: 'signature'; readonly approval: Approval }
  | { readonly step: 'publicity'; readonly notice: Notice | null }
  | { readonly step: 'filing' };

/** A step as its opening is recorded: what belongs to a signing beside its text follows from the task. */
export type OpenedStep =
  | Exclude<OpenStep, { step: 'signature' }>
  | {
      readonly step: 'signature';
      readonly textHash: string;
      readonly draftedBy: PersonId | null;
      readonly signatures: readonly Signature[];
    };

/** A publicity period, computed and shown with the days that were counted. */
export interface Notice {
  readonly from: Day;
  readonly to: Day;
  readonly counted: readonly Day[];
  readonly provisional: boolean;
  readonly channels: readonly string[];
}

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
  | (Author & {
      readonly step: 'acceptance';
      readonly on: Day;
      readonly opinion: string;
      readonly checkedOn: Day;
    })
  | {
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
    }
  | LeftOutStep
  | { readonly step: 'publicity'; readonly on: Day; readonly notice: Notice }
  | { readonly step: 'filing'; readonly on: Day; readonly by: PersonId; readonly number: string };

/** Trouble so far, counted from facts. */
export interface Trouble {
  /** All periods `2026-03` that were missed or behind, in order: the total. */
  readonly periods: readonly string[];
  /** The latest unbroken run of them: a period in good order in between starts it anew. */
  readonly run: readonly string[];
  readonly letters: readonly TaskLetter[];
}

export interface TaskLetter {
  readonly letterId: string;
  readonly rung: string;
  readonly period: string;
  readonly title: string;
  /** The letter's own chain says how it fares; the task is told only what its ladder rests on. */
  readonly overdue: boolean;
}

interface Known {
  readonly taskId: string;
  readonly cycle: number;
  readonly facts: TaskFacts;
  readonly policy: Policy;
  readonly trouble: Trouble;
  /** True once the deadline's day has ended without completion. */
  readonly overdue: boolean;
  /** Signatures and refusals that a change of the law has made void; absent where there are none. */
  readonly lapsed?: readonly LapsedSignature[];
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
  readonly returned: { readonly on: Day; readonly because: string } | null;
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
      return lastDone(task)?.on ?? task.completion.on;
    case 'closed':
      return task.closedOn;
  }
}

export const lastDone = (task: ClosingTask | ClosedTask): DoneStep | undefined =>
  task.done[task.done.length - 1];
