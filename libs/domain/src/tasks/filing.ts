import type { PostOf } from '../policy/policy';
import { refuse, type Refusal } from '../refusal';
import type { Filed } from './filed';
import { clauseOf } from './open-acts';
import type { ClosingTask, Task } from './task';

/** The filing that waits for its confirmation; null where none does. */
export const awaitedFiling = (task: Task): Filed | null =>
  task.status === 'closing' && task.open.step === 'filing' ? (task.open.filed ?? null) : null;

/** Who confirms the filings of a place; null where filing is all that it asks for. */
export const confirmerOf = (task: ClosingTask): PostOf | null => clauseOf(task, 'filing').confirmedBy ?? null;

/** A filing that waits is confirmed or sent back before another law may want no confirmation of it. */
export function waitsElsewhere(task: ClosingTask, confirmedBy: PostOf | undefined): Refusal | null {
  if (!awaitedFiling(task) || confirmedBy) return null;
  return refuse(
    'law-unfit',
    '已备案、等待确认，而新规则没有这一确认；请先确认或退回',
    'it is filed and waits to be confirmed, which the new law knows nothing of: confirm it or send it back first',
  );
}
