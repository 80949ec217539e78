import type { Day, Task } from '@duban/domain';
import { Input } from 'antd';
import { useState } from 'react';
import { troubleOf, useAsk } from '../api/use-ask';
import type { AnswerOf } from '../api/ask';
import { Answered } from '../frame/answered';
import { Note } from '../frame/note';
import { RowTable } from '../looks/row-table';
import { useMe } from '../session/use-me';
import { useSaid, useWords } from '../words/words';
import { useRecordColumns } from './record-columns';
import type { OpenTask } from './use-task';

type Past = AnswerOf<'taskAsOf'>;

/** What the ledger knew of this task at the end of a day, for whoever has to say what could be known then. */
export function AsOfPart({ open }: { readonly open: OpenTask }) {
  const { asOf } = useWords().taskPage;
  const { today } = useMe();
  const [day, setDay] = useState<string>('');
  return (
    <details className="as-of">
      <summary>{asOf.title}</summary>
      <p className="quiet">{asOf.about}</p>
      <label>
        <span>{asOf.day}</span>
        <Input type="date" value={day} max={today} onChange={({ target }) => setDay(target.value)} />
      </label>
      {day !== '' && <OnDay open={open} day={day as Day} />}
    </details>
  );
}

function OnDay({ open, day }: { readonly open: OpenTask; readonly day: Day }) {
  const said = useSaid();
  const asked = useAsk('taskAsOf', { params: { taskId: open.row.id }, query: { day } });
  const trouble = troubleOf(asked.error);
  // A day of which the ledger can know nothing is no trouble of this page: there is nothing to try again.
  if (trouble?.code === 'bad-request') return <Note>{said(trouble.because)}</Note>;
  return <Answered asked={asked}>{(past) => <Known open={open} past={past} />}</Answered>;
}

function Known({ open, past }: { readonly open: OpenTask; readonly past: Past }) {
  const { taskPage } = useWords();
  const { asOf, record } = taskPage;
  const said = useSaid();
  const task = past.task as unknown as Task;
  return (
    <>
      <p role="status">
        <strong>{said(past.where)}</strong> {asOf.known(past.facts.length, past.since)}
      </p>
      <ul>
        {[...past.because, ...past.missing].map((one) => (
          <li key={one.zh}>{said(one)}</li>
        ))}
      </ul>
      <RowTable
        label={record.title}
        columns={useRecordColumns({ task, facts: past.facts, letters: open.letters })}
        rows={past.facts}
        keyOf={({ sequence }) => String(sequence)}
      />
    </>
  );
}
