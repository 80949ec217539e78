import type { Day } from '@duban/domain';
import { LongWords } from '../tasks/long-words';
import { useDays } from '../words/use-days';
import { useWords } from '../words/words';
import type { OpenLetter } from './letter';

/** What happened to the letter, day by day, and the reply. */
export function LetterStory({ letter }: { readonly letter: OpenLetter }) {
  const { panel } = useWords().letters;
  const lines = useLines(letter);
  return (
    <>
      {lines.length > 0 && (
        <div className="letter-part">
          <h2>{panel.past}</h2>
          <dl className="letter-days">
            {lines.map(({ key, said, on }) => (
              <div key={key}>
                <dt>{on}</dt>
                <dd>{said}</dd>
              </div>
            ))}
          </dl>
        </div>
      )}
      {letter.reply !== null && (
        <div className="letter-part">
          <h2>{panel.reply}</h2>
          <LongWords>{letter.reply}</LongWords>
        </div>
      )}
    </>
  );
}

interface Line {
  readonly key: string;
  readonly said: string;
  readonly on: Day;
}

function useLines(letter: OpenLetter): readonly Line[] {
  const { calendar, letters } = useWords();
  const { happened } = letters;
  const days = useDays();
  const { status, issuedOn, deliveredOn, receivedOn, repliedOn, endedOn, urgings } = letter;
  // Of a letter that was ended no reply is awaited.
  const replyBy = endedOn ? null : letter.replyBy;
  const open = replyBy && !repliedOn;
  const doubtful = letter.clocks.some(({ kind, provisional }) => kind === 'reply' && provisional);
  const mark = doubtful ? ` · ${calendar.provisionalMark}` : '';
  const due = open ? `${happened.replyBy} · ${days.left(replyBy)}${mark}` : happened.replyBy;
  const said: readonly (readonly [string, string, Day | null])[] = [
    ...letter.reviews.map(({ on, by, passed, opinion }, at) => {
      const who = by === null ? '' : happened.by(by);
      const said = opinion === null ? '' : happened.opinion(opinion);
      return [`reviewed-${at}`, (passed ? happened.passed : happened.sentBack)(who, said), on] as const;
    }),
    ['issued', happened.issued, issuedOn],
    ['delivered', happened.delivered, deliveredOn],
    ['received', happened.received, receivedOn],
    ...urgings.map(({ on, text }, at) => [`urged-${at}`, happened.urged(text), on] as const),
    ['replied', happened.replied, repliedOn],
    ...letter.moved.map(({ on, from, to }) => [`moved-${on}`, happened.moved(from, to), on] as const),
    ['due', due, replyBy],
    ['ended', status === 'recalled' ? happened.recalled : happened.corrected, endedOn],
  ];
  return said.flatMap(([key, words, on]) => (on ? [{ key, said: words, on }] : []));
}
