import { Select } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { TroubleNote } from '../api/trouble-note';
import { troubleOf, useAsk } from '../api/use-ask';
import { useTitle } from '../frame/use-title';
import { Empty } from '../looks/empty';
import '../looks/lists.css';
import { RowTable } from '../looks/row-table';
import { isOffice } from '../session/held-posts';
import { useMe } from '../session/use-me';
import { useWords } from '../words/words';
import './round-page.css';
import { useRoundColumns } from './round-columns';

export function Page() {
  const { rounds, frame } = useWords();
  const [search, setSearch] = useSearchParams();
  const plan = search.get('plan') ?? undefined;
  const { data, error } = useAsk('listRounds', { query: { plan } });
  const trouble = troubleOf(error);
  const plans = useAsk('listPlans', {}).data?.plans ?? [];
  const columns = useRoundColumns();
  useTitle(rounds.title);
  const shown = data?.rounds ?? [];
  return (
    <>
      <h1>{rounds.title}</h1>
      {plans.length > 1 && (
        <div className="filters not-printed" role="search">
          <Select
            aria-label={rounds.filters.plan}
            placeholder={rounds.filters.all}
            value={plan ?? null}
            options={plans.map(({ id, name }) => ({ value: id, label: name }))}
            allowClear
            popupMatchSelectWidth={false}
            onChange={(chosen?: string) => setSearch(chosen ? { plan: chosen } : {}, { replace: true })}
          />
        </div>
      )}
      {trouble && <TroubleNote trouble={trouble} />}
      {!data && !trouble && <p role="status">{frame.loading}</p>}
      {data && shown.length === 0 && <NoRounds />}
      {[...new Set(shown.map(({ planId }) => planId))].map((id) => {
        const name = plans.find((known) => known.id === id)?.name ?? id;
        return (
          <section key={id} className="plan-rounds">
            <h2>{name}</h2>
            <RowTable
              label={name}
              columns={columns}
              rows={shown.filter(({ planId }) => planId === id)}
              keyOf={({ period }) => period}
            />
          </section>
        );
      })}
    </>
  );
}

function NoRounds() {
  const { rounds } = useWords();
  const office = isOffice(useMe());
  return (
    <Empty what={rounds.empty} next={rounds.emptyNext}>
      {office && <Link to="/plans">{rounds.toPlans}</Link>}
    </Empty>
  );
}
