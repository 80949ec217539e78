import { Button, Pagination, Radio } from 'antd';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import type { AnswerOf } from '../api/ask';
import { TroubleNote } from '../api/trouble-note';
import { troubleOf, useAsk } from '../api/use-ask';
import { paramsOf } from '../tasks/forms/task-form';
import type { OpenTask } from '../tasks/use-task';
import { useWords } from '../words/words';
import type { PointAct } from './point-forms';
import { PointLine } from './point-line';
import './points.css';

const AddForm = lazy(async () => ({ default: (await import('./point-forms')).AddPointsForm }));
const ActForm = lazy(async () => ({ default: (await import('./point-forms')).PointForm }));

type TaskPoints = AnswerOf<'taskPoints'>;
type State = TaskPoints['points'][number]['state'];

const STATES: readonly State[] = ['open', 'done', 'closed', 'withdrawn'];
const OF_PAGE = 20;

/** The points of a task with their counts; for a task without any, only for whoever may add some. */
export function PointsCard({ open }: { readonly open: OpenTask }) {
  const { data, error } = useAsk('taskPoints', paramsOf(open));
  const trouble = troubleOf(error);
  if (!data) return trouble && <TroubleNote trouble={trouble} />;
  return data.points.length > 0 || data.may.add ? <Card open={open} data={data} /> : null;
}

interface CardProps {
  readonly open: OpenTask;
  readonly data: TaskPoints;
}

/** Which form is open: of adding, or of an act on one point. */
type Form = 'add' | { readonly no: number; readonly act: PointAct };

function Card({ open, data }: CardProps) {
  const { points, frame } = useWords();
  const [done, setDone] = useState('');
  const [form, setForm] = useState<Form | null>(null);
  const ended = (said: string): void => {
    setForm(null);
    setDone(said);
  };
  const { may, counts } = data;
  const onPoint = form !== null && form !== 'add' ? form : null;
  return (
    <section className="card" id="points" aria-labelledby="points-title">
      <h2 id="points-title">{points.title}</h2>
      <p>{data.points.length > 0 ? points.counts(counts) : points.none}</p>
      <p role="status">{done}</p>
      {data.points.length > 0 && (
        <List data={data} opened={onPoint?.no ?? null} onAct={(no, act) => setForm({ no, act })}>
          {onPoint && (
            <Suspense fallback={<p role="status">{frame.loading}</p>}>
              <ActForm
                key={`${onPoint.act}/${onPoint.no}`}
                {...onPoint}
                open={open}
                onDone={ended}
                onCancel={() => setForm(null)}
              />
            </Suspense>
          )}
        </List>
      )}
      {form === 'add' && (
        <Suspense fallback={<p role="status">{frame.loading}</p>}>
          <AddForm open={open} onDone={ended} onCancel={() => setForm(null)} />
        </Suspense>
      )}
      {may.add && form === null && (
        <Button className="not-printed" onClick={() => setForm('add')}>
          {points.add}
        </Button>
      )}
    </section>
  );
}

interface ListProps {
  readonly data: TaskPoints;
  /** Under which point the form of an act stands. */
  readonly opened: number | null;
  readonly onAct: (no: number, act: PointAct) => void;
  readonly children: ReactNode;
}

/** Page by page, and by state where there are more than fit on one. */
function List({ data, opened, onAct, children }: ListProps) {
  const { points } = useWords();
  const [state, setState] = useState<State | 'all'>('all');
  const [page, setPage] = useState(1);
  const chosen = data.points.filter((point) => state === 'all' || point.state === state);
  const last = Math.max(1, Math.ceil(chosen.length / OF_PAGE));
  const at = Math.min(page, last);
  return (
    <>
      {data.points.length > OF_PAGE && (
        <Radio.Group
          className="not-printed points-choice"
          aria-label={points.byState}
          value={state}
          options={[
            { value: 'all', label: points.all },
            ...STATES.map((value) => ({ value, label: points.states[value] })),
          ]}
          onChange={({ target }) => {
            setState(target.value as State | 'all');
            setPage(1);
          }}
        />
      )}
      <ul className="task-rows">
        {chosen.slice((at - 1) * OF_PAGE, at * OF_PAGE).map((point) => (
          <PointLine key={point.no} point={point} may={data.may} onAct={(act) => onAct(point.no, act)}>
            {point.no === opened && children}
          </PointLine>
        ))}
      </ul>
      {last > 1 && (
        <Pagination
          className="not-printed"
          size="small"
          current={at}
          pageSize={OF_PAGE}
          total={chosen.length}
          showSizeChanger={false}
          onChange={setPage}
        />
      )}
    </>
  );
}
