import { Button } from 'antd';
import { useState } from 'react';
import { TroubleNote } from '../api/trouble-note';
import { troubleOf, useAsk } from '../api/use-ask';
import { useHolder } from '../people/use-holder';
import { paramsOf } from '../tasks/forms/task-form';
import type { OpenTask } from '../tasks/use-task';
import { useSaid, useWords } from '../words/words';
import type { TaskExtensions } from './extension';
import { ExtensionForm } from './extension-form';
import { ExtensionLine } from './extension-line';
import './extension-card.css';

/** Whether the deadline can be moved, by whom, and how often it was asked for. */
export function ExtensionCard({ open }: { readonly open: OpenTask }) {
  const { data, error } = useAsk('taskExtensions', paramsOf(open));
  const trouble = troubleOf(error);
  if (!data) return trouble && <TroubleNote trouble={trouble} />;
  if (data.extensions.length === 0 && !isPossible(data)) return null;
  return <Card open={open} data={data} />;
}

/** A task that is not worked on any more, or never had a day, is not spoken of. */
const isPossible = ({ refused, law }: TaskExtensions): boolean =>
  law.length > 0 && refused?.code !== 'wrong-state';

interface CardProps {
  readonly open: OpenTask;
  readonly data: TaskExtensions;
}

function Card({ open, data }: CardProps) {
  const { extensions } = useWords();
  const said = useSaid();
  const { due, planned, times, days, refused } = data;
  return (
    <section className="card extension-card" id="extension" aria-labelledby="extension-title">
      <h2 id="extension-title">{extensions.title}</h2>
      {due && <p>{extensions.due(due)}</p>}
      {times > 0 && planned && <p className="quiet">{extensions.extended(times, days, planned)}</p>}
      <ul className="task-rows">
        {data.extensions.map((extension) => (
          <ExtensionLine key={extension.id} extension={extension} />
        ))}
      </ul>
      {isPossible(data) && (
        <>
          {data.law.map((line) => (
            <p key={line.en} className="quiet">
              {said(line)}
            </p>
          ))}
          {data.unverified && <p className="quiet">{extensions.unverified}</p>}
          {refused ? <Refused data={data} /> : <Asking open={open} />}
        </>
      )}
    </section>
  );
}

/** What I cannot do is not hidden: why, and who can. */
function Refused({ data: { refused, by } }: Pick<CardProps, 'data'>) {
  const { extensions } = useWords();
  const said = useSaid();
  const holder = useHolder();
  if (!refused) return null;
  if (refused.code === 'not-authorised' && by) return <p>{extensions.who(holder(by))}</p>;
  return <p>{said(refused.because)}</p>;
}

function Asking({ open }: Pick<CardProps, 'open'>) {
  const { extensions } = useWords();
  const [asking, setAsking] = useState(false);
  if (asking) return <ExtensionForm open={open} onClose={() => setAsking(false)} />;
  return (
    <Button className="not-printed" onClick={() => setAsking(true)}>
      {extensions.ask}
    </Button>
  );
}
