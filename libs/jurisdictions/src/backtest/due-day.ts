import { dueDayIn, nextDay, type Policy, type Text } from '@duban/domain';
import type { Deed } from './deeds';
import type { TaskPast } from './past';

/** A past by the due day of another law. */
export interface Rescheduled {
  readonly deeds: readonly Deed[];
  readonly doubtful: readonly Doubtful[];
}

/** A period of which the past does not tell whether it would have been missed, and why. */
export interface Doubtful {
  readonly period: string;
  readonly why: Text;
}

/**
 * An earlier due day makes late what came between the two days. A later one leaves open whether somebody would have
 * reported by then: the round had closed and nobody could. Under another rhythm the past tells of no period what it
 * would have been.
 */
export function rescheduled({ task, deeds, reports }: TaskPast, { scheduling }: Policy): Rescheduled {
  const { cadence, dueDay } = task.policy.scheduling;
  if (scheduling.cadence !== cadence) return { deeds, doubtful: askedIn(reports, deeds).map(otherRhythm) };
  if (scheduling.dueDay === dueDay) return { deeds, doubtful: [] };
  if (scheduling.dueDay > dueDay) return { deeds, doubtful: missedIn(deeds).map(laterDueDay) };
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

const laterDueDay = (period: string): Doubtful => ({
  period,
  why: {
    zh: `新规则的截止日更晚，${period} 在此之前是否会报告，从过去无法得知`,
    en: `the due day is later by this law: whether ${period} would have been reported by then is not known from the past`,
  },
});

const otherRhythm = (period: string): Doubtful => ({
  period,
  why: {
    zh: `新规则的调度周期不同，${period} 那时是否要报告、是否会报告，从过去无法得知`,
    en: `this law asks in another rhythm: whether ${period} would have been asked for and reported is not known from the past`,
  },
});
