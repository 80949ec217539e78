import type { ReturnGrounds } from '@duban/domain';
import { useDays } from '../words/use-days';
import { useSaid, useWords } from '../words/words';
import type { FactView, OpenTask } from './use-task';

interface Return {
  readonly key: string;
  readonly text: string;
  readonly because: string;
}

/** How often the task was sent back, by whom and why. */
export function useReturns({ facts }: OpenTask): readonly Return[] {
  const { taskPage, tasks, thread } = useWords();
  const days = useDays();
  const said = useSaid();
  const told = ({ sequence, on, actorName, data }: FactView): Return => {
    const step = String(data.step);
    const who = actorName ?? thread.house;
    const { missing = [], refused } = data as ReturnGrounds;
    const { approval } = taskPage;
    const text = (refused ? approval.refused : approval.returned)(
      days.inSentence(on),
      who,
      tasks.steps[step] ?? step,
    );
    return {
      key: String(sequence),
      text: missing.length > 0 ? `${text}${approval.unmet(missing.map(said).join('；'))}` : text,
      because: String(data.because),
    };
  };
  return facts.filter(({ type }) => type === 'TaskReturned').map(told);
}
