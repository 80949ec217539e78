import type { Text } from '../text';
import { nextDay, type Day } from '../time/day';
import { beyondPlan, dueDayOf, extendedSoFar } from './extended';
import type { Task } from './task';

/** What either decision leads to, for whoever asks and for whoever agrees. */
export interface ExtensionOutlook {
  readonly granted: readonly Text[];
  readonly refused: readonly Text[];
}

/** Letters that were sent and periods that were counted stay as they are, whatever is decided: that is said too. */
export function extensionOutlook(task: Task, to: Day): ExtensionOutlook {
  return {
    granted: [moved(task, to), ...(task.overdue ? [notOverdue] : []), overdueFrom(to), ...untouched(task)],
    refused: [kept(task), ...untouched(task)],
  };
}

function moved(task: Task, to: Day): Text {
  const { times } = extendedSoFar(task);
  const days = beyondPlan(task, to);
  return {
    zh: `整改时限改为 ${to}，第 ${times + 1} 次延期，比方案推迟 ${days} 日；原时限保留在记录中`,
    en: `the deadline becomes ${to}, by extension no. ${times + 1}, ${days} days beyond the plan; the old one stays in the record`,
  };
}

const notOverdue: Text = { zh: '不再记为超期', en: 'it no longer counts as overdue' };

const overdueFrom = (day: Day): Text => ({
  zh: `届时仍未完成的，自 ${nextDay(day)} 起记为超期`,
  en: `what is not complete by then counts as overdue from ${nextDay(day)} on`,
});

function kept(task: Task): Text {
  const due = dueDayOf(task);
  if (task.overdue || !due)
    return {
      zh: `整改时限仍为 ${due ?? '—'}，已记为超期`,
      en: `the deadline stays ${due ?? '—'}: it is overdue`,
    };
  const { zh, en } = overdueFrom(due);
  return { zh: `整改时限仍为 ${due}，${zh}`, en: `the deadline stays ${due}; ${en}` };
}

function untouched({ trouble: { periods, letters } }: Task): readonly Text[] {
  if (periods.length === 0) return [];
  return [
    {
      zh: `已记的未报或未达序时 ${periods.length} 期、已拟的函件 ${letters.length} 件不变，本月进展照常填报`,
      en: `what was counted stays: periods missed or behind ${periods.length}, letters ${letters.length}; reports are due as before`,
    },
  ];
}
