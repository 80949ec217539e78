import { refuse, type Refusal } from './refusal';
import type { CommandFrame } from './command-frame';
import { isDay, type Day } from './time/day';

/** Judges the day of an act: not in the future, not before what it builds on, and a reason where it lies back. */
export function refusedDay(
  { on, today, late }: Pick<CommandFrame, 'on' | 'today' | 'late'>,
  earliest: Day | null,
): Refusal | null {
  if (!isDay(on)) return refuse('wrong-day', `${String(on)} 不是日期`, `${String(on)} is not a day`);
  if (on > today) return refuse('wrong-day', `${on} 还没有到`, `${on} has not come yet`);
  if (earliest && on < earliest)
    return refuse(
      'wrong-day',
      `上一步办于 ${earliest}，不能早于它`,
      `the step before was on ${earliest}: not earlier than that`,
    );
  if (on < today && !late?.trim())
    return refuse('wrong-day', `补记 ${on} 的事须写明原因`, `say why an act of ${on} is recorded only now`);
  return null;
}
