import { useDays } from '../words/use-days';
import { useWords } from '../words/words';
import type { OpenLetter } from './letter';
import { useSeat } from './use-seat';

/** Where a letter stands, as one sentence. */
export function useWhere(): (letter: OpenLetter) => string {
  const { where } = useWords().letters.panel;
  const days = useDays();
  const seat = useSeat();
  return ({ status, to, overdue, replyBy, repliedOn, waiting }) => {
    const day = replyBy ? days.withWeekday(replyBy) : '';
    switch (status) {
      case 'drafted': {
        const issue = waiting.find(({ act }) => act === 'issue');
        return where.drafted(issue ? seat(issue.by) : '');
      }
      case 'issued':
        return where.issued(to);
      case 'received':
        return overdue ? where.overdue(to, day) : where.received(to, day, replyBy ? days.left(replyBy) : '');
      case 'replied':
        return where.replied(to, repliedOn ? days.inSentence(repliedOn) : '');
    }
  };
}
