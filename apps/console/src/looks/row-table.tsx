import type { ReactNode } from 'react';
import './row-table.css';

export interface Column<Row> {
  readonly key: string;
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
  /** In a style sheet's words; without one the column takes what the others leave. */
  readonly width?: string;
  /** The name of the row: the card's heading on a small screen. */
  readonly heading?: boolean;
}

interface RowTableProps<Row> {
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
}

/** A short list as a true table; on a small screen each row is a card that names its cells. */
export function RowTable<Row>({ label, columns, rows, keyOf }: RowTableProps<Row>) {
  return (
    <table className="row-table" aria-label={label}>
      <colgroup>
        {columns.map(({ key, width }) => (
          <col key={key} style={width ? { width } : undefined} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map(({ key, title }) => (
            <th key={key} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={keyOf(row)}>
            {columns.map((column) => (
              <Cell key={column.key} column={column} row={row} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell<Row>({ column: { title, heading, cell }, row }: { column: Column<Row>; row: Row }) {
  const inner = cell(row);
  return (
    <td className={heading ? 'heading' : inner === null ? 'blank' : undefined} data-title={title}>
      <div>{inner}</div>
    </td>
  );
}
