import { Link } from 'react-router';
import type { Letter } from '../letters/letter';
import { useDays } from '../words/use-days';
import { useWords } from '../words/words';
import type { OpenTask } from './use-task';

/** The letters about the task that I may read, the youngest first. */
export function LettersPanel({ open }: { readonly open: OpenTask }) {
  const { letters } = useWords().taskPage;
  return (
    <section className="card" id="letters" aria-labelledby="letters-title">
      <h2 id="letters-title">{letters.title}</h2>
      <ol className="task-rows">
        {open.letters.map((letter) => (
          <li key={letter.id}>
            <Row letter={letter} />
          </li>
        ))}
      </ol>
      <Link className="not-printed" to={`/letters?task=${open.row.id}`}>
        {letters.all}
      </Link>
    </section>
  );
}

function Row({ letter }: { readonly letter: Letter }) {
  const { letters, taskPage } = useWords();
  const days = useDays();
  const { id, title, number, status, overdue, period, to } = letter;
  return (
    <>
      <Link to={`/letters/${id}`}>{title}</Link> {number ?? letters.noNumber}{' '}
      <span className={overdue ? 'late' : undefined}>
        {overdue ? letters.overdue : letters.status[status]}
      </span>
      <div className="quiet">
        {taskPage.letters.because(days.period(period))} · {letters.columns.to} {to}
        {courseOf(letter, letters.happened).map(([act, on]) => (
          <span key={act}> · {taskPage.letters.day(act, on)}</span>
        ))}
      </div>
    </>
  );
}

type Happened = ReturnType<typeof useWords>['letters']['happened'];

/** The days of a letter that there are. */
function courseOf(letter: Letter, said: Happened): readonly (readonly [string, string])[] {
  const { issuedOn, receivedOn, replyBy, repliedOn } = letter;
  const days: readonly (readonly [string, string | null])[] = [
    [said.issued, issuedOn],
    [said.received, receivedOn],
    [said.replyBy, repliedOn ? null : replyBy],
    [said.replied, repliedOn],
  ];
  return days.flatMap(([act, on]) => (on ? [[act, on] as const] : []));
}
