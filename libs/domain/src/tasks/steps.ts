import type { Fact } from '../ledger/fact';
import { authorship } from '../people/actor';
import type { Author } from '../people/heads';
import { accept } from '../refusal';
import type { TaskCommand } from './command';
import { closingTextHash } from './closing-text';
import type { TaskDecision } from './law';
import type { TaskEvent } from './event';
import { evolve } from './evolve';
import type { ClosedTask, ClosingTask, OpenStep, Task } from './task';

export function openStep(task: Task): OpenStep {
  if (task.status !== 'closing') throw new Error(`no closing step is open while the task is ${task.status}`);
  return task.open;
}

/** The fact that an event becomes by the command that caused it. */
export const factOf = (event: TaskEvent, command: TaskCommand): Fact<TaskEvent> => ({
  event,
  ...authorship(command.by),
  commandId: command.id,
  on: command.on,
  late: command.late,
});

/** Accepts an event that ends a step (or opens the closing), and says which step of the pack comes next, or the end. */
export function opened(task: Task, command: TaskCommand, ...events: readonly TaskEvent[]): TaskDecision {
  const after = events.reduce<Task>((state, event) => evolve(state, factOf(event, command)), task);
  return accept<TaskEvent>(...events, following(after as ClosingTask));
}

function following(task: ClosingTask): TaskEvent {
  const clause = task.policy.closing[task.done.length];
  if (!clause) return { type: 'TaskClosed', data: { word: task.policy.closingWord } };
  return { type: 'StepOpened', data: { open: fresh(task, clause.step) } };
}

function fresh(task: ClosingTask, step: OpenStep['step']): OpenStep {
  switch (step) {
    case 'signature':
      return { step, textHash: closingTextHash(task), draftedBy: drafterOf(task).by, signatures: [] };
    case 'publicity':
      return { step, notice: null };
    case 'acceptance':
    case 'filing':
      return { step };
  }
}

/** Who wrote the last opinion in the text; where nothing was accepted yet, who reported the completion. */
export const drafterOf = (task: ClosingTask | ClosedTask): Author =>
  task.done.find((step) => step.step === 'acceptance') ?? task.completion;
