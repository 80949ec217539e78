import { addDays, type Day } from '@duban/domain';
import { useMe } from '../session/use-me';
import { useSaid, useWords } from '../words/words';
import type { OpenTask } from './use-task';

export interface KnotAhead {
  readonly key: string;
  readonly on: Day | null;
  readonly text: string;
}

/** What follows: what the clock does, the deadline, and the closing steps that are still ahead. */
export function useAhead({ task, explanation }: OpenTask): readonly KnotAhead[] {
  const { thread, tasks } = useWords();
  const { today } = useMe();
  const said = useSaid();
  if (task.status === 'closed') return [];
  const { next, steps } = explanation;
  const deadline = task.facts.deadline?.day ?? null;
  const dated: KnotAhead[] = [];
  if (next) dated.push({ key: 'next', on: next.on, text: said(next.because) });
  // Where the clock comes next because the deadline passes, that says it.
  if (deadline && deadline >= today && addDays(deadline, 1) !== next?.on)
    dated.push({ key: 'deadline', on: deadline, text: thread.deadline });
  dated.sort((a, b) => ((a.on ?? '') < (b.on ?? '') ? -1 : 1));
  const closes = task.facts.class !== 'long-term' || task.policy.longTermCloses;
  if (!closes) return dated;
  const undated = steps
    .filter(({ state }) => state === 'ahead')
    .map(({ step }) => ({ key: step, on: null, text: thread.stepAhead(tasks.steps[step] ?? step) }));
  return [...dated, ...undated, { key: 'closing', on: null, text: thread.closing(task.policy.closingWord) }];
}
