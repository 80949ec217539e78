import { Button } from 'antd';
import { TroubleNote } from '../api/trouble-note';
import { useTitle } from '../frame/use-title';
import { useWords } from '../words/words';
import './ledger.css';
import { LedgerFilters } from './ledger-filters';
import { LedgerTable } from './ledger-table';
import { noFilters, useTaskFilters, type TaskFilters } from './task-filters';
import { useRowKeys } from './use-row-keys';
import { useTaskPages } from './use-task-pages';

export function Page() {
  const { tasks } = useWords();
  const [filters, change] = useTaskFilters();
  useTitle(tasks.title);
  useRowKeys('#ledger-ref', '.ledger .col-title a');
  return (
    <>
      <h1>{tasks.title}</h1>
      <LedgerFilters filters={filters} onChange={change} />
      {/* Other filters are another list, from its first row on. */}
      <Rows key={JSON.stringify(filters)} filters={filters} onClear={() => change(noFilters)} />
    </>
  );
}

function Rows({ filters, onClear }: { readonly filters: TaskFilters; readonly onClear: () => void }) {
  const { tasks, frame } = useWords();
  const pages = useTaskPages(filters);
  const { rows, complete, trouble } = pages;
  if (trouble && rows.length === 0) return <TroubleNote trouble={trouble} />;
  if (rows.length === 0 && !complete) return <p role="status">{frame.loading}</p>;
  if (rows.length === 0) return <NoRows filtered={Object.values(filters).some(Boolean)} onClear={onClear} />;
  return (
    <>
      <LedgerTable {...pages} />
      <p className="ledger-foot quiet not-printed">
        <span role="status">{complete ? tasks.all(rows.length) : tasks.loaded(rows.length)}</span>
        <span>{tasks.keys}</span>
      </p>
      {trouble && <TroubleNote trouble={trouble} />}
    </>
  );
}

function NoRows({ filtered, onClear }: { readonly filtered: boolean; readonly onClear: () => void }) {
  const { tasks } = useWords();
  return (
    <section className="card">
      <p>{filtered ? tasks.none : tasks.empty}</p>
      {filtered && <Button onClick={onClear}>{tasks.filters.clear}</Button>}
    </section>
  );
}
