import { Button } from 'antd';
import { TroubleNote } from '../api/trouble-note';
import { useTitle } from '../frame/use-title';
import { useWords } from '../words/words';
import { BadFilter } from './bad-filter';
import './ledger.css';
import { LedgerCounts } from './ledger-counts';
import { LedgerFilters } from './ledger-filters';
import { LedgerOrder } from './ledger-order';
import { searchOf, useLedgerQuery } from './ledger-query';
import { LedgerTable } from './ledger-table';
import { LedgerViews } from './ledger-views';
import { useDense } from './use-dense';
import { useTaskPages } from './use-task-pages';

export function Page() {
  const { tasks } = useWords();
  const { query } = useLedgerQuery();
  const [dense, setDense] = useDense();
  useTitle(tasks.title);
  return (
    <>
      <h1>{tasks.title}</h1>
      <LedgerViews />
      <LedgerFilters />
      <div className="ledger-line not-printed">
        <LedgerCounts />
        <LedgerOrder dense={dense} onDense={setDense} />
      </div>
      {/* Another query is another list, from its first row on. */}
      <Rows key={searchOf(query)} dense={dense} />
    </>
  );
}

function Rows({ dense }: { readonly dense: boolean }) {
  const { ledger, frame } = useWords();
  const { query, filter, clear } = useLedgerQuery();
  const pages = useTaskPages(query);
  const { rows, complete, trouble } = pages;
  const filtered = searchOf(filter) !== '';
  const away = searchOf(query) !== '' && <Button onClick={clear}>{ledger.filters.clear}</Button>;
  if (trouble?.code === 'bad-request' && rows.length === 0)
    return <BadFilter trouble={trouble} action={away} />;
  if (trouble && rows.length === 0) return <TroubleNote trouble={trouble} action={away} />;
  if (rows.length === 0 && !complete) return <p role="status">{frame.loading}</p>;
  if (rows.length === 0)
    return (
      <section className="card">
        <p>{filtered ? ledger.none : ledger.empty}</p>
        {away}
      </section>
    );
  return (
    <>
      <LedgerTable {...pages} dense={dense} />
      {!complete && <p className="quiet not-printed">{ledger.loaded(rows.length)}</p>}
      {trouble && <TroubleNote trouble={trouble} />}
    </>
  );
}
