import { dueDayIn, nextDay, type Policy } from '@duban/domain';
import type { Deed } from './deeds';
import type { TaskPast } from './past';

/** A past by the due day of another law. */
export interface Rescheduled {
  readonly deeds: readonly Deed[];
  /** Periods of which the past does not tell whether they would have been missed. */
  readonly doubtful: readonly string[];
}

/**
 * An earlier due day makes late what came between the two days. A later one leaves open whether somebody would have
 * reported by then: the round had closed and nobody could. Under another rhythm the past tells of no period what it
 * would have been.
 */
export function rescheduled({ task, deeds, reports }: TaskPast, { scheduling }: Policy): Rescheduled {
  const { cadence, dueDay } = task.policy.scheduling;
  if (scheduling.cadence !== cadence) return { deeds, doubtful: askedIn(reports, deeds) };
  if (scheduling.dueDay === dueDay) return { deeds, doubtful: [] };
  if (scheduling.dueDay > dueDay) return { deeds, doubtful: missedIn(deeds) };
  const late = reports.flatMap(({ period, on }): readonly Deed[] => {
    const due = dueDayIn(period, scheduling.dueDay);
    return on > due ? [{ type: 'missed', period, on: nextDay(due) }] : [];
  });
  const periods = new Set(late.flatMap((deed) => ('period' in deed ? [deed.period] : [])));
  const rest = deeds.filter((deed) => !('period' in deed && periods.has(deed.period)));
  return { deeds: late.reduce(inPlace, rest), doubtful: [] };
}

const askedIn = (reports: TaskPast['reports'], deeds: readonly Deed[]): readonly string[] => [
  ...new Set([...reports.map(({ period }) => period), ...missedIn(deeds)]),
];

const missedIn = (deeds: readonly Deed[]): readonly string[] =>
  deeds.flatMap((deed) => (deed.type === 'missed' ? [deed.period] : []));

/** Before the first deed of a later day; the others keep the order in which they were recorded. */
function inPlace(deeds: readonly Deed[], deed: Deed): readonly Deed[] {
  const at = deeds.findIndex(({ on }) => on >= deed.on);
  return at < 0 ? [...deeds, deed] : [...deeds.slice(0, at), deed, ...deeds.slice(at)];
}
