import { Link, useSearchParams } from 'react-router';
import type { AnswerOf } from '../api/ask';
import { TroubleNote } from '../api/trouble-note';
import { troubleOf, useAsk } from '../api/use-ask';
import { useTitle } from '../frame/use-title';
import { Empty } from '../looks/empty';
import { Pager } from '../looks/pager';
import { RowTable, type Column } from '../looks/row-table';
import { useWords } from '../words/words';
import { pageOfDone, useProxyColumn } from './done-columns';
import { useDoneWords } from './use-done-words';

type Done = AnswerOf<'doneActs'>['acts'][number];

/** What I have done, the latest first, as the ledger has it. */
export function Page() {
  const { inbox, frame } = useWords();
  const [search] = useSearchParams();
  const { data, error } = useAsk('doneActs', { query: { cursor: search.get('cursor') ?? undefined } });
  const trouble = troubleOf(error);
  const columns = useDoneColumns(data?.acts ?? []);
  useTitle(inbox.parts.done);
  if (!data) return trouble ? <TroubleNote trouble={trouble} /> : <p role="status">{frame.loading}</p>;
  return (
    <>
      {trouble && <TroubleNote trouble={trouble} />}
      {data.acts.length === 0 ? (
        <Empty what={inbox.empty.done} next={inbox.empty.doneNext}>
          <Link to="/inbox">{inbox.empty.toToDo}</Link>
        </Empty>
      ) : (
        <RowTable label={inbox.parts.done} columns={columns} rows={data.acts} keyOf={keyOf} />
      )}
      <Pager next={data.next} />
    </>
  );
}

const keyOf = ({ kind, taskId, letterId, approvalId, sequence, type, recordedAt }: Done): string =>
  [kind, approvalId ?? letterId ?? taskId, sequence, type, recordedAt].join('/');

function useDoneColumns(acts: readonly Done[]): readonly Column<Done>[] {
  const { inbox } = useWords();
  const { columns } = inbox;
  const said = useDoneWords();
  const proxy = useProxyColumn(acts);
  return [
    { key: 'day', title: columns.day, width: '116px', cell: ({ on }) => on },
    {
      key: 'what',
      title: columns.what,
      width: '24%',
      heading: true,
      cell: (act) => <Link to={pageOfDone(act)}>{said(act)}</Link>,
    },
    { key: 'ref', title: columns.ref, width: '72px', cell: ({ ref }) => ref },
    { key: 'title', title: columns.thing, cell: ({ title }) => title },
    ...proxy,
  ];
}
