import { useWords } from '../words/words';
import { useDays } from '../words/use-days';
import type { ReactNode } from 'react';
import { RowTable } from '../looks/row-table';
import type { Round } from './round';
import { useReportColumns, useTaskColumns } from './task-columns';

/** Who has not reported, who is behind, and what was reported. */
export function RoundLists({ round }: { readonly round: Round }) {
  const { missing, behind, reports, notOpen } = useWords().rounds;
  const days = useDays();
  const tasks = useTaskColumns();
  const reported = useReportColumns();
  if (round.status === 'planned') return <p className="card">{notOpen(days.inSentence(round.opensOn))}</p>;
  const closed = round.status === 'closed';
  const behindIds = new Set(round.behind.map(({ taskId }) => taskId));
  const others = round.reports.filter(({ taskId }) => !behindIds.has(taskId));
  const late = round.reports.filter(({ taskId }) => behindIds.has(taskId));
  return (
    <div>
      <Part id="round-missing" title={missing.title} count={round.missing.length}>
        {round.missing.length === 0 ? (
          <p className="quiet">{closed ? missing.wasNone : missing.none}</p>
        ) : (
          <RowTable label={missing.title} columns={tasks} rows={round.missing} keyOf={taskId} />
        )}
      </Part>
      <Part id="round-behind" title={behind.title} count={round.behind.length}>
        {late.length === 0 ? (
          <p className="quiet">{behind.none}</p>
        ) : (
          <RowTable label={behind.title} columns={reported} rows={late} keyOf={taskId} />
        )}
      </Part>
      <Part id="round-reports" title={reports.title} count={others.length}>
        {others.length === 0 ? (
          <p className="quiet">{reports.none}</p>
        ) : (
          <RowTable label={reports.title} columns={reported} rows={others} keyOf={taskId} />
        )}
      </Part>
    </div>
  );
}

const taskId = (row: { readonly taskId: string }): string => row.taskId;

interface PartProps {
  readonly id: string;
  readonly title: string;
  readonly count: number;
  readonly children: ReactNode;
}

function Part({ id, title, count, children }: PartProps) {
  return (
    <section className="round-part" aria-labelledby={id}>
      <h2 id={id} tabIndex={-1}>
        {title} <span className="quiet">{count}</span>
      </h2>
      {children}
    </section>
  );
}
