import { sha256 } from '../ledger/sha256';
import type { TaskCycle } from '../rounds/round';
import type { Day } from '../time/day';
import { dutyPeriod, type VisitDuty } from './duty';
import type { Cadence, RoundPeriod } from '../time/period';

/** How it is drawn, by name: whoever draws otherwise gives it another one. */
export const DRAW_METHOD = 'sha-256-order/1';

/** How often a place draws out of its closed tasks, and how many of a hundred. */
export interface DrawTerms {
  readonly every: Cadence;
  readonly percent: number;
}

/** The signed root of a month (docs/verification.md). */
export interface DrawnRoot {
  readonly month: string;
  readonly hash: string;
}

/** All that a stranger needs to draw again. */
export interface Draw {
  readonly method: typeof DRAW_METHOD;
  readonly period: RoundPeriod;
  readonly root: DrawnRoot;
  readonly seed: string;
  readonly percent: number;
  /** The tasks of the plan that were closed before the period began. */
  readonly population: readonly TaskCycle[];
}

/** The month whose root decides: the last one that is over when the period begins. */
export const rootMonthOf = (terms: DrawTerms, today: Day): string =>
  monthBefore(dutyPeriod(draws(terms), today).from);

/** A draw is a duty that is met by one. */
export const draws = ({ every }: DrawTerms): VisitDuty => ({ every, all: false });

function monthBefore(day: Day): string {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  return month === 1 ? `${year - 1}-12` : `${day.slice(0, 4)}-${String(month - 1).padStart(2, '0')}`;
}

/**
 * Nobody can choose it: the root is over every chain of the office, is made once, after the month is over, and is kept for
 * ever. Plan and period are in it, so that two plans are not drawn alike.
 */
export const seedOf = (root: DrawnRoot, planId: string, period: RoundPeriod): string =>
  sha256(`look-back\n${root.hash}\n${planId}\n${period}`);

/** At least one, and never fewer than the place wants. */
export const sampleSize = (of: number, percent: number): number => Math.ceil((of * percent) / 100);

/** The first of them in the order of the SHA-256 of seed, task and cycle: every choice of so many is as likely as any other. */
export function drawn({
  seed,
  percent,
  population,
}: Pick<Draw, 'seed' | 'percent' | 'population'>): readonly TaskCycle[] {
  const ordered = population
    .map((task) => ({ task, mark: sha256(`${seed}\n${task.taskId}\n${task.cycle}`) }))
    .sort((one, other) => (one.mark < other.mark ? -1 : 1));
  return ordered.slice(0, sampleSize(population.length, percent)).map(({ task }) => task);
}
