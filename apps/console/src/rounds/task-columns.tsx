import { isTroubled } from '@duban/domain';
import { Link } from 'react-router';
import type { Column } from '../looks/row-table';
import { LongWords } from '../tasks/long-words';
import { useSaid, useWords } from '../words/words';
import type { RoundReport, RoundTask } from './round';

/** A task as a round names it; it opens its own page. */
export function useTaskColumns(): readonly Column<RoundTask>[] {
  return [useRefColumn(), useTitleColumn(), useUnitColumn()];
}

/** The same with what was reported. */
export function useReportColumns(): readonly Column<RoundReport>[] {
  const { rounds, thread } = useWords();
  const said = useSaid();
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
    { ...useUnitColumn(), width: '18%' },
    {
      key: 'state',
      title: rounds.columns.state,
      width: '132px',
      cell: ({ state }) => (
        <span className={isTroubled(state) ? 'behind' : undefined}>{thread.states[state] ?? state}</span>
      ),
    },
    {
      key: 'judged',
      title: rounds.columns.judged,
      width: '22%',
      cell: ({ judged, contradicted }) => (
        <>
          <span className={judged.state === 'behind' ? 'behind' : undefined}>
            {thread.states[judged.state] ?? judged.state}
          </span>
          {contradicted && <strong className="contradicts">{rounds.contradicted}</strong>}
          <div className="quiet">{judged.because.map(said).join(thread.judged.and)}</div>
        </>
      ),
    },
    useVerifiedColumn(),
    { key: 'on', title: rounds.columns.on, width: '116px', cell: ({ on }) => on },
  ];
}

/** What the last check visit found. */
function useVerifiedColumn(): Column<RoundReport> {
  const { rounds, thread } = useWords();
  return {
    key: 'verified',
    title: rounds.columns.verified,
    width: '120px',
    cell: ({ verified }) =>
      verified && (
        <>
          <span className={isTroubled(verified.state) ? 'behind' : undefined}>
            {thread.states[verified.state] ?? verified.state}
          </span>
          <div className="quiet">{verified.on}</div>
        </>
      ),
  };
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
