import { memo } from 'react';
import { Link } from 'react-router';
import { useMe } from '../session/use-me';
import { useDays } from '../words/use-days';
import { useWords } from '../words/words';
import { LevelMark } from './level-mark';
import { levelOf, type TaskRow } from './task-row';

interface LedgerRowProps {
  readonly row: TaskRow;
  /** Counted from one, under the line of heads. */
  readonly index: number;
  readonly waiting: string;
}

/** The thread of a task, shortened to its knot and its next dash. Most rows stay as they are while others scroll in. */
export const LedgerRow = memo(function LedgerRow({ row, index, waiting }: LedgerRowProps) {
  const { tasks } = useWords();
  const { today } = useMe();
  const days = useDays();
  const { deadline, closedOn, filingNumber, nextOn } = row;
  const where = (row.step && tasks.steps[row.step]) || tasks.status[row.status];
  return (
    <tr aria-rowindex={index + 1}>
      <td className="col-ref">{closedOn ? <s>{row.ref}</s> : row.ref}</td>
      <td className="col-title">
        <Link to={`/tasks/${row.id}`} title={row.title}>
          {row.title}
        </Link>
        {filingNumber && <small className="quiet"> {tasks.filing(filingNumber)}</small>}
      </td>
      <td className="col-unit" title={row.leadUnitName}>
        {row.leadUnitName}
      </td>
      <td className="col-deadline" title={deadline?.text}>
        {deadline?.text ?? '—'}
        {deadline?.day && <small className="quiet"> {deadline.day}</small>}
      </td>
      <td className="col-left">
        <LevelMark level={levelOf(row, today)} />
        {deadline?.day && !closedOn && <small className="quiet"> {days.left(deadline.day)}</small>}
      </td>
      <td className="col-where">{where}</td>
      <td className="col-waiting" title={waiting}>
        {closedOn ? '—' : waiting}
      </td>
      <td className="col-next">{nextOn ?? tasks.nothingNext}</td>
    </tr>
  );
});
