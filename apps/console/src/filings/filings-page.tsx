import { FILING_STATE_WORDS } from '@duban/domain';
import { Link } from 'react-router';
import type { AnswerOf } from '../api/ask';
import { Answered } from '../frame/answered';
import { useTitle } from '../frame/use-title';
import { useWatched } from '../live/use-watched';
import { Empty } from '../looks/empty';
import '../looks/lists.css';
import { Pager } from '../looks/pager';
import { RowTable, type Column } from '../looks/row-table';
import { useSaid, useWords } from '../words/words';
import { FilingFilters } from './filing-filters';
import { useFilingFilters } from './use-filing-filters';
import './filings.css';

type Filing = AnswerOf<'listFilings'>['filings'][number];

/** The index (备案索引): each number that was given, and to which task; a number that is struck off stays, struck. */
export function Page() {
  const { filings: words } = useWords();
  const { query } = useFilingFilters();
  const columns = useColumns();
  useTitle(words.title);
  return (
    <>
      <h1>{words.title}</h1>
      <p className="quiet">{words.about}</p>
      <FilingFilters />
      <Answered asked={useWatched('listFilings', { query })}>
        {({ filings, next }) => (
          <>
            {filings.length === 0 ? (
              <Empty what={words.none} />
            ) : (
              <RowTable
                label={words.title}
                columns={columns}
                rows={filings}
                keyOf={({ taskId, number }) => `${taskId} ${number}`}
              />
            )}
            <Pager next={next} />
          </>
        )}
      </Answered>
    </>
  );
}

function useColumns(): readonly Column<Filing>[] {
  const { filings } = useWords();
  const { columns } = filings;
  const said = useSaid();
  return [
    {
      key: 'number',
      title: columns.number,
      heading: true,
      width: '20%',
      cell: ({ number, state, doubled }) => (
        <>
          {state === 'closed' ? <s>{number}</s> : number}
          {doubled && <small className="overdue"> {filings.doubled}</small>}
        </>
      ),
    },
    {
      key: 'task',
      title: columns.task,
      cell: ({ taskId, ref, title }) => (
        <Link to={`/tasks/${taskId}`}>
          {ref} · {title}
        </Link>
      ),
    },
    { key: 'plan', title: columns.plan, width: '20%', cell: ({ planName }) => planName ?? '—' },
    {
      key: 'filed',
      title: columns.filed,
      width: '170px',
      cell: ({ filedOn, filedByName }) => (filedByName ? `${filedOn} ${filedByName}` : filedOn),
    },
    {
      key: 'state',
      title: columns.state,
      width: '170px',
      cell: ({ state, closedOn }) =>
        `${said(FILING_STATE_WORDS[state])}${state === 'closed' && closedOn ? ` ${closedOn}` : ''}`,
    },
  ];
}
