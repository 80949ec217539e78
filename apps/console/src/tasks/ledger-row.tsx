import type { Day } from '@duban/domain';
import { memo } from 'react';
import { Link } from 'react-router';
import { useWords } from '../words/words';
import { LevelMark } from './level-mark';
import type { TaskRow } from './task-row';
import { useTimeLeft } from './use-time-left';
import { useWhere } from './use-where';

interface LedgerRowProps {
  readonly row: TaskRow;
  /** Counted from one, under the line of heads. */
  readonly index: number;
  readonly waiting: string;
  readonly nextOn: Day | null;
  readonly nextWhat: string | null;
}

/** The thread of a task, shortened to its knot and its next dash. Most rows stay as they are while others scroll in. */
export const LedgerRow = memo(function LedgerRow(props: LedgerRowProps) {
  const { row, index, waiting, nextOn, nextWhat } = props;
  const { ledger } = useWords();
  const left = useTimeLeft()(row);
  const where = useWhere()(row);
  const { deadline, closedOn } = row;
  return (
    <tr aria-rowindex={index + 1}>
      <td className="col-ref">{closedOn ? <s>{row.ref}</s> : row.ref}</td>
      <Title row={row} />
      <td className="col-unit" title={row.leadUnitName}>
        {row.leadUnitName}
      </td>
      <td className="col-deadline" title={deadline?.text}>
        {deadline?.text ?? '—'}
        {deadline?.day && <small className="quiet"> {deadline.day}</small>}
      </td>
      <td className="col-left">
        <LevelMark level={row.level} />
        {left && <small className={row.overdue ? 'late' : 'quiet'}> {left}</small>}
      </td>
      <td className="col-where" data-title={ledger.columns.where}>
        {where}
      </td>
      <td className="col-waiting" data-title={ledger.columns.waiting} title={closedOn ? undefined : waiting}>
        {closedOn ? '—' : waiting}
      </td>
      <td className="col-next" data-title={ledger.columns.next}>
        {nextOn ?? ledger.noNext}
        {nextOn && <small className="quiet"> {nextWhat}</small>}
      </td>
    </tr>
  );
});

/** What came back is said before anything else of it. */
function Title({ row }: Pick<LedgerRowProps, 'row'>) {
  const { tasks, visits } = useWords();
  const { id, title, closedOn, filingNumber, reopens } = row;
  return (
    <td className="col-title">
      <div>
        {reopens && <strong className="behind">{visits.lookBack.results[reopens.found]} </strong>}
        {filingNumber && (
          <small className="quiet" title={tasks.filing(filingNumber)}>
            {closedOn ? <s>{filingNumber}</s> : filingNumber}
          </small>
        )}
        <Link to={`/tasks/${id}`} title={title}>
          {title}
        </Link>
      </div>
    </td>
  );
}
