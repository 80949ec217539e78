import { caseOf, comparedCase } from '../backtest/cases';
import type { TaskPast } from '../backtest/past';
import type { Horizon, Relived } from '../backtest/relive';
import type { BacktestCase } from '../backtest/report';
import { missingOtherwise } from './missing-otherwise';
import type { ShadowCase } from './report';

/** How a task goes otherwise; null where it goes the same. */
export function shadowCase(past: TaskPast, relived: Relived, horizon: Horizon): ShadowCase | null {
  const { assess } = horizon.law;
  const missing = isLost(past, relived) ? NOTHING : missingOtherwise(past.task, relived.task, horizon);
  const compared = comparedCase(past, relived, assess);
  if (compared) {
    const outcome = compared.outcome === 'unknown' && !isLost(past, relived) ? 'not-yet' : compared.outcome;
    return { ...toldOf(compared), outcome, missing };
  }
  if (missing.onlyUnderShadow.length + missing.onlyUnderLaw.length === 0) return null;
  const same = caseOf(past, relived, { outcome: 'elsewhere', assess });
  return { ...toldOf(same), outcome: 'waits-for-others', missing };
}

/** Where the past does not lead to today, who is missing today cannot be said. */
export const isLost = ({ beyond }: TaskPast, { endedBefore, task }: Relived): boolean =>
  beyond.length > 0 || (endedBefore !== null && task.status !== 'closed');

const NOTHING: ShadowCase['missing'] = { onlyUnderShadow: [], onlyUnderLaw: [] };

const toldOf = ({ then, now, ...told }: BacktestCase): Omit<ShadowCase, 'outcome' | 'missing'> => ({
  ...told,
  underLaw: then,
  underShadow: now,
});
