import type { Day } from '@duban/domain';
import { LongWords } from '../tasks/long-words';
import { useDays } from '../words/use-days';
import { useWords } from '../words/words';
import type { Letter } from './letter';

/** What happened to the letter, day by day, and the reply. */
export function LetterStory({ letter }: { readonly letter: Letter }) {
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

function useLines({ issuedOn, deliveredOn, receivedOn, replyBy, repliedOn }: Letter): readonly Line[] {
  const { happened } = useWords().letters;
  const days = useDays();
  const open = replyBy && !repliedOn;
  const due = open ? `${happened.replyBy} · ${days.left(replyBy)}` : happened.replyBy;
  const said: readonly (readonly [string, string, Day | null])[] = [
    ['issued', happened.issued, issuedOn],
    ['delivered', happened.delivered, deliveredOn],
    ['received', happened.received, receivedOn],
    ['replied', happened.replied, repliedOn],
    ['due', due, replyBy],
  ];
  return said.flatMap(([key, words, on]) => (on ? [{ key, said: words, on }] : []));
}
