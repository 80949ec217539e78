import { postName, type Task, type TaskEvent } from '@duban/domain';
import { useDays } from '../words/use-days';
import { useSaid, useWords } from '../words/words';
import { ofClosing, ofWork, plain, type Sentence, type Speech } from './sentence';
import type { FactView } from './use-task';

/** Each fact of a task's record as a sentence, in the words of its own plan and law. */
export function useSentence({ facts, policy }: Task): (fact: FactView) => Sentence {
  const { thread, tasks } = useWords();
  const said = useSaid();
  const days = useDays();
  const speech: Speech = {
    thread,
    unit: (id) => facts.unitNames[id] ?? id,
    post: (id) => said(postName(id, policy.posts)),
    step: (id) => tasks.steps[id] ?? id,
    day: days.inSentence,
    month: days.month,
  };
  return ({ type, data }) => {
    const event = { type, data } as unknown as TaskEvent;
    // A fact of a newer house than this page has no words here yet; it is still told.
    return ofWork(event, speech) ?? ofClosing(event, speech) ?? plain(thread.unknown(type));
  };
}
