import { CORRECTABLE, dayInZone, type Day } from '@duban/domain';
import { useDays } from '../words/use-days';
import { useWords } from '../words/words';
import { inOrder, momentOf, type PastKnot } from './story';
import { useLetterKnots } from './use-letter-knots';
import { useSentences } from './use-sentences';
import type { FactView, OpenTask, ReportView } from './use-task';

/** A machine only passed on what somebody had brought. */
const BROUGHT: readonly string[] = ['EvidenceNoted', 'ObjectionNoted', 'PointsNoted'];

/** What may be corrected is told with its corrections, wherever they stand in the record. */
const hasOwnWords = ({ type }: FactView): boolean => CORRECTABLE.some((one) => one === type);

/** Of one day only the last is told: the points say each by itself what was done to it. */
const isToldByNext = ({ type, on }: FactView, next: FactView | undefined): boolean =>
  type === 'PointsNoted' && next?.type === type && next.on === on;

/** The record, the reports and the letters of a task as one story. */
export function usePast(open: OpenTask): readonly PastKnot[] {
  const { task, facts, reports, letters } = open;
  const { thread } = useWords();
  const days = useDays();
  const sentences = useSentences(open);
  const ofLetter = useLetterKnots();
  const { offsetMinutes } = task.policy.zone;
  const recorded = (recordedAt: string): Day => dayInZone(Date.parse(recordedAt), offsetMinutes);
  const late = (at: string, why: string | null): string | null => why && thread.late(recorded(at), why);

  const ofFact = (fact: FactView): PastKnot => {
    const { text, words, letterId } = sentences.of(fact);
    const { sequence, on, actorName, recordedAt } = fact;
    const itself = actorName === null && !BROUGHT.includes(fact.type);
    const note = [itself && thread.byItself, late(recordedAt, fact.late)];
    return {
      ...{ key: String(sequence), on, text, words, note: note.filter(Boolean).join(' · ') },
      ...(hasOwnWords(fact) && { entry: sequence }),
      to: letters.some(({ id }) => id === letterId) ? `/letters/${letterId}` : null,
      moment: momentOf(recorded(recordedAt), recordedAt),
    };
  };
  const ofReport = (report: ReportView): PastKnot => {
    const { id, on, period, state, byName, recordedAt } = report;
    return {
      ...{ key: id, on, words: report.text, to: null, note: late(recordedAt, report.late) ?? '' },
      text: thread.report(byName ?? '', days.period(period), thread.states[state] ?? state),
      moment: momentOf(recorded(recordedAt), recordedAt),
    };
  };
  const draftedOn = (letterId: string): Day | null => {
    const rung = facts.find(({ type, data }) => type === 'RungReached' && data.letterId === letterId);
    return rung ? recorded(rung.recordedAt) : null;
  };

  const worthTelling = facts.filter((fact, at) => !isToldByNext(fact, facts[at + 1]));
  const told = worthTelling.reduce<readonly PastKnot[]>((before, fact) => {
    const sequel = sentences.sequel(fact);
    const last = before[before.length - 1];
    if (sequel === null || !last) return [...before, ofFact(fact)];
    return [...before.slice(0, -1), { ...last, text: last.text + sequel }];
  }, []);
  return inOrder([
    ...told,
    ...reports.map(ofReport),
    ...letters.flatMap((letter) => ofLetter(letter, draftedOn(letter.id))),
  ]);
}
