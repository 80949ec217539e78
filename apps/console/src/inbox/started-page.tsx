import { APPROVAL_STATUS_WORDS, type Text } from '@duban/domain';
import { Link, useSearchParams } from 'react-router';
import type { AnswerOf } from '../api/ask';
import { TroubleNote } from '../api/trouble-note';
import { troubleOf, useAsk } from '../api/use-ask';
import { useTitle } from '../frame/use-title';
import { Empty } from '../looks/empty';
import { Pager } from '../looks/pager';
import { RowTable, type Column } from '../looks/row-table';
import { useWhere } from '../tasks/use-where';
import { useWaiting } from '../tasks/use-waiting';
import { useLanguage } from '../words/language';
import { useDays } from '../words/use-days';
import { useWords } from '../words/words';
import { pageOfDone, useProxyColumn } from './done-columns';
import { useDoneWords } from './use-done-words';

type Started = AnswerOf<'startedThings'>['things'][number];

/** What I have set going and is not at its end: what I did last, where it stands now, and for whom it waits. */
export function Page() {
  const { inbox, frame } = useWords();
  const [search] = useSearchParams();
  const { data, error } = useAsk('startedThings', { query: { cursor: search.get('cursor') ?? undefined } });
  const trouble = troubleOf(error);
  const columns = useStartedColumns(data?.things ?? []);
  useTitle(inbox.parts.started);
  if (!data) return trouble ? <TroubleNote trouble={trouble} /> : <p role="status">{frame.loading}</p>;
  return (
    <>
      {trouble && <TroubleNote trouble={trouble} />}
      {data.things.length === 0 ? (
        <Empty what={inbox.empty.started} next={inbox.empty.startedNext}>
          <Link to="/inbox">{inbox.empty.toToDo}</Link>
        </Empty>
      ) : (
        <RowTable label={inbox.parts.started} columns={columns} rows={data.things} keyOf={keyOf} />
      )}
      <Pager next={data.next} />
    </>
  );
}

const keyOf = ({ letterId, taskId, approvalId }: Started): string => approvalId ?? letterId ?? taskId ?? '';

function useStartedColumns(things: readonly Started[]): readonly Column<Started>[] {
  const { inbox } = useWords();
  const { columns } = inbox;
  const did = useDoneWords();
  const proxy = useProxyColumn(things);
  const standing = useStanding();
  const waiting = useWaiting();
  return [
    { key: 'on', title: columns.day, width: '116px', cell: ({ on }) => on },
    { key: 'last', title: columns.lastDone, width: '14%', cell: did },
    { key: 'ref', title: columns.ref, width: '64px', cell: ({ ref }) => ref },
    {
      key: 'title',
      title: columns.thing,
      heading: true,
      cell: (thing) => <Link to={pageOfDone(thing)}>{thing.title}</Link>,
    },
    ...proxy,
    { key: 'where', title: columns.where, width: '100px', cell: standing },
    { key: 'waits', title: columns.waitsFor, width: '22%', cell: (thing) => waiting(thing.waiting) },
    { key: 'by', title: columns.by, width: '150px', cell: (thing) => <By thing={thing} /> },
  ];
}

/** The state of a task, of a letter or of an approval, in a word. */
function useStanding(): (thing: Started) => string {
  const { letters } = useWords();
  const [language] = useLanguage();
  const taskWhere = useWhere();
  return ({ kind, status, step }) => {
    if (kind === 'letter') return letters.status[status] ?? status;
    if (kind === 'task')
      return taskWhere({ status: status as Parameters<typeof taskWhere>[0]['status'], step });
    return (APPROVAL_STATUS_WORDS as Readonly<Record<string, Text>>)[status]?.[language] ?? status;
  };
}

function By({ thing: { by, overdue } }: { readonly thing: Started }) {
  const { inbox } = useWords();
  const days = useDays();
  if (!by) return <span className="quiet">{inbox.noDay}</span>;
  return (
    <>
      {by} <span className={overdue ? 'by late' : 'by quiet'}>{overdue && days.left(by)}</span>
    </>
  );
}
