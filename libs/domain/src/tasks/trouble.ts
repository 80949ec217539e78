import {
  askedBefore,
  comparePeriods,
  precedingPeriod,
  type AskedPeriod,
  type RoundPeriod,
} from '../time/period';
import type { JudgedPeriod, Trouble } from './task';

type Missed = Pick<Trouble, 'periods' | 'after'>;

/** The unbroken run of periods that ends with `last`: of what was asked for, nothing in good order lies in between. */
export function runUntil({ periods, after = {} }: Missed, last: AskedPeriod): readonly RoundPeriod[] {
  const run = [last.period];
  let before = askedBefore(last);
  while (periods.includes(before)) {
    run.unshift(before);
    before = after[before] ?? precedingPeriod(before);
  }
  return run;
}

/** A notice may arrive after one of a later month: the months count by themselves, not by their arrival. */
export function withPeriod(trouble: Trouble, { period, after }: AskedPeriod): Trouble {
  const periods = [...trouble.periods, period].sort(comparePeriods);
  const missed = { periods, ...(after && { after: { ...trouble.after, [period]: after } }) };
  const known = { ...trouble, ...missed };
  const last = periods.at(-1) ?? period;
  const before = known.after?.[last];
  return { ...known, run: runUntil(known, { period: last, ...(before && { after: before }) }) };
}

export const foundBehind = (trouble: Trouble, visitId: string): Trouble => ({
  ...trouble,
  visits: [...(trouble.visits ?? []), visitId],
});

/** Of a period the last judgement counts, whatever was judged in it before. */
export const judgedIn = ({ judgements = [] }: Trouble, judged: JudgedPeriod): readonly JudgedPeriod[] =>
  [...judgements.filter(({ period }) => period !== judged.period), judged].sort((one, other) =>
    comparePeriods(one.period, other.period),
  );

export const overdueLetter = (trouble: Trouble, letterId: string): Trouble => ({
  ...trouble,
  letters: trouble.letters.map((letter) =>
    letter.letterId === letterId ? { ...letter, overdue: true } : letter,
  ),
});
