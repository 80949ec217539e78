import { TASK_CLASSES, TASK_STATUSES } from '@duban/contract';
import { Link } from 'react-router';
import { useWords } from '../words/words';
import type { PlanShown } from './plan-shown';

/** Tasks by class and state; every number opens its rows. */
export function PlanCounts({ plan: { id, counts } }: { readonly plan: PlanShown }) {
  const { plans, tasks } = useWords();
  const count = (kind: string, status?: string): number =>
    counts
      .filter((one) => one.class === kind && (!status || one.status === status))
      .reduce((sum, one) => sum + one.count, 0);
  const rows = (kind: string, status?: string): string =>
    `/tasks?plan=${id}&class=${kind}${status ? `&status=${status}` : ''}`;
  return (
    <section className="section">
      <h2>{plans.page.counts}</h2>
      <table className="rows" aria-label={plans.page.counts}>
        <thead>
          <tr>
            <th scope="col">{plans.reading.fields['taskClass']}</th>
            {TASK_STATUSES.map((status) => (
              <th key={status} scope="col" className="number">
                {tasks.status[status]}
              </th>
            ))}
            <th scope="col" className="number">
              {plans.page.sum}
            </th>
          </tr>
        </thead>
        <tbody>
          {TASK_CLASSES.map((kind) => (
            <tr key={kind}>
              <th scope="row">{tasks.classes[kind]}</th>
              {TASK_STATUSES.map((status) => (
                <td key={status} className="number" data-title={tasks.status[status]}>
                  <Count count={count(kind, status)} to={rows(kind, status)} />
                </td>
              ))}
              <td className="number" data-title={plans.page.sum}>
                <Count count={count(kind)} to={rows(kind)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const Count = ({ count, to }: { readonly count: number; readonly to: string }) =>
  count > 0 ? <Link to={to}>{count}</Link> : 0;
