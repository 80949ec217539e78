import type { Rung, Trigger } from '../policy/policy';
import { precedingPeriod, type MonthPeriod } from '../time/period';
import type { Task, TaskLetter, Trouble } from './task';

/** The unbroken run of periods that ends with `last`. */
export function runUntil(periods: readonly MonthPeriod[], last: MonthPeriod): readonly MonthPeriod[] {
  const run = [last];
  for (let before = precedingPeriod(last); periods.includes(before); before = precedingPeriod(before))
    run.unshift(before);
  return run;
}

/** The highest rung whose count the period would reach; the pack lists them from low to high. */
export function rungFor({ policy, trouble }: Task, trigger: Trigger, period: MonthPeriod): Rung | undefined {
  const count = runUntil(trouble.periods, period).length;
  return policy.ladder
    .filter((rung) => rung.triggers.includes(trigger) && count >= rung.fromConsecutive)
    .pop();
}

/** A notice may arrive after one of a later month: the months count by themselves, not by their arrival. */
export function withPeriod(trouble: Trouble, period: MonthPeriod): Trouble {
  const periods = [...trouble.periods, period].sort();
  return { ...trouble, periods, run: runUntil(periods, periods.at(-1) ?? period) };
}

export const withLetter = (trouble: Trouble, letter: TaskLetter): Trouble => ({
  ...trouble,
  letters: [...trouble.letters, letter],
});

export const overdueLetter = (trouble: Trouble, letterId: string): Trouble => ({
  ...trouble,
  letters: trouble.letters.map((letter) =>
    letter.letterId === letterId ? { ...letter, overdue: true } : letter,
  ),
});
