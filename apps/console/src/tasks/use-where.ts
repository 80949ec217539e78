import { useWords } from '../words/words';
import type { TaskRow } from './task-row';

/** Where a task stands, in a word: the closing step where one is open, else its state. */
export function useWhere(): (row: Pick<TaskRow, 'status'> & { readonly step: string | null }) => string {
  const { tasks } = useWords();
  return ({ status, step }) => (step && tasks.steps[step]) || (tasks.status[status] ?? status);
}
