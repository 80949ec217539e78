import { Link } from 'react-router';
import { TroubleNote } from '../api/trouble-note';
import { troubleOf, useAsk } from '../api/use-ask';
import { useTitle } from '../frame/use-title';
import { Empty } from '../looks/empty';
import { RowTable, type Column } from '../looks/row-table';
import { useWords } from '../words/words';
import type { Item, Message } from './item';
import { useActName } from './to-do-columns';

/** What came in for my units, the latest first, and what I still have to do with it. */
export function Page() {
  const { inbox, frame } = useWords();
  const { data, error } = useAsk('inbox', {});
  const trouble = troubleOf(error);
  const columns = useMessageColumns(data?.toDo ?? []);
  useTitle(inbox.parts.messages);
  if (!data) return trouble ? <TroubleNote trouble={trouble} /> : <p role="status">{frame.loading}</p>;
  return (
    <>
      {trouble && <TroubleNote trouble={trouble} />}
      {data.messages.length === 0 ? (
        <Empty what={inbox.empty.messages} next={inbox.empty.messagesNext} />
      ) : (
        <RowTable
          label={inbox.parts.messages}
          columns={columns}
          rows={data.messages}
          keyOf={({ id }) => id}
        />
      )}
    </>
  );
}

function useMessageColumns(toDo: readonly Item[]): readonly Column<Message>[] {
  const { inbox } = useWords();
  const { columns } = inbox;
  const units = useAsk('listUnits', {}).data?.units ?? [];
  const actName = useActName();
  const waits = (letterId: string) => {
    const item = toDo.find((one) => one.letterId === letterId);
    if (!item) return <span className="quiet">{inbox.nothingLeft}</span>;
    return <Link to={`/letters/${letterId}?act=${item.act}`}>{actName(item)}</Link>;
  };
  return [
    { key: 'delivered', title: columns.delivered, width: '116px', cell: ({ deliveredOn }) => deliveredOn },
    {
      key: 'subject',
      title: columns.subject,
      heading: true,
      cell: ({ letterId, subject }) => <Link to={`/letters/${letterId}`}>{subject}</Link>,
    },
    {
      key: 'unit',
      title: columns.unit,
      width: '24%',
      cell: ({ unit }) => units.find(({ id }) => id === unit)?.name,
    },
    { key: 'waits', title: columns.waits, width: '186px', cell: ({ letterId }) => waits(letterId) },
  ];
}
