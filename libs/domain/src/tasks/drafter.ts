import { headsOf, type Author } from '../people/heads';
import { stepsTaken } from './corrected';
import type { ClosedTask, ClosingTask } from './task';

/**
 * Who wrote the last opinion in the text; where nothing was accepted yet, who reported the completion. Whoever corrected it before
 * the text was made wrote it in the place of its author: none of them may sign what they wrote.
 */
export function drafterOf(task: ClosingTask | ClosedTask): Author {
  const { corrected = [], ...author } =
    task.done.findLast((step) => step.step === 'acceptance') ?? task.completion;
  const taken = stepsTaken(task.done);
  const correctors = corrected.filter((one) => one.taken <= taken);
  const last = correctors.at(-1);
  if (!last) return author;
  const [first = last.by, ...others] = new Set(
    [author, ...correctors].flatMap(headsOf).filter((head) => head !== last.by),
  );
  return first === last.by ? author : { by: last.by, principal: first, through: others };
}
