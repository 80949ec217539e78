import type { SubjectFacts } from '../policy/verdict';
import { dueDayOf } from './extended';
import type { Task } from './task';

/** A task as the conditions of rules see it. */
export function subjectFacts(task: Task): SubjectFacts {
  const { facts, trouble, overdue } = task;
  const { ref, units, unitNames, measures } = facts;
  const nameOf = (unit: string): string => unitNames[unit] ?? '';
  return {
    class: facts.class,
    // Where nobody says it a condition on it is neither yes nor no, and its rule waits.
    ...(facts.origin && { origin: facts.origin }),
    ref,
    deadline: dueDayOf(task) ?? '',
    lead: nameOf(units.lead),
    cooperating: units.cooperating.map(nameOf),
    acceptance: nameOf(units.acceptance),
    measures: measures.length,
    trouble: trouble.periods.length,
    run: trouble.run.length,
    letters: trouble.letters.length,
    overdue,
  };
}
