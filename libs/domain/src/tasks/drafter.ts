import type { Author } from '../people/heads';
import type { ClosedTask, ClosingTask } from './task';

/** Who wrote the last opinion in the text; where nothing was accepted yet, who reported the completion. */
export const drafterOf = (task: ClosingTask | ClosedTask): Author =>
  task.done.findLast((step) => step.step === 'acceptance') ?? task.completion;
