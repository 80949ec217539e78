import { useEffect, useRef } from 'react';
import { useWindow } from '../frame/use-window';
import { NARROW, useMedia } from '../looks/use-media';
import { useWords } from '../words/words';
import { LedgerRow } from './ledger-row';
import type { TaskPages } from './use-task-pages';
import { useWaiting } from './use-waiting';

const COLUMNS = ['ref', 'title', 'unit', 'deadline', 'left', 'where', 'waiting', 'next'] as const;
const ROW_PX = 40;
const CARD_PX = 148;

/** A true table, of which only what is in sight is drawn; on a small screen each row is a card. */
export function LedgerTable({ rows, complete, inSight }: TaskPages) {
  const { tasks } = useWords();
  const waitingFor = useWaiting();
  const body = useRef<HTMLTableSectionElement>(null);
  const height = useMedia(NARROW) ? CARD_PX : ROW_PX;
  const { first, end } = useWindow(body, rows.length, height);
  useEffect(() => inSight({ first, end }), [inSight, first, end]);
  return (
    <table className="ledger" aria-rowcount={complete ? rows.length + 1 : -1} aria-label={tasks.title}>
      <thead>
        <tr aria-rowindex={1}>
          {COLUMNS.map((column) => (
            <th key={column} scope="col" className={`col-${column}`}>
              {tasks.columns[column]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody ref={body}>
        <Gap rows={first} height={height} />
        {rows.slice(first, end).map((row, index) => (
          <LedgerRow key={row.id} row={row} index={first + index + 1} waiting={waitingFor(row.waiting)} />
        ))}
        <Gap rows={rows.length - end} height={height} />
      </tbody>
    </table>
  );
}

/** The place of rows that are not drawn. */
function Gap({ rows, height }: { readonly rows: number; readonly height: number }) {
  return rows > 0 ? <tr aria-hidden className="gap" style={{ height: rows * height }} /> : null;
}
