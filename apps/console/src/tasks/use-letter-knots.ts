import type { Day } from '@duban/domain';
import type { Letter } from '../letters/letter';
import { useWords } from '../words/words';
import { momentOf, type PastKnot } from './story';

/** The course of a letter as knots of its task's thread. It begins with its draft, whatever day an act claims. */
export function useLetterKnots(): (letter: Letter, draftedOn: Day | null) => readonly PastKnot[] {
  const said = useWords().thread.letter;
  return (letter, draftedOn) => {
    const { id, number, title, to, issuedOn, receivedOn, repliedOn, reply } = letter;
    const knot = (key: keyof typeof said, on: Day | null, words: string | null): readonly PastKnot[] => {
      if (!on) return [];
      const text = said[key](number ?? title, to);
      const moment = momentOf(draftedOn && draftedOn > on ? draftedOn : on);
      return [{ key: `${id}/${key}`, on, text, words, to: `/letters/${id}`, note: '', moment }];
    };
    return [
      ...knot('issued', issuedOn, null),
      ...knot('received', receivedOn, null),
      ...knot('replied', repliedOn, reply),
    ];
  };
}
