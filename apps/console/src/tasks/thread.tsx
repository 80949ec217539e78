import type { Day } from '@duban/domain';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { EntryWords } from '../corrections/entry-words';
import { useDays } from '../words/use-days';
import { useTold } from '../words/use-told';
import { useWords } from '../words/words';
import { LongWords } from './long-words';
import './thread.css';
import { useAhead, type KnotAhead } from './use-ahead';
import type { PastKnot } from './story';
import { usePast } from './use-past';
import type { OpenTask } from './use-task';

/** What is shown of a long story, and of a long way ahead, before somebody asks for more. */
const LATEST = 12;
const NEXT = 5;

/** One vertical line: what happened, the knot where it stands, and dashed what will follow. */
export function Thread({ open }: { readonly open: OpenTask }) {
  const { tasks, thread } = useWords();
  const past = usePast(open);
  const ahead = useAhead(open);
  const [all, setAll] = useState({ past: false, ahead: false });
  const hidden = all.past || past.length <= LATEST + 1 ? 0 : past.length - LATEST;
  const shown = all.ahead || ahead.length <= NEXT + 1 ? ahead.length : NEXT;
  return (
    <section aria-labelledby="thread-title">
      <h2 id="thread-title">{tasks.thread}</h2>
      <ol className="thread">
        {hidden > 0 && (
          <More said={thread.earlier(hidden)} className="past" onAsk={() => setAll({ ...all, past: true })} />
        )}
        {past.slice(hidden).map((knot) => (
          <Past key={knot.key} knot={knot} open={open} />
        ))}
        <Here open={open} />
        {ahead.slice(0, shown).map((knot) => (
          <Ahead key={knot.key} knot={knot} />
        ))}
        {shown < ahead.length && (
          <More
            said={thread.further(ahead.length - shown)}
            className="ahead"
            onAsk={() => setAll({ ...all, ahead: true })}
          />
        )}
      </ol>
    </section>
  );
}

interface PastProps {
  readonly knot: PastKnot;
  readonly open: OpenTask;
}

function Past({ knot: { on, text, to, note, words, entry }, open }: PastProps) {
  return (
    <Knot on={on} className="past">
      {to ? <Link to={to}>{text}</Link> : text}
      {note && <span className="quiet"> {note}</span>}
      {words && entry === undefined && <LongWords>{words}</LongWords>}
      {words && entry !== undefined && <EntryWords open={open} entry={entry} words={words} />}
    </Knot>
  );
}

function Here({ open }: { readonly open: OpenTask }) {
  const { frame, tasks } = useWords();
  const told = useTold();
  const { where, missing } = open.explanation;
  return (
    <Knot on={null} className="knot" current>
      <strong>{told(where)}</strong>
      {missing.length > 0 && (
        <span>
          {' '}
          {tasks.panel.missing}
          {frame.colon}
          {missing.map(told).join(frame.and)}
        </span>
      )}
    </Knot>
  );
}

function Ahead({ knot: { on, text, unless } }: { readonly knot: KnotAhead }) {
  return (
    <Knot on={on} className="ahead">
      {text}
      {unless && <span className="unless">{unless}</span>}
    </Knot>
  );
}

interface MoreProps {
  readonly said: string;
  readonly className: 'past' | 'ahead';
  readonly onAsk: () => void;
}

const More = ({ said, className, onAsk }: MoreProps) => (
  <Knot on={null} className={className}>
    <Button size="small" onClick={onAsk}>
      {said}
    </Button>
  </Knot>
);

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
