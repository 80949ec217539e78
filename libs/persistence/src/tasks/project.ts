import {
  awaitedFiling,
  dueDayOf,
  extendedSoFar,
  measureDuties,
  nextDue,
  openActs,
  peopleIn,
  signingIn,
  type Task,
} from '@duban/domain';
import type { ProjectedRow, ReadModelRules } from '../ledger/projected-row';
import { seatName } from '../register/seat-name';

/** The task's line in the ledger of tasks. */
export function projectTask(task: Task, version: number, { assess, calendar }: ReadModelRules): ProjectedRow {
  const { facts, taskId, cycle, status, overdue, trouble } = task;
  const { planId, ref, title, units } = facts;
  const waiting = [...openActs(task, assess, calendar && { calendar }), ...measureDuties(task)];
  return {
    id: taskId,
    version,
    cycle,
    plan_id: planId,
    ref,
    ref_order: refOrder(ref),
    title,
    class: facts.class,
    status,
    step: task.status === 'closing' ? task.open.step : null,
    lead_unit: units.lead,
    lead_unit_name: facts.unitNames[units.lead] ?? units.lead,
    deadline: deadlineOf(task),
    deadline_day: dueDayOf(task),
    overdue,
    judged_level: trouble.judged?.level ?? null,
    trouble_run: trouble.run.length,
    trouble_last: trouble.run.at(-1) ?? null,
    next_on: nextDue(task, calendar && { assess, calendar })?.on ?? null,
    closed_on: task.status === 'closed' ? task.closedOn : null,
    filing_number: filingNumber(task),
    reopens: facts.reopens ?? null,
    upstream: facts.upstream ?? null,
    waiting,
    seats: [...new Set(waiting.flatMap(({ by }) => by.map(seatName)))],
    persons: signersOf(task),
    units: involved(task),
  };
}

/** As the plan words it, with the day that holds now, and the plan's own beside it where that is another. */
function deadlineOf(task: Task): object | null {
  const { deadline } = task.facts;
  if (!deadline || extendedSoFar(task).times === 0) return deadline;
  return { ...deadline, day: dueDayOf(task), planned: deadline.day };
}

const REF_DIGITS = 8;

/** Numbers are compared as numbers: 9 before 10, 7-2 before 7-10. */
export const refOrder = (ref: string): string =>
  ref.replace(/\d+/g, (digits) => digits.padStart(REF_DIGITS, '0'));

function filingNumber(task: Task): string | null {
  const done = 'done' in task ? task.done : [];
  return awaitedFiling(task)?.number ?? done.find((step) => step.step === 'filing')?.number ?? null;
}

/** Everybody who has a part in what is signed, whatever their units: they may see the task. */
function signersOf(task: Task): readonly string[] {
  const approval = signingIn(task);
  return approval ? peopleIn(approval) : [];
}

/** Every unit that has to do with the task, and may see it. */
function involved({ facts: { units } }: Task): readonly string[] {
  const { lead, cooperating, acceptance, office, government } = units;
  return [...new Set([lead, ...cooperating, acceptance, office, government, units['party-committee']])];
}
