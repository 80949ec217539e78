import { useDays } from '../../words/use-days';
import { useWords } from '../../words/words';
import { LongWords } from '../long-words';
import type { OpenTask } from '../use-task';
import { KnownWords } from './known-words';

/** What is to be judged: the goal of the plan, and what the lead unit says of its completion. */
export function Claimed({ open: { task } }: { readonly open: OpenTask }) {
  const { taskActs, tasks } = useWords();
  const days = useDays();
  if (task.status !== 'closing') return null;
  const { completion, facts } = task;
  return (
    <>
      {facts.goal && (
        <KnownWords title={tasks.facts.goal}>
          <LongWords>{facts.goal}</LongWords>
        </KnownWords>
      )}
      <KnownWords title={taskActs.accept.claimed(days.inSentence(completion.on))}>
        <LongWords>{completion.summary}</LongWords>
      </KnownWords>
    </>
  );
}
