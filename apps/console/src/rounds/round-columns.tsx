import { Link } from 'react-router';
import type { Column } from '../looks/row-table';
import { useDays } from '../words/use-days';
import { useWords } from '../words/words';
import type { RoundRow } from './round';
import { useLeft } from './use-left';

/** A round as a row of its plan. */
export function useRoundColumns(): readonly Column<RoundRow>[] {
  const { rounds, bulletin } = useWords();
  const { columns } = rounds;
  const days = useDays();
  const left = useLeft();
  return [
    {
      key: 'period',
      title: columns.period,
      heading: true,
      cell: ({ planId, period }) => (
        <Link to={`/rounds/${planId}/${period}`}>{rounds.one(days.period(period))}</Link>
      ),
    },
    { key: 'status', title: columns.status, cell: ({ status }) => rounds.status[status] ?? status },
    { key: 'opens', title: columns.opens, cell: ({ opensOn }) => opensOn },
    { key: 'due', title: columns.due, cell: ({ dueOn }) => dueOn },
    { key: 'left', title: columns.left, cell: (round) => left(round) },
    {
      key: 'reported',
      title: columns.reported,
      cell: ({ status, reported, expected }) =>
        status === 'planned' ? null : rounds.ofExpected(reported, expected),
    },
    {
      key: 'bulletin',
      title: bulletin.short,
      cell: ({ planId, period, hasBulletin }) =>
        hasBulletin ? <Link to={`/rounds/${planId}/${period}/bulletin`}>{bulletin.open}</Link> : null,
    },
  ];
}
