import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { TroubleNote } from '../api/trouble-note';
import { troubleOf, useAsk } from '../api/use-ask';
import { paramsOf } from '../tasks/forms/task-form';
import type { OpenTask } from '../tasks/use-task';
import { useWords } from '../words/words';
import { isShown, type Piece, type TaskEvidence } from './evidence';
import './evidence.css';
import { Lacking } from './lacking';
import { PieceLine } from './piece-line';
import { useOpenForm, type OpenForm } from './use-open-form';

const AddForm = lazy(async () => ({ default: (await import('./evidence-form')).AddForm }));

/** What proves a task, what nothing proves yet, and for whoever brings evidence the way to bring it. */
export function EvidenceCard({ open }: { readonly open: OpenTask }) {
  const { data, error } = useAsk('taskEvidence', paramsOf(open));
  const trouble = troubleOf(error);
  if (!data) return trouble && <TroubleNote trouble={trouble} />;
  return isShown(data) ? <Card open={open} data={data} /> : null;
}

interface CardProps {
  readonly open: OpenTask;
  readonly data: TaskEvidence;
}

function Card({ open, data }: CardProps) {
  const { evidence } = useWords();
  const [done, setDone] = useState('');
  const form = useOpenForm();
  const counting = data.pieces.filter(({ withdrawn }) => !withdrawn);
  const withdrawn = data.pieces.filter((piece) => piece.withdrawn);
  const line = (piece: Piece) => (
    <PieceLine key={piece.id} {...{ open, piece, form }} mostBytes={data.mostBytes} onDone={setDone} />
  );
  return (
    <section className="card evidence-card" id="evidence" aria-labelledby="evidence-title">
      <h2 id="evidence-title">{evidence.title}</h2>
      {counting.length === 0 && <p className="quiet">{evidence.none}</p>}
      <ul className="task-rows">{counting.map(line)}</ul>
      {withdrawn.length > 0 && (
        <details>
          <summary>{evidence.withdrawnCount(withdrawn.length)}</summary>
          <ul className="task-rows">{withdrawn.map(line)}</ul>
        </details>
      )}
      <p role="status" className="evidence-there">
        {done}
      </p>
      <Adding open={open} data={data} form={form} onDone={setDone} />
    </section>
  );
}

interface AddingProps extends CardProps {
  readonly form: OpenForm;
  readonly onDone: (said: string) => void;
}

function Adding({ open, data, form, onDone }: AddingProps) {
  const { evidence, frame } = useWords();
  const { mayAdd, lacking, mostBytes } = data;
  const adding = mayAdd && form.act === 'add';
  const begin = (measure: string | null): void => {
    onDone('');
    form.open('add', measure);
  };
  return (
    <>
      <Lacking lacking={lacking} onAdd={mayAdd && !adding ? begin : undefined} />
      {mayAdd && !adding && (
        <Button className="not-printed" onClick={() => begin(null)}>
          {evidence.add}
        </Button>
      )}
      {adding && (
        <Suspense fallback={<p role="status">{frame.loading}</p>}>
          <AddForm
            open={open}
            mostBytes={mostBytes}
            measure={form.about}
            onDone={(said) => {
              form.close();
              onDone(said);
            }}
            onCancel={form.close}
          />
        </Suspense>
      )}
    </>
  );
}
