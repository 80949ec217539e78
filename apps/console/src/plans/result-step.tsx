import { Progress } from 'antd';
import { Link, Navigate } from 'react-router';
import { Answered } from '../frame/answered';
import { useTitle } from '../frame/use-title';
import { useSaid, useWords } from '../words/words';
import { ImportSteps } from './import-steps';
import './plans.css';
import { useImport, type Import } from './use-import';

type Result = NonNullable<Import['result']>;
type Refused = Result['refused'][number];

/** The last step: how far it is, what became of every task, and where they are now. */
export function Page() {
  const { result: words } = useWords().plans;
  useTitle(words.title);
  return (
    <Answered asked={useImport()}>
      {(read) =>
        read.confirmed ? (
          <>
            <ImportSteps now="result" importId={read.importId} confirmed />
            {read.result ? (
              <Done result={read.result} plan={read.confirmed.plan} />
            ) : (
              <Running read={read} plan={read.confirmed.plan} />
            )}
          </>
        ) : (
          <Navigate to={`/plans/import/${read.importId}`} replace />
        )
      }
    </Answered>
  );
}

function Running({ read, plan }: { readonly read: Import; readonly plan: string }) {
  const { result: words } = useWords().plans;
  const total = read.reading.tasks.length;
  return (
    <section>
      <h1>{words.running(plan)}</h1>
      <Progress
        percent={total === 0 ? 0 : Math.round((read.handled / total) * 100)}
        showInfo={false}
        aria-label={words.running(plan)}
      />
      <p role="status">{words.progress(read.handled, total)}</p>
      <p className="quiet">{words.leave}</p>
    </section>
  );
}

function Done({ result, plan }: { readonly result: Result; readonly plan: string }) {
  const { result: words } = useWords().plans;
  const { planId, created, updated, unchanged, refused } = result;
  const counts: readonly (readonly [string, number])[] = [
    [words.created, created],
    [words.updated, updated],
    [words.unchanged, unchanged],
    [words.refused, refused.length],
  ];
  return (
    <section>
      <h1>{words.done(plan)}</h1>
      <dl className="counts">
        {counts.map(([title, count]) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
      {created + updated + refused.length === 0 && unchanged > 0 && <p>{words.allSame}</p>}
      {refused.length > 0 && <RefusedTasks refused={refused} />}
      <footer className="step-end">
        <Link className="button-link" to={`/tasks?plan=${planId}`}>
          {words.tasks}
        </Link>
        <Link className="button-link second" to="/plans/import">
          {words.again}
        </Link>
        <Link className="button-link second" to="/plans">
          {words.list}
        </Link>
      </footer>
    </section>
  );
}

function RefusedTasks({ refused }: { readonly refused: readonly Refused[] }) {
  const { result: words, reading } = useWords().plans;
  const said = useSaid();
  return (
    <section className="section">
      <h2>{words.refusedWhat(refused.length)}</h2>
      <table className="rows">
        <thead>
          <tr>
            <th scope="col">{words.ref}</th>
            <th scope="col">{words.because}</th>
            <th scope="col">{words.todo}</th>
          </tr>
        </thead>
        <tbody>
          {refused.map(({ ref, code, because }, index) => (
            <tr key={index}>
              <th scope="row">{ref || reading.noRef}</th>
              <td data-title={words.because}>{said(because)}</td>
              <td data-title={words.todo}>{words.mend[code] ?? words.mendOther}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
