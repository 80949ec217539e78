import { assertNever } from '../assert-never';
import type { Fact } from '../ledger/fact';
import { lastDayOfMonth, nextDay, type Day } from '../time/day';
import { followingPeriod, periodOf, type MonthPeriod } from '../time/period';

/** One period's collection of progress from every open task of a plan. */
export interface RoundFacts {
  readonly planId: string;
  readonly period: MonthPeriod;
  readonly opensOn: Day;
  readonly dueOn: Day;
  readonly dueDay: number;
  readonly zoneOffsetMinutes: number;
}

/** What the closer found, frozen: late corrections are new facts, never changes of these. */
export interface RoundResult {
  readonly expected: number;
  readonly reported: number;
  /** In the order of the tasks' numbers. */
  readonly missing: readonly TaskCycle[];
  readonly behind: readonly TaskCycle[];
  /** Why the office closed it before its due day; null when the clock did. */
  readonly because: string | null;
}

export interface TaskCycle {
  readonly taskId: string;
  readonly cycle: number;
}

export type Round =
  | { readonly status: 'planned'; readonly facts: RoundFacts }
  | { readonly status: 'open'; readonly facts: RoundFacts; readonly openedOn: Day }
  | {
      readonly status: 'closed';
      readonly facts: RoundFacts;
      readonly openedOn: Day;
      readonly closedOn: Day;
      readonly result: RoundResult;
    };

export type RoundEvent =
  | { readonly type: 'RoundPlanned'; readonly data: { readonly facts: RoundFacts } }
  | { readonly type: 'RoundOpened'; readonly data: { readonly period: MonthPeriod } }
  | { readonly type: 'RoundClosed'; readonly data: RoundResult };

export function evolveRound(round: Round | null, { event, on }: Fact<RoundEvent>): Round {
  switch (event.type) {
    case 'RoundPlanned':
      return { status: 'planned', facts: event.data.facts };
    case 'RoundOpened':
      if (round?.status !== 'planned') throw new Error('the chain is broken: only a planned round opens');
      return { status: 'open', facts: round.facts, openedOn: on };
    case 'RoundClosed':
      if (round?.status !== 'open') throw new Error('the chain is broken: only an open round closes');
      return { ...round, status: 'closed', closedOn: on, result: event.data };
    default:
      return assertNever(event);
  }
}

/** The day by which reports of a period are due; the 31st of a short month is its last day. */
export function roundDueOn(period: MonthPeriod, dueDay: number): Day {
  const last = lastDayOfMonth(Number(period.slice(0, 4)), Number(period.slice(5)));
  const due = `${period}-${String(dueDay).padStart(2, '0')}` as Day;
  return due < last ? due : last;
}

/** A round waits until its due day has ended. */
export const closesOn = ({ dueOn }: Pick<RoundFacts, 'dueOn'>): Day => nextDay(dueOn);

/** The first round of a plan: the month whose due day is still ahead; it opens at once. */
export function firstRound(
  planId: string,
  today: Day,
  { dueDay, zoneOffsetMinutes }: RoundRhythm,
): RoundFacts {
  const thisMonth = periodOf(today);
  const period = roundDueOn(thisMonth, dueDay) >= today ? thisMonth : followingPeriod(thisMonth);
  return { planId, period, opensOn: today, dueOn: roundDueOn(period, dueDay), dueDay, zoneOffsetMinutes };
}

/** Every later round opens on the first day of its month. */
export function roundAfter({ planId, period, dueDay, zoneOffsetMinutes }: RoundFacts): RoundFacts {
  const next = followingPeriod(period);
  const opensOn = `${next}-01` as Day;
  return { planId, period: next, opensOn, dueOn: roundDueOn(next, dueDay), dueDay, zoneOffsetMinutes };
}

export interface RoundRhythm {
  readonly dueDay: number;
  readonly zoneOffsetMinutes: number;
}
