import type { SheetReading, TaskReading } from '@duban/contract';
import { Button } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import { useAsk } from '../api/use-ask';
import { Answered } from '../frame/answered';
import { useWords } from '../words/words';
import { cellsIn, ownersOf, type Owners } from './cell-owners';
import { useLight } from './lit';
import './sheet-panel.css';
import { SheetRow } from './sheet-row';

interface SheetPanelProps {
  readonly importId: string;
  readonly tasks: readonly TaskReading[];
}

/** The file as it was read, beside what was recognised in it. */
export function SheetPanel({ importId, tasks }: SheetPanelProps) {
  const { sheet: words } = useWords().plans;
  const asked = useAsk('importSheets', { params: { importId } });
  return (
    <section className="sheet-panel" aria-labelledby="sheet-title">
      <h2 id="sheet-title">{words.title}</h2>
      <p className="quiet">{words.what}</p>
      <Answered asked={asked}>
        {({ sheets }) =>
          sheets ? <Sheets sheets={sheets} tasks={tasks} /> : <p className="quiet">{words.notKept}</p>
        }
      </Answered>
    </section>
  );
}

interface SheetsProps {
  readonly sheets: readonly SheetReading[];
  readonly tasks: readonly TaskReading[];
}

function Sheets({ sheets, tasks }: SheetsProps) {
  const owners = useMemo(() => ownersOf(tasks, sheets), [tasks, sheets]);
  return sheets.map((sheet) => <Sheet key={sheet.name} sheet={sheet} owners={owners} />);
}

/** A long file is drawn in parts: thousands of rows at once would hold the page up. */
const PART = 60;

function Sheet({ sheet: { name, rows }, owners }: { readonly sheet: SheetReading; readonly owners: Owners }) {
  const { sheet: words } = useWords().plans;
  const { lit } = useLight();
  const [first, setFirst] = useState(0);
  const at = lit?.span;
  const wanted = at ? rows.findIndex(({ cells }) => cellsIn(cells, at).length > 0) : -1;
  useEffect(() => {
    if (wanted >= 0) setFirst(Math.floor(wanted / PART) * PART);
  }, [wanted]);
  const left = rows.length - first - PART;
  return (
    <div>
      <h3>{name}</h3>
      {first > 0 && <Button onClick={() => setFirst(first - PART)}>{words.earlier(PART)}</Button>}
      <div className="sheet-rows" role="table" aria-label={name}>
        {rows.slice(first, first + PART).map((row) => (
          <SheetRow key={row.number} row={row} owners={owners} />
        ))}
      </div>
      {left > 0 && (
        <Button onClick={() => setFirst(first + PART)}>{words.later(Math.min(PART, left))}</Button>
      )}
    </div>
  );
}
