import type { SheetCell, SheetReading } from '@duban/contract';
import { useEffect, useRef } from 'react';
import { useWords } from '../words/words';
import type { Owners } from './cell-owners';
import { useLight, type Lit } from './lit';

interface SheetRowProps {
  readonly row: SheetReading['rows'][number];
  readonly owners: Owners;
}

export function SheetRow({ row: { number, cells }, owners }: SheetRowProps) {
  return (
    <div className="sheet-row" role="row">
      <span className="sheet-number" role="rowheader">
        {number}
      </span>
      {cells.map((cell) => (
        <Cell key={cell.column} cell={cell} owner={owners.get(cell.at)} />
      ))}
    </div>
  );
}

interface CellProps {
  readonly cell: SheetCell;
  readonly owner: Lit | undefined;
}

/** A cell in which something was recognised leads to it. */
function Cell({ cell, owner }: CellProps) {
  const { reading: words } = useWords().plans;
  const { lit, light } = useLight();
  const element = useRef<HTMLDivElement>(null);
  const isLit = owner !== undefined && lit?.task === owner.task && lit.field === owner.field;
  const follows = isLit && lit.from === 'task';
  useEffect(() => {
    if (follows) element.current?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [follows]);
  return (
    <div ref={element} className={isLit ? 'sheet-cell lit' : 'sheet-cell'} role="cell">
      {owner ? (
        <button type="button" onClick={() => light(owner)}>
          <span className="heard">{words.fields[owner.field]} </span>
          {cell.text}
        </button>
      ) : (
        cell.text
      )}
    </div>
  );
}
