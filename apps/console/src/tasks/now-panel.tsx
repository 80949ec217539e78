import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useTold } from '../words/use-told';
import { useSaid, useWords } from '../words/words';
import { MyActs } from './my-acts';
import { NextByItself } from './next-by-itself';
import type { OpenTask } from './use-task';
import { WhoCanAct } from './who-can-act';

/** Why it is here, what is missing, who can act, and what comes next by itself; my act is a button. */
export function NowPanel({ open }: { readonly open: OpenTask }) {
  const { frame, tasks } = useWords();
  const said = useSaid();
  const told = useTold();
  const { where, because, missing } = open.explanation;
  const { panel } = tasks;
  return (
    <section className="card now-panel" aria-label={panel.now}>
      <Part title={panel.now}>
        <p className="now-where">{told(where)}</p>
        <MyActs open={open} />
      </Part>
      <Part title={panel.because}>
        <ul>
          {because.map((text) => (
            <li key={text.en}>{said(text)}</li>
          ))}
        </ul>
        <Link className="not-printed" to={`/packs/${open.task.policy.pack}`}>
          {panel.basis}
        </Link>
      </Part>
      <Part title={panel.missing}>
        <p>
          {missing.length > 0
            ? missing.map(told).join(frame.and)
            : open.row.closedOn
              ? panel.allDone
              : panel.nothingMissing}
        </p>
      </Part>
      <Part title={panel.who}>
        <WhoCanAct open={open} />
      </Part>
      <Part title={panel.next}>
        <NextByItself open={open} />
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
