import type { TaskEvent } from '@duban/domain';
import { plain, type Sentence, type Speech } from '../tasks/sentence';

/** What happened on the ladder; null for any other fact. */
export function ofLadder(
  { type, data }: TaskEvent,
  { thread, who, month, day, said }: Speech,
): Sentence | null {
  const { ladder } = thread;
  switch (type) {
    case 'RungReached':
      return data.decided
        ? plain(ladder.taken(who, data.title), data.decided.because, data.letterId)
        : plain(thread.rung(data.title, month(data.period)), null, data.letterId);
    case 'RungHeld':
      return plain(
        data.until ? ladder.held(who, data.title, day(data.until)) : ladder.leftOut(who, data.title),
        data.because,
      );
    case 'RungReleased':
      return plain(ladder.released(who, data.title), data.because);
    case 'MeasureRecorded':
      return plain(
        ladder.recorded(who, data.title, data.place, data.attendees.join('、')),
        data.minutes,
        data.letterId,
      );
    case 'FollowUpReported':
      return plain(ladder.followedUp(who, data.title), data.text, data.letterId);
    case 'FollowUpOverdue':
      return plain(ladder.late(data.title, day(data.followUpBy)), null, data.letterId);
    case 'FollowUpMoved':
      return plain(
        ladder.moved(data.title, { from: day(data.from), to: day(data.to) }, data.notice.year),
        null,
        data.letterId,
      );
    case 'LevelJudged':
      return plain(ladder.judged(who, said(data.word)), data.because);
    case 'LevelReleased':
      return plain(ladder.unjudged(who, said(data.word)), data.because);
    case 'HelpOffered':
      return plain(ladder.helped(who), data.text);
    case 'MeasureLifted':
      return plain(ladder.lifted(who, data.title), data.because, data.letterId);
    default:
      return null;
  }
}
