import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { useHolder } from '../people/use-holder';
import { useDays } from '../words/use-days';
import { useSaid, useWords } from '../words/words';
import { LapsedTaskAct } from './lapsed-task-act';
import { TaskActForm } from './task-act-form';
import { useMyActs } from './use-my-acts';
import type { Explanation, OpenTask } from './use-task';

/** Why it is here, what is missing, who can act, and what comes next by itself; my act is a button. */
export function NowPanel({ open }: { readonly open: OpenTask }) {
  const { frame, tasks } = useWords();
  const said = useSaid();
  const days = useDays();
  const { explanation } = open;
  const { where, because, missing, next } = explanation;
  const { panel } = tasks;
  return (
    <section className="card now-panel" aria-label={panel.now}>
      <Part title={panel.now}>
        <p className="now-where">{said(where)}</p>
        <MyActs open={open} />
      </Part>
      <Part title={panel.because}>
        <ul>
          {because.map((text) => (
            <li key={text.en}>{said(text)}</li>
          ))}
        </ul>
      </Part>
      <Part title={panel.missing}>
        <p>
          {missing.length ? missing.map(said).join('、') : open.row.closedOn ? '—' : panel.nothingMissing}
        </p>
      </Part>
      <Part title={panel.who}>
        <WhoCanAct explanation={explanation} />
      </Part>
      <Part title={panel.next}>
        <p>{next ? `${days.withWeekday(next.on)}${frame.colon}${said(next.because)}` : panel.noNext}</p>
      </Part>
    </section>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className="now-part">
      <h2>{title}</h2>
      {children}
    </div>
  );
}

/** The buttons of what I can do now; which form is open stands in the address. */
function MyActs({ open }: { readonly open: OpenTask }) {
  const { acts } = useWords();
  const mine = useMyActs(open.explanation);
  const [search, setSearch] = useSearchParams();
  const [done, setDone] = useState<string | null>(null);
  const wanted = search.get('act');
  const chosen = mine.find(({ act }) => act === wanted);
  const choose = (act: string | null): void => {
    setDone(null);
    setSearch(act ? { act } : {}, { replace: true, preventScrollReset: true });
  };
  const finished = (said: string): void => {
    choose(null);
    setDone(said);
  };
  return (
    <>
      <p role="status" className="act-done">
        {done}
      </p>
      {!chosen && wanted && (
        <LapsedTaskAct key={wanted} open={open} act={wanted} onClose={() => choose(null)} />
      )}
      {!chosen && (
        <div className="act-buttons">
          {mine.map(({ act }, index) => (
            <Button
              key={act}
              type={index === 0 && act !== 'return' ? 'primary' : 'default'}
              onClick={() => choose(act)}
            >
              {acts.names[act] ?? act}
            </Button>
          ))}
        </div>
      )}
      {chosen && (
        <TaskActForm
          key={chosen.act}
          open={open}
          act={chosen.act}
          posts={chosen.posts}
          onDone={finished}
          onCancel={() => choose(null)}
        />
      )}
    </>
  );
}

function WhoCanAct({ explanation }: { readonly explanation: Explanation }) {
  const { acts, tasks } = useWords();
  const holder = useHolder();
  if (explanation.acts.length === 0) return <p>{tasks.panel.closed}</p>;
  return (
    <ul>
      {explanation.acts.map(({ act, by }) => (
        <li key={act}>{tasks.panel.theirs(acts.names[act] ?? act, by.map(holder).join('；'))}</li>
      ))}
    </ul>
  );
}
