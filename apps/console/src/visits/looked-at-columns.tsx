import { isTroubled } from '@duban/domain';
import { Button } from 'antd';
import { Link } from 'react-router';
import type { Column } from '../looks/row-table';
import { useWords } from '../words/words';
import { FindingWords } from './finding-words';
import type { LookedAt } from './visit';

/** A task with what was reported of it and what was found; `onFind` for whoever may write that down. */
export function useLookedAtColumns(onFind: ((taskId: string) => void) | null): readonly Column<LookedAt>[] {
  const { visits, thread } = useWords();
  const { columns, find } = visits;
  const act: Column<LookedAt> = {
    key: 'act',
    title: columns.act,
    width: '172px',
    cell: ({ taskId, finding }) => (
      <Button className="not-printed" onClick={() => onFind?.(taskId)}>
        {finding ? find.correct : find.act}
      </Button>
    ),
  };
  return [
    { key: 'ref', title: columns.ref, width: '72px', cell: ({ ref }) => ref },
    {
      key: 'task',
      title: columns.task,
      heading: true,
      cell: ({ taskId, title }) => <Link to={`/tasks/${taskId}`}>{title}</Link>,
    },
    { key: 'unit', title: columns.unit, width: '16%', cell: ({ leadUnitName }) => leadUnitName },
    {
      key: 'reported',
      title: columns.reported,
      width: '140px',
      cell: ({ reported }) =>
        reported ? (
          <>
            <span className={isTroubled(reported.state) ? 'behind' : undefined}>
              {thread.states[reported.state] ?? reported.state}
            </span>
            <div className="quiet">{reported.on}</div>
          </>
        ) : (
          <span className="quiet">{visits.notReported}</span>
        ),
    },
    {
      key: 'finding',
      title: columns.finding,
      width: '28%',
      cell: ({ finding }) => (finding ? <FindingWords finding={finding} /> : null),
    },
    ...(onFind ? [act] : []),
  ];
}
