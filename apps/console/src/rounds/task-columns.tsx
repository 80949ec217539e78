import { Link } from 'react-router';
import type { Column } from '../looks/row-table';
import { LongWords } from '../tasks/long-words';
import { useWords } from '../words/words';
import type { RoundReport, RoundTask } from './round';

const BEHIND: readonly string[] = ['behind', 'not-started'];

/** A task as a round names it; it opens its own page. */
export function useTaskColumns(): readonly Column<RoundTask>[] {
  return [useRefColumn(), useTitleColumn(), useUnitColumn()];
}

/** The same with what was reported. */
export function useReportColumns(): readonly Column<RoundReport>[] {
  const { rounds, thread } = useWords();
  const title = useTitleColumn();
  return [
    useRefColumn(),
    {
      ...title,
      cell: (row) => (
        <>
          {title.cell(row)}
          <LongWords>{row.text}</LongWords>
        </>
      ),
    },
    useUnitColumn(),
    {
      key: 'state',
      title: rounds.columns.state,
      width: '132px',
      cell: ({ state }) => (
        <span className={BEHIND.includes(state) ? 'behind' : undefined}>{thread.states[state] ?? state}</span>
      ),
    },
    { key: 'on', title: rounds.columns.on, width: '116px', cell: ({ on }) => on },
  ];
}

function useRefColumn(): Column<RoundTask> {
  const { columns } = useWords().rounds;
  return { key: 'ref', title: columns.ref, width: '72px', cell: ({ ref }) => ref };
}

function useTitleColumn(): Column<RoundTask> {
  const { columns } = useWords().rounds;
  return {
    key: 'title',
    title: columns.task,
    heading: true,
    cell: ({ taskId, title }) => <Link to={`/tasks/${taskId}`}>{title}</Link>,
  };
}

function useUnitColumn(): Column<RoundTask> {
  const { columns } = useWords().rounds;
  return { key: 'unit', title: columns.unit, width: '26%', cell: ({ leadUnitName }) => leadUnitName };
}
