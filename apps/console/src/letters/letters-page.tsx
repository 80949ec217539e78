import { LETTER_STATUSES } from '@duban/contract';
import { Button, Select } from 'antd';
import { Link } from 'react-router';
import { TroubleNote } from '../api/trouble-note';
import { troubleOf, useAsk } from '../api/use-ask';
import { useTitle } from '../frame/use-title';
import { Empty } from '../looks/empty';
import '../looks/lists.css';
import { Pager } from '../looks/pager';
import { RowTable } from '../looks/row-table';
import { isOffice } from '../session/held-posts';
import { useMe } from '../session/use-me';
import { useWords } from '../words/words';
import { useLetterFilters } from './letter-filters';
import { useLetterColumns } from './letter-columns';

export function Page() {
  const { letters, letterNumbers, frame } = useWords();
  const me = useMe();
  const [filters] = useLetterFilters();
  const { data, error } = useAsk('listLetters', { query: filters });
  const trouble = troubleOf(error);
  const columns = useLetterColumns();
  useTitle(letters.title);
  return (
    <>
      <div className="page-head">
        <h1>{letters.title}</h1>
        {isOffice(me) && (
          <span>
            <Link to="/letters/numbers">{letterNumbers.open}</Link>{' '}
            <Link className="button-link" to="/letters/draft">
              {letters.draft}
            </Link>
          </span>
        )}
      </div>
      <Filters />
      {trouble && <TroubleNote trouble={trouble} />}
      {!data && !trouble && <p role="status">{frame.loading}</p>}
      {data?.letters.length === 0 && <NoLetters />}
      {data && data.letters.length > 0 && (
        <RowTable label={letters.title} columns={columns} rows={data.letters} keyOf={({ id }) => id} />
      )}
      {data && <Pager next={data.next} />}
    </>
  );
}

function Filters() {
  const { letters } = useWords();
  const [{ status, task }, change] = useLetterFilters();
  return (
    <div className="filters not-printed" role="search" aria-label={letters.filters.name}>
      <Select
        aria-label={letters.filters.status}
        placeholder={letters.filters.status}
        value={status ?? null}
        options={LETTER_STATUSES.map((one) => ({ value: one, label: letters.status[one] ?? one }))}
        allowClear
        popupMatchSelectWidth={false}
        onChange={(chosen?: typeof status) => change({ status: chosen })}
      />
      {task && <OfTask task={task} />}
      {(status || task) && (
        <Button type="link" onClick={() => change({ status: undefined, task: undefined })}>
          {letters.filters.clear}
        </Button>
      )}
    </div>
  );
}

function OfTask({ task }: { readonly task: string }) {
  const { letters } = useWords();
  const row = useAsk('showTask', { params: { taskId: task } }).data?.row;
  return row ? <Link to={`/tasks/${task}`}>{letters.filters.ofTask(row.ref)}</Link> : null;
}

function NoLetters() {
  const { letters } = useWords();
  const [{ status, task, cursor }] = useLetterFilters();
  const office = isOffice(useMe());
  if (status || task || cursor) return <Empty what={letters.none} />;
  return (
    <Empty what={letters.empty} next={office ? letters.emptyNext : letters.emptyUnit}>
      {office && <Link to="/rounds">{letters.toRounds}</Link>}
    </Empty>
  );
}
