import type { CommandFrame } from '../command-frame';
import type { Fact } from '../ledger/fact';
import { authorship, type Actor } from '../people/actor';
import { accept } from '../refusal';
import { closingTextHash } from './closing-text';
import type { Law, TaskDecision } from './law';
import type { TaskEvent } from './event';
import { drafterOf } from './drafter';
import { evolve } from './evolve';
import { countingEvidence } from './noted-evidence';
import type { ClosingTask, OpenedStep, OpenStep, Task } from './task';
import { whyLeftOut } from './why-left-out';

export function openStep(task: Task): OpenStep {
  if (task.status !== 'closing') throw new Error(`no closing step is open while the task is ${task.status}`);
  return task.open;
}

/** What is known of every command: its frame, and who stands behind it. */
type Caused = CommandFrame & { readonly by: Actor | string };

/** The fact that an event becomes by the command that caused it. */
export const factOf = (event: TaskEvent, command: Caused): Fact<TaskEvent> => ({
  event,
  ...authorship(command.by),
  commandId: command.id,
  on: command.on,
  late: command.late,
});

/** A decision about a task: what was asked for, and the law that answers. */
export interface Asked {
  readonly command: Caused;
  readonly law: Law;
}

/** Accepts an event that ends a step (or opens the closing), and says which step of the pack comes next, or the end. */
export function opened(task: Task, asked: Asked, ...events: readonly TaskEvent[]): TaskDecision {
  const next = (state: Task, event: TaskEvent): Task => evolve(state, factOf(event, asked.command));
  const after = events.reduce<Task>(next, task) as ClosingTask;
  const clause = after.policy.closing[after.done.length];
  const because = clause ? whyLeftOut(after, clause, asked.law.assess) : null;
  if (because) return opened(task, asked, ...events, { type: 'StepLeftOut', data: { because } });
  return accept<TaskEvent>(...events, following(after));
}

function following(task: ClosingTask): TaskEvent {
  const clause = task.policy.closing[task.done.length];
  if (!clause) return { type: 'TaskClosed', data: { word: task.policy.closingWord } };
  return { type: 'StepOpened', data: { open: fresh(task, clause.step) } };
}

/** The step as it is before anything was done in it. */
export function fresh(task: ClosingTask, step: OpenStep['step']): OpenedStep {
  switch (step) {
    case 'signature':
      return freshSigning(task);
    case 'publicity':
      return { step, notice: null };
    case 'acceptance':
    case 'application':
    case 'filing':
      return { step };
  }
}

/** A text names the evidence that counts when its signing opens, and none that comes later. */
function freshSigning(task: ClosingTask): OpenedStep {
  const evidence = countingEvidence(task);
  return {
    step: 'signature',
    textHash: closingTextHash(task, evidence),
    draftedBy: drafterOf(task).by,
    signatures: [],
    ...(evidence.length > 0 && { evidence }),
  };
}
