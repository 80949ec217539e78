import { comparePeriods, dueDayIn, followingPeriod, periodOf, type Day, type Policy } from '@duban/domain';
import type { TaskPast } from '../backtest/past';
import type { OtherDueDay } from './report';

type Rhythm = Pick<Policy['scheduling'], 'cadence' | 'dueDay'>;

interface Span {
  readonly from: Day;
  readonly until: Day;
}

/** The periods since a shadow began in which it has another due day than the law of a task, gathered over the tasks. */
export class OtherDueDays {
  private readonly found = new Map<string, OtherDueDay & { readonly refs: string[] }>();

  constructor(
    private readonly rhythm: Rhythm,
    private readonly span: Span,
  ) {}

  take(past: TaskPast): void {
    const { cadence, dueDay } = past.task.policy.scheduling;
    if (dueDay === this.rhythm.dueDay && cadence === this.rhythm.cadence) return;
    const { from, until } = this.span;
    const last = periodOf(until, cadence);
    for (
      let period = periodOf(from, cadence);
      comparePeriods(period, last) <= 0;
      period = followingPeriod(period)
    )
      if (hasToReport(past, period, last)) this.note(past.task.facts.ref, period, dueDay);
  }

  get all(): readonly OtherDueDay[] {
    return [...this.found.values()].sort((one, other) => comparePeriods(one.period, other.period));
  }

  private note(ref: string, period: string, dueDay: number): void {
    const underLaw = dueDayIn(period, dueDay);
    // Under another rhythm it is the period in which the law's day lies that asks.
    const underShadow = dueDayIn(periodOf(underLaw, this.rhythm.cadence), this.rhythm.dueDay);
    // A short month may end before both.
    if (underLaw === underShadow || (underLaw < this.span.from && underShadow < this.span.from)) return;
    const key = `${period} ${underLaw}`;
    const row = this.found.get(key) ?? { period, underLaw, underShadow, refs: [] };
    row.refs.push(ref);
    this.found.set(key, row);
  }
}

/** It reported or was found not to have, or is at work in the period that has not ended. */
const hasToReport = ({ task, reports, deeds }: TaskPast, period: string, last: string): boolean =>
  reports.some((report) => report.period === period) ||
  deeds.some((deed) => 'period' in deed && deed.period === period) ||
  (task.status === 'underway' && period === last);
