import { Button } from 'antd';
import { useNavigate, useSearchParams } from 'react-router';
import { TroubleNote } from '../api/trouble-note';
import { troubleOf, useAsk } from '../api/use-ask';
import { useTitle } from '../frame/use-title';
import { Empty } from '../looks/empty';
import { RowTable } from '../looks/row-table';
import { useWords } from '../words/words';
import { Duties } from './duties';
import { LookBacks } from './look-backs';
import { PlanForm } from './plan-form';
import type { Visits } from './visit';
import { useVisitColumns } from './visit-columns';
import './visits.css';

/** What is to be looked at in this period, and every visit that the reader may know of. */
export function Page() {
  const { visits, frame } = useWords();
  const { data, error } = useAsk('listVisits', {});
  const trouble = troubleOf(error);
  const columns = useVisitColumns();
  useTitle(visits.title);
  return (
    <>
      <h1>{visits.title}</h1>
      {trouble && <TroubleNote trouble={trouble} />}
      {!data && !trouble && <p role="status">{frame.loading}</p>}
      {data && (
        <>
          <Duties duties={data.duties} />
          <LookBacks lookBacks={data.lookBacks} />
          <Planning mayPlan={data.mayPlan} />
          {data.visits.length === 0 ? (
            <Empty what={visits.empty} next={visits.emptyNext} />
          ) : (
            <RowTable label={visits.title} columns={columns} rows={data.visits} keyOf={({ id }) => id} />
          )}
        </>
      )}
    </>
  );
}

/** The open form stands in the address. */
function Planning({ mayPlan }: Pick<Visits, 'mayPlan'>) {
  const { plan } = useWords().visits;
  const [search, setSearch] = useSearchParams();
  const turn = useNavigate();
  if (mayPlan.length === 0) return null;
  const open = (now: boolean): void => setSearch(now ? { act: 'plan-visit' } : {}, { replace: true });
  if (search.get('act') !== 'plan-visit')
    return (
      <p className="not-printed">
        <Button type="primary" onClick={() => open(true)}>
          {plan.act}
        </Button>
      </p>
    );
  return (
    <section className="card visit-form not-printed" aria-label={plan.act}>
      <PlanForm
        mayPlan={mayPlan}
        onDone={(visitId) => void turn(`/visits/${visitId}`)}
        onCancel={() => open(false)}
      />
    </section>
  );
}
