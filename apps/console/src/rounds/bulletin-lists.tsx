import { Link } from 'react-router';
import { RowTable, type Column } from '../looks/row-table';
import { useSaid, useWords } from '../words/words';
import type { Bulletin } from './round';

type Line = Bulletin['missing'][number];

const LISTS = ['contradicted', 'missing', 'behind', 'helped'] as const;

/** The tasks that the bulletin names, each with why. */
export function BulletinLists({ bulletin }: { readonly bulletin: Bulletin }) {
  const { lists } = useWords().bulletin;
  const columns = useLineColumns();
  return LISTS.map((list) => {
    const { title, none } = lists[list];
    const rows = bulletin[list];
    // Who has said nothing has given no reason either.
    const shown = list === 'missing' ? columns.filter(({ key }) => key !== 'because') : columns;
    return (
      <section key={list} aria-labelledby={`bulletin-${list}`}>
        <h2 id={`bulletin-${list}`}>
          {title} <span className="quiet">{rows.length}</span>
        </h2>
        {rows.length === 0 ? (
          <p className="quiet">{none}</p>
        ) : (
          <RowTable label={title} columns={shown} rows={rows} keyOf={({ taskId }) => taskId} />
        )}
      </section>
    );
  });
}

function useLineColumns(): readonly Column<Line>[] {
  const { rounds, bulletin } = useWords();
  const { columns } = rounds;
  const said = useSaid();
  return [
    { key: 'ref', title: columns.ref, width: '72px', cell: ({ ref }) => ref },
    {
      key: 'title',
      title: columns.task,
      heading: true,
      cell: ({ taskId, title }) => <Link to={`/tasks/${taskId}`}>{title}</Link>,
    },
    { key: 'unit', title: columns.unit, width: '20%', cell: ({ unit }) => unit },
    {
      key: 'because',
      title: bulletin.because,
      width: '36%',
      cell: ({ because }) => (because ? said(because) : null),
    },
  ];
}
