import { useSaid, useWords } from '../../words/words';
import type { OpenTask } from '../use-task';

/** What every form of a task's act is given. */
export interface TaskFormProps {
  readonly open: OpenTask;
  /** The posts under which I can do it. */
  readonly posts: readonly string[];
  /** Gets what is true now, in words. */
  readonly onDone: (said: string) => void;
  readonly onCancel: () => void;
}

/** What names the draft and the address of every act on this task. */
export const subjectOf = ({ row }: OpenTask): string => `task/${row.id}/${row.cycle}`;
export const paramsOf = ({ row }: OpenTask): { params: { taskId: string } } => ({
  params: { taskId: row.id },
});

/** The closing step that follows the open one in the order of this task's law, or the first; without one, the closing itself. */
export function useStepAfter({ explanation }: OpenTask): string {
  const { taskActs } = useWords();
  const said = useSaid();
  const { steps } = explanation;
  const next = steps[steps.findIndex(({ state }) => state === 'open') + 1];
  return next ? said(next.title) : taskActs.closing;
}
