import type { ClockView } from '@duban/contract';
import type { DomainEvent, Fact, RunningClock } from '@duban/domain';

type View = (typeof ClockView)['_input'];

/** The account of a period as it is answered; `stoppedBy` names whoever stopped it on a day. */
export const clockView =
  (stoppedBy: ReadonlyMap<string, string> = new Map()) =>
  ({ kind, period, account, pauses }: RunningClock): View => {
    const { from, until, counted, excluded, provisional } = account;
    return {
      ...{ kind, from, until, provisional },
      period: { n: period.n, unit: period.unit, firstDayCounts: period.firstDayCounts },
      counted: [...counted],
      excluded: [...excluded],
      pauses: pauses.map((pause) => ({
        ...{ from: pause.from, to: pause.to, because: pause.because },
        by: stoppedBy.get(pause.from) ?? null,
      })),
    };
  };

/** Who stopped a clock, by the day on which they did; in the chain of an approval, or of a task whose signing it is. */
export const stoppers = (facts: readonly Fact[]): ReadonlyMap<string, string> =>
  new Map(facts.filter(({ event }) => isStop(event)).map(({ on, actor }) => [on, actor]));

const isStop = ({ type, data }: DomainEvent): boolean =>
  type === 'ApprovalSuspended' || ('event' in data && isStop(data.event as DomainEvent));
