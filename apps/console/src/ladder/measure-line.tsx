import { Link } from 'react-router';
import { LongWords } from '../tasks/long-words';
import type { OpenTask } from '../tasks/use-task';
import { useDays } from '../words/use-days';
import { useWords } from '../words/words';
import type { Measure } from './ladder';
import { LadderActs } from './ladder-acts';

/** An interview, a listing, a check: why, what was written down of it, and what came of it. */
export function MeasureLine({ open, measure }: { readonly open: OpenTask; readonly measure: Measure }) {
  const days = useDays();
  const { letterId, title, period, reachedOn, because, acts } = measure;
  return (
    <li>
      <p>
        <Link to={`/letters/${letterId}`}>{title}</Link>{' '}
        <span className="quiet">
          {days.period(period)} · {reachedOn}
        </span>{' '}
        <State measure={measure} />
      </p>
      {because && <LongWords>{because}</LongWords>}
      <Written measure={measure} />
      <LadderActs open={open} acts={acts} target={{ id: letterId, title }} />
    </li>
  );
}

function State({ measure }: { readonly measure: Measure }) {
  const { carriedOut, record, followUp, late, lifted, issuedOn, recalled } = measure;
  const { states } = useWords().ladder;
  if (lifted) return <span className="tag">{states.lifted}</span>;
  if (followUp) return <span className="tag">{states.followedUp}</span>;
  if (late) return <span className="late">{states.late}</span>;
  if (record?.followUpBy) return <span className="tag">{states.awaited(record.followUpBy)}</span>;
  if (!record && recalled) return <span className="tag">{states.recalled}</span>;
  if (!record && issuedOn === null) return <span className="tag">{states.draft}</span>;
  if (carriedOut === 'until-lifted') return <span className="tag">{states.stands}</span>;
  return <span className="tag">{record ? states.recorded : states.toRecord}</span>;
}

function Written({ measure: { record, followUp, lifted } }: { readonly measure: Measure }) {
  const { ladder } = useWords();
  return (
    <>
      {record && (
        <>
          <p>{ladder.record(record.on, record.place, record.attendees.join('、'))}</p>
          <LongWords>{record.minutes}</LongWords>
        </>
      )}
      {followUp && (
        <LongWords>{ladder.followUp(followUp.on, followUp.byName ?? followUp.by, followUp.text)}</LongWords>
      )}
      {lifted && (
        <LongWords>{ladder.lifted(lifted.on, lifted.byName ?? lifted.by, lifted.because)}</LongWords>
      )}
    </>
  );
}
