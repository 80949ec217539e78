import { useState } from 'react';
import { Link } from 'react-router';
import { TroubleNote } from '../api/trouble-note';
import { troubleOf, useAsk } from '../api/use-ask';
import { useTitle } from '../frame/use-title';
import { Empty } from '../looks/empty';
import { RowTable } from '../looks/row-table';
import { isOffice } from '../session/held-posts';
import { useMe } from '../session/use-me';
import { useWords } from '../words/words';
import { ApprovalsToDo } from './approvals-to-do';
import { keyOf, URGENCIES, urgencyOf, type Item } from './item';
import { Receipts } from './receipts';
import { useToDoColumns } from './to-do-columns';
import { useReceipts } from './use-receipts';

export function Page() {
  const { inbox, frame } = useWords();
  const { data, error } = useAsk('inbox', {});
  const trouble = troubleOf(error);
  const count = (data?.toDo.length ?? 0) + (data?.approvals.length ?? 0);
  useTitle(count > 0 ? `${inbox.title} ${count}` : inbox.title);
  if (!data) return trouble ? <TroubleNote trouble={trouble} /> : <p role="status">{frame.loading}</p>;
  return (
    <>
      {trouble && <TroubleNote trouble={trouble} />}
      <ApprovalsToDo approvals={data.approvals} />
      {count === 0 ? <NothingToDo /> : <ToDo items={data.toDo} />}
    </>
  );
}

/** The most urgent first, as the house has them; what can be received can be received together. */
function ToDo({ items }: { readonly items: readonly Item[] }) {
  const { inbox } = useWords();
  const { today } = useMe();
  const [picked, setPicked] = useState<readonly string[]>([]);
  const receipts = useReceipts();
  const receivable = items.filter(({ act }) => act === 'receive');
  const chosen = receivable.filter((item) => picked.includes(keyOf(item)));
  const pick = (item: Item, on: boolean): void =>
    setPicked((before) => [...before.filter((key) => key !== keyOf(item)), ...(on ? [keyOf(item)] : [])]);
  const columns = useToDoColumns({
    ...{ picked, pick, locked: receipts.sending, several: receivable.length > 1 },
    forOthers: items.some(({ principal }) => principal !== null),
  });
  return (
    <>
      <Receipts
        receivable={receivable}
        chosen={chosen}
        receipts={receipts}
        onAll={(on) => setPicked(on ? receivable.map(keyOf) : [])}
      />
      {URGENCIES.map((urgency) => {
        const rows = items.filter((item) => urgencyOf(item, today) === urgency);
        const title = inbox.urgency[urgency];
        return rows.length === 0 ? null : (
          <section key={urgency} className="inbox-part">
            <h2 className={urgency === 'over' ? 'late' : undefined}>
              {title} <span className="quiet">{rows.length}</span>
            </h2>
            <RowTable label={title} columns={columns} rows={rows} keyOf={keyOf} />
          </section>
        );
      })}
    </>
  );
}

function NothingToDo() {
  const { empty } = useWords().inbox;
  const office = isOffice(useMe());
  return (
    <Empty what={empty.toDo} next={office ? empty.toDoOffice : empty.toDoNext}>
      <Link to="/tasks">{empty.toLedger}</Link>
    </Empty>
  );
}
