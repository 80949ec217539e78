import { postName, type TaskEvent } from '@duban/domain';
import { usePackTitles } from '../packs/use-pack-titles';
import { useDays } from '../words/use-days';
import { useSaid, useWords } from '../words/words';
import { ofLadder } from '../ladder/sentence';
import { ofClosing, ofSequel, ofWork, plain, type Sentence, type Speech } from './sentence';
import { ownStepAt } from './step-then';
import type { FactView, OpenTask } from './use-task';

export interface Sentences {
  /** Each fact of a task's record, in the words of its own plan and law. */
  readonly of: (fact: FactView) => Sentence;
  /** How the sentence before goes on, where the fact only follows from it. */
  readonly sequel: (fact: FactView) => string | null;
}

export function useSentences({
  task,
  facts: record,
  letters,
}: Pick<OpenTask, 'task' | 'facts' | 'letters'>): Sentences {
  const { thread, corrections, tasks } = useWords();
  const said = useSaid();
  const days = useDays();
  const packTitle = usePackTitles();
  const { facts, policy, trouble } = task;
  const unit = (id: string): string => facts.unitNames[id] ?? id;
  const letter = (id: string): string =>
    letters.find((one) => one.id === id)?.number ??
    trouble.letters.find(({ letterId }) => letterId === id)?.title ??
    '';
  const speechFor = (fact: FactView): Speech => {
    const { actorName, principalName } = fact;
    const name = actorName ?? thread.house;
    return {
      ...{ thread, corrections, unit, letter, lead: unit(facts.units.lead) },
      who: principalName ? thread.proxy(name, principalName) : name,
      pack: packTitle,
      post: (id) => said(postName(id, policy.posts)),
      step: (id) => {
        const own = ownStepAt(record, fact, { closing: policy.closing, step: id });
        return own ? said(own) : (tasks.steps[id] ?? id);
      },
      day: days.inSentence,
      month: days.period,
      said,
    };
  };
  const eventOf = ({ type, data }: FactView): TaskEvent => ({ type, data }) as unknown as TaskEvent;
  return {
    of: (fact) => {
      const [event, speech] = [eventOf(fact), speechFor(fact)];
      // A fact of a newer house than this page has no words here yet; it is still told.
      return (
        ofWork(event, speech) ??
        ofLadder(event, speech) ??
        ofClosing(event, speech) ??
        plain(thread.unknown(fact.type))
      );
    },
    sequel: (fact) => ofSequel(eventOf(fact), speechFor(fact)),
  };
}
