import { lacksDay } from '@duban/domain';
import { useMe } from '../session/use-me';
import { useDays } from '../words/use-days';
import { useWords } from '../words/words';
import type { TaskRow } from './task-row';

type Timed = Pick<TaskRow, 'status' | 'overdue' | 'deadline' | 'left'>;

/** 还有 38 个工作日, 今天到期, 超期 3 天; or that no day is set; nothing where no deadline runs: what is complete in time has kept it. */
export function useTimeLeft(): (row: Timed) => string | null {
  const { days: words } = useWords();
  const { today } = useMe();
  const days = useDays();
  return ({ status, overdue, deadline, left }) => {
    if (status === 'closed') return null;
    if (lacksDay(deadline)) return words.noDay;
    const day = deadline?.day;
    if (!day) return null;
    if (overdue) return days.left(day);
    if (status === 'closing' || day < today) return null;
    // A deadline on a day off is nearer by working days than by days.
    if (day === today || !left || left.workdays === 0) return days.left(day);
    return words.workdays(left.workdays, left.provisional);
  };
}
