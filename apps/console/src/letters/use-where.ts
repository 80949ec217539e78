import { useDays } from '../words/use-days';
import { useWords } from '../words/words';
import type { OpenLetter } from './letter';
import { useSeat } from './use-seat';

/** Where a letter stands, as one sentence. */
export function useWhere(): (letter: OpenLetter) => string {
  const { where } = useWords().letters.panel;
  const days = useDays();
  const seat = useSeat();
  return ({ status, to, overdue, replyBy, repliedOn, endedOn, waiting }) => {
    const day = replyBy ? days.withWeekday(replyBy) : '';
    switch (status) {
      case 'drafted': {
        const review = waiting.find(({ act }) => act === 'review');
        const issue = waiting.find(({ act }) => act === 'issue');
        if (review) return where.review(seat(review.by));
        return issue ? where.drafted(seat(issue.by)) : where.sentBack;
      }
      case 'issued':
        return where.issued(to);
      case 'received':
        return overdue ? where.overdue(to, day) : where.received(to, day, replyBy ? days.left(replyBy) : '');
      case 'acknowledged':
        return where.acknowledged(to);
      case 'recalled':
      case 'corrected':
        return where[status](endedOn ? days.inSentence(endedOn) : '');
      case 'replied':
        return where.replied(to, repliedOn ? days.inSentence(repliedOn) : '');
    }
  };
}
