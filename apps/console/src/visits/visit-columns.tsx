import { Link } from 'react-router';
import type { Column } from '../looks/row-table';
import { useWords } from '../words/words';
import { useVisitTitle } from './use-visit-title';
import type { VisitRow } from './visit';

/** A visit as a row. */
export function useVisitColumns(): readonly Column<VisitRow>[] {
  const { visits } = useWords();
  const { columns } = visits;
  const titleOf = useVisitTitle();
  return [
    {
      key: 'purpose',
      title: columns.purpose,
      heading: true,
      cell: (visit) => <Link to={`/visits/${visit.id}`}>{titleOf(visit)}</Link>,
    },
    { key: 'kind', title: columns.kind, width: '110px', cell: ({ kind }) => visits.kinds[kind] ?? kind },
    { key: 'days', title: columns.days, width: '210px', cell: ({ from, to }) => visits.from(from, to) },
    { key: 'plan', title: columns.plan, width: '24%', cell: ({ planName }) => planName },
    {
      key: 'status',
      title: columns.status,
      width: '96px',
      cell: ({ status }) => visits.status[status] ?? status,
    },
    {
      key: 'found',
      title: columns.found,
      width: '108px',
      cell: ({ found, tasks }) => visits.ofTasks(found, tasks),
    },
    {
      key: 'behind',
      title: columns.behind,
      width: '96px',
      cell: ({ behind }) => (behind > 0 ? <span className="behind">{behind}</span> : behind),
    },
  ];
}
