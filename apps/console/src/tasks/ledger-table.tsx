import { useEffect, useMemo, useRef } from 'react';
import { useWindow } from '../frame/use-window';
import { NARROW, useMedia } from '../looks/use-media';
import { useWords } from '../words/words';
import { entriesOf, topsOf, type Entry, type Heights } from './ledger-entries';
import { LedgerGroup } from './ledger-group';
import { LedgerRow } from './ledger-row';
import { useGrouping } from './use-grouping';
import { useNext } from './use-next';
import type { TaskPages } from './use-task-pages';
import { useWaiting } from './use-waiting';

const COLUMNS = ['ref', 'title', 'unit', 'deadline', 'left', 'where', 'waiting', 'next'] as const;
/** As the style sheet has them. */
const USUAL: Heights = { row: 40, group: 40 };
const DENSE: Heights = { row: 32, group: 40 };
const CARDS: Heights = { row: 180, group: 48 };

interface LedgerTableProps extends TaskPages {
  readonly dense: boolean;
}

/** A true table, of which only what is in sight is drawn; on a small screen each row is a card. */
export function LedgerTable({ rows, complete, inSight, dense }: LedgerTableProps) {
  const { tasks, ledger } = useWords();
  const grouping = useGrouping();
  const body = useRef<HTMLTableSectionElement>(null);
  const narrow = useMedia(NARROW);
  const heights = narrow ? CARDS : dense ? DENSE : USUAL;
  const entries = useMemo(() => entriesOf(rows, grouping), [rows, grouping]);
  const tops = useMemo(() => topsOf(entries, heights), [entries, heights]);
  const { first, end } = useWindow(body, tops);
  const [from, to] = [rowAt(entries, first), rowAt(entries, end)];
  useEffect(() => inSight({ first: from, end: to }), [inSight, from, to]);
  return (
    <table
      className={dense && !narrow ? 'ledger dense' : 'ledger'}
      aria-rowcount={complete ? rows.length + 1 : -1}
      aria-label={tasks.title}
    >
      <thead>
        <tr aria-rowindex={1}>
          {COLUMNS.map((column) => (
            <th key={column} scope="col" className={`col-${column}`}>
              {ledger.columns[column]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody ref={body}>
        <Gap height={tops[first] ?? 0} />
        <Entries entries={entries.slice(first, end)} />
        <Gap height={(tops.at(-1) ?? 0) - (tops[end] ?? 0)} />
      </tbody>
    </table>
  );
}

function Entries({ entries }: { readonly entries: readonly Entry[] }) {
  const waitingFor = useWaiting();
  const nextOf = useNext();
  return entries.map((entry) => {
    if (entry.kind === 'group')
      return <LedgerGroup key={`group ${entry.group}`} first={entry.first} columns={COLUMNS.length} />;
    const { row, index } = entry;
    const next = nextOf(row);
    // In plain words, so that a row that says the same is not drawn again.
    return (
      <LedgerRow
        key={row.id}
        row={row}
        index={index + 1}
        waiting={waitingFor(row.waiting)}
        nextOn={next?.on ?? null}
        nextWhat={next?.what ?? null}
      />
    );
  });
}

/** The row that an entry is, or that comes next behind a heading. */
function rowAt(entries: readonly Entry[], at: number): number {
  const entry = entries[at];
  if (!entry) return entries.filter(({ kind }) => kind === 'row').length;
  return entry.kind === 'row' ? entry.index : rowAt(entries, at + 1);
}

/** The place of what is not drawn. */
function Gap({ height }: { readonly height: number }) {
  return height > 0 ? <tr aria-hidden className="gap" style={{ height }} /> : null;
}
