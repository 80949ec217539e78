import type { Day } from '@duban/domain';
import { useDays } from '../words/use-days';
import { useWords } from '../words/words';
import type { Sentence } from './sentence';
import { useSentence } from './use-sentence';
import type { FactView, OpenTask, ReportView } from './use-task';

export interface PastKnot extends Sentence {
  readonly key: string;
  readonly on: Day;
  readonly who: string;
}

/** The record and the reports of a task as one story. */
export function usePast({ task, facts, reports }: OpenTask): readonly PastKnot[] {
  const { thread } = useWords();
  const days = useDays();
  const sentence = useSentence(task);
  const names = new Map(facts.map(({ actor, actorName }) => [actor, actorName]));

  const ofFact = (fact: FactView): PastKnot => {
    const { sequence, on, actorName, late, recordedAt } = fact;
    const noted = late && thread.late(recordedAt.slice(0, 10), late);
    const who = [actorName ?? thread.byItself, noted].filter(Boolean).join(' · ');
    return { ...sentence(fact), key: String(sequence), on, who };
  };
  const ofReport = ({ id, period, state, text, by, on }: ReportView): PastKnot => ({
    key: id,
    on,
    who: names.get(by) ?? '',
    text: thread.report(days.month(period), thread.states[state] ?? state),
    words: text,
    to: null,
  });

  return withReports(facts.map(ofFact), reports.map(ofReport));
}

/**
 * The record keeps its own order, which is the story's: a fact may hold from a day before those around it. A report stands
 * before the first fact that came later.
 */
export function withReports<K extends { readonly on: Day }>(
  facts: readonly K[],
  reports: readonly K[],
): readonly K[] {
  const waiting = [...reports].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  const story: K[] = [];
  for (const fact of facts) {
    while (waiting[0] && waiting[0].on < fact.on) story.push(waiting.shift() as K);
    story.push(fact);
  }
  return [...story, ...waiting];
}
