import type { Day } from '@duban/domain';
import { useSaid, useWords } from '../words/words';
import { useTold } from '../words/use-told';
import { seatsIn } from './signing';
import type { Explanation, OpenTask } from './use-task';
import { useSeatWords } from './use-seat-words';

export interface KnotAhead {
  readonly key: string;
  readonly on: Day | null;
  readonly text: string;
  /** What somebody can do so that it does not come. */
  readonly unless: string | null;
}

/** What follows: all that the clock does, and the closing steps that are still ahead. */
export function useAhead({ task, explanation }: OpenTask): readonly KnotAhead[] {
  const { thread } = useWords();
  const said = useSaid();
  const told = useTold();
  const seatWords = useSeatWords();
  const { ahead, steps } = explanation;
  if (task.status === 'closed') return [];
  const dated = ahead.map(({ on, because, unless }, index) => ({
    ...{ key: `${on}/${index}`, on, text: told(because), unless: unless && told(unless) },
  }));
  if (steps.length === 0) return dated;
  const whose = ({ signing, by }: Explanation['steps'][number]): string =>
    seatWords(signing ? seatsIn(signing) : by);
  const undated = steps
    .filter(({ state }) => state === 'ahead')
    .map((one, index) => ({
      ...{ key: `${index}/${one.step}`, on: null, unless: null },
      text: thread.stepAhead(said(one.title), whose(one)),
    }));
  const last = { key: 'closing', on: null, unless: null, text: thread.closing(task.policy.closingWord) };
  return [...dated, ...undated, last];
}
