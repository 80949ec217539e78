import { followingPeriod, periodOf, roundDueOn, type Day } from '@duban/domain';
import type { TaskPast } from '../backtest/past';
import type { OtherDueDay } from './report';

interface Span {
  readonly from: Day;
  readonly until: Day;
}

/** The months since a shadow began in which it has another due day than the law of a task, gathered over the tasks. */
export class OtherDueDays {
  private readonly found = new Map<string, OtherDueDay & { readonly refs: string[] }>();

  constructor(
    private readonly dueDay: number,
    private readonly span: Span,
  ) {}

  take(past: TaskPast): void {
    const { dueDay } = past.task.policy.scheduling;
    if (dueDay === this.dueDay) return;
    const { from, until } = this.span;
    for (let period = periodOf(from); period <= periodOf(until); period = followingPeriod(period))
      if (hasToReport(past, period, until)) this.note(past.task.facts.ref, period, dueDay);
  }

  get all(): readonly OtherDueDay[] {
    return [...this.found.values()].sort((one, other) => (one.period < other.period ? -1 : 1));
  }

  private note(ref: string, period: string, dueDay: number): void {
    const underLaw = roundDueOn(period, dueDay);
    const underShadow = roundDueOn(period, this.dueDay);
    // A short month may end before both.
    if (underLaw === underShadow || (underLaw < this.span.from && underShadow < this.span.from)) return;
    const key = `${period} ${underLaw}`;
    const row = this.found.get(key) ?? { period, underLaw, underShadow, refs: [] };
    row.refs.push(ref);
    this.found.set(key, row);
  }
}

/** It reported or was found not to have, or is at work in the month that has not ended. */
const hasToReport = ({ task, reports, deeds }: TaskPast, period: string, until: Day): boolean =>
  reports.some((report) => report.period === period) ||
  deeds.some((deed) => 'period' in deed && deed.period === period) ||
  (task.status === 'underway' && period === periodOf(until));
