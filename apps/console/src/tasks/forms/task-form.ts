import type { ClosingStepName } from '@duban/domain';
import { useWords } from '../../words/words';
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

/** The closing step that follows `step` in the order of this task's law; without one, the closing itself. */
export function useStepAfter({ task }: OpenTask): (step: ClosingStepName | null) => string {
  const { tasks, taskActs } = useWords();
  const steps = task.policy.closing.map((clause) => clause.step);
  return (step) => {
    const next = steps[step ? steps.indexOf(step) + 1 : 0];
    return next ? (tasks.steps[next] ?? next) : taskActs.closing;
  };
}
