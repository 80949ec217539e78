import { useDays } from '../words/use-days';
import { useTold } from '../words/use-told';
import { useSaid, useWords } from '../words/words';
import type { OpenTask } from './use-task';

/** What the clock does on the next day that it does anything, and how to keep it off; where it does nothing, what the open step leads to. */
export function NextByItself({ open }: { readonly open: OpenTask }) {
  const { tasks } = useWords();
  const told = useTold();
  const said = useSaid();
  const days = useDays();
  const { ahead, next, steps } = open.explanation;
  if (next)
    return (
      <>
        <p>{days.withWeekday(next.on)}</p>
        <ul>
          {ahead
            .filter(({ on }) => on === next.on)
            .map(({ because, unless }) => (
              <li key={because.en}>
                {told(because)}
                {unless && <span className="unless quiet">{told(unless)}</span>}
              </li>
            ))}
        </ul>
      </>
    );
  const at = steps.findIndex(({ state }) => state === 'open');
  const nameOf = (index: number): string => (steps[index] ? said(steps[index].title) : '');
  if (at < 0) return <p>{tasks.panel.noNext}</p>;
  return (
    <p>
      {steps[at + 1]
        ? tasks.panel.afterStep(nameOf(at), nameOf(at + 1))
        : tasks.panel.afterLast(nameOf(at), open.task.policy.closingWord)}
    </p>
  );
}
