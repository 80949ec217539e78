import { assertNever } from '../assert-never';
import type { Fact } from '../ledger/fact';
import { nextDay, type Day } from '../time/day';
import {
  cadenceOf,
  dueDayIn,
  firstDayOf,
  followingPeriod,
  lastDayOf,
  periodOf,
  precedingPeriod,
  type AskedPeriod,
  type Cadence,
  type RoundPeriod,
} from '../time/period';

/** One period's collection of progress from every open task of a plan. */
export interface RoundFacts extends AskedPeriod {
  readonly planId: string;
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
  /** The rhythm of the next round by the edition in force when it opens; absent where that was not known: it goes on. */
  readonly next?: Pick<RoundRhythm, 'cadence' | 'dueDay'>;
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
  | {
      readonly type: 'RoundOpened';
      readonly data: {
        readonly period: RoundPeriod;
        /** Where the edition in force on the opening day wants another due day than the one that was planned. */
        readonly dueDay?: number;
      };
    }
  | { readonly type: 'RoundClosed'; readonly data: RoundResult };

export function evolveRound(round: Round | null, { event, on }: Fact<RoundEvent>): Round {
  switch (event.type) {
    case 'RoundPlanned':
      return { status: 'planned', facts: event.data.facts };
    case 'RoundOpened':
      if (round?.status !== 'planned') throw new Error('the chain is broken: only a planned round opens');
      return { status: 'open', facts: dueBy(round.facts, event.data.dueDay), openedOn: on };
    case 'RoundClosed':
      if (round?.status !== 'open') throw new Error('the chain is broken: only an open round closes');
      return { ...round, status: 'closed', closedOn: on, result: event.data };
    default:
      return assertNever(event);
  }
}

function dueBy(facts: RoundFacts, dueDay: number | undefined): RoundFacts {
  return dueDay === undefined ? facts : { ...facts, dueDay, dueOn: dueDayIn(facts.period, dueDay) };
}

/** A round waits until its due day has ended. */
export const closesOn = ({ dueOn }: Pick<RoundFacts, 'dueOn'>): Day => nextDay(dueOn);

/** How often the rounds of a plan come, and until when in each period its units report. */
export interface RoundRhythm {
  readonly cadence: Cadence;
  /** Counted from 1, as {@link dueDayIn} says. */
  readonly dueDay: number;
  readonly zoneOffsetMinutes: number;
}

/** The first round of a plan: that of the period whose due day is still ahead; it opens at once. */
export const firstRound = (planId: string, today: Day, rhythm: RoundRhythm): RoundFacts =>
  roundFrom(planId, today, rhythm);

/**
 * Every later round opens on the first day of its period. Where the law has come to want another rhythm, the first
 * period of the new one begins where the last of the old one ends.
 */
export function roundAfter(round: RoundFacts, next?: RoundResult['next']): RoundFacts {
  const { planId, period, dueDay, zoneOffsetMinutes } = round;
  const rhythm = { cadence: cadenceOf(period), dueDay, ...next, zoneOffsetMinutes };
  const facts = roundFrom(planId, nextDay(lastDayOf(period)), rhythm);
  const begins = firstDayOf(facts.period);
  const opensOn = begins > facts.opensOn ? begins : facts.opensOn;
  return { ...facts, opensOn, ...(precedingPeriod(facts.period) !== period && { after: period }) };
}

function roundFrom(
  planId: string,
  day: Day,
  { cadence, dueDay, zoneOffsetMinutes }: RoundRhythm,
): RoundFacts {
  const within = periodOf(day, cadence);
  const over = dueDayIn(within, dueDay) < day;
  const period = over ? followingPeriod(within) : within;
  return { planId, period, opensOn: day, dueOn: dueDayIn(period, dueDay), dueDay, zoneOffsetMinutes };
}
