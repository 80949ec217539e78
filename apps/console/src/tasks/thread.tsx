import type { Day } from '@duban/domain';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useDays } from '../words/use-days';
import { useSaid, useWords } from '../words/words';
import { LongWords } from './long-words';
import './thread.css';
import { useAhead } from './use-ahead';
import { usePast } from './use-past';
import type { OpenTask } from './use-task';

/** One vertical line: what happened, the knot where it stands, and dashed what will follow. */
export function Thread({ open }: { readonly open: OpenTask }) {
  const { frame, tasks } = useWords();
  const said = useSaid();
  const past = usePast(open);
  const ahead = useAhead(open);
  const { where, missing } = open.explanation;
  return (
    <section aria-labelledby="thread-title">
      <h2 id="thread-title">{tasks.thread}</h2>
      <ol className="thread">
        {past.map(({ key, on, who, text, words, to }) => (
          <Knot key={key} on={on} className="past">
            {to ? <Link to={to}>{text}</Link> : text}
            {who && <span className="quiet"> {who}</span>}
            {words && <LongWords>{words}</LongWords>}
          </Knot>
        ))}
        <Knot on={null} className="knot" current>
          <strong>{said(where)}</strong>
          {missing.length > 0 && (
            <span>
              {' '}
              {tasks.panel.missing}
              {frame.colon}
              {missing.map(said).join(frame.and)}
            </span>
          )}
        </Knot>
        {ahead.map(({ key, on, text }) => (
          <Knot key={key} on={on} className="ahead">
            {text}
          </Knot>
        ))}
      </ol>
    </section>
  );
}

interface KnotProps {
  readonly on: Day | null;
  readonly className: 'past' | 'knot' | 'ahead';
  readonly current?: boolean;
  readonly children: ReactNode;
}

function Knot({ on, className, current, children }: KnotProps) {
  const { tasks } = useWords();
  const days = useDays();
  return (
    <li className={className} aria-current={current ? 'step' : undefined}>
      {current && <span className="heard">{tasks.knot}</span>}
      {on ? (
        <time dateTime={on} title={days.withWeekday(on)}>
          {on}
        </time>
      ) : (
        <span className="no-day" aria-hidden />
      )}
      <div>{children}</div>
    </li>
  );
}
