import type { Rung, Task } from '@duban/domain';
import { useAsk } from '../api/use-ask';
import type { Letter } from './letter';

/** The rung of the task's own law that caused a letter: its mark, and how long there is to reply. */
export function useRung({ taskId, rung }: Letter): Rung | undefined {
  const { data } = useAsk('showTask', { params: { taskId } });
  // The contract leaves the state open: it is the pure core's own.
  const task = data?.task as unknown as Task | undefined;
  return task?.policy.ladder.find(({ id }) => id === rung);
}
