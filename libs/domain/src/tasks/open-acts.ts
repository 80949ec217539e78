import type { ClosingStep, PostOf } from '../policy/policy';
import type { Assess, SigningUnits } from '../policy/verdict';
import type { Days } from './law';
import { isPaused } from './notice';
import type { OpenAct, Seat } from './open-act';
import { signingActs } from './signing-acts';
import type { ClosingTask, OpenStep, Task } from './task';

/** A post in the unit that stands so to what is asked about. */
export const seatAmong = (units: SigningUnits, who: PostOf): Seat => ({ ...who, unit: units[who.of] });
export const seatOf = ({ facts }: Task, who: PostOf): Seat => seatAmong(facts.units, who);

/** The pack's clause for the step that is open. */
export function clauseOf<Name extends ClosingStep['step']>(
  task: ClosingTask,
  name: Name,
): Extract<ClosingStep, { step: Name }> {
  const clause = task.policy.closing[task.done.length];
  if (clause?.step !== name) throw new Error(`the pinned policy has ${clause?.step} where ${name} is open`);
  return clause as Extract<ClosingStep, { step: Name }>;
}

/** Whoever asks without a day is told what is late once the clock has said so. */
export function openActs(task: Task, assess: Assess, days?: Days): readonly OpenAct[] {
  const one = (act: OpenAct['act'], ...who: readonly PostOf[]): OpenAct => ({
    act,
    by: who.map((post) => seatOf(task, post)),
  });
  const { policy } = task;
  switch (task.status) {
    case 'planned':
    case 'closed':
      return [];
    case 'dispatched':
      return [one('receive', policy.receipt.by)];
    case 'underway':
      return mayComplete(task)
        ? [one('report', policy.scheduling.by), one('complete', policy.completion.by)]
        : [one('report', policy.scheduling.by)];
    case 'closing':
      return task.open.step === 'signature'
        ? signingActs(task.open.approval, { assess, ...days })
        : stepActs(task, task.open, one);
  }
}

/** Long-term tasks end in upkeep, not in a struck-off number, unless the pack says otherwise. */
export const mayComplete = (task: Task): boolean =>
  task.facts.class !== 'long-term' || task.policy.longTermCloses;

function stepActs(
  task: ClosingTask,
  open: Exclude<OpenStep, { step: 'signature' }>,
  one: (act: OpenAct['act'], ...who: readonly PostOf[]) => OpenAct,
): readonly OpenAct[] {
  switch (open.step) {
    case 'acceptance': {
      const { by } = clauseOf(task, 'acceptance');
      return [one('accept', by), one('return', by)];
    }
    case 'application': {
      const { by } = clauseOf(task, 'application');
      return [one('apply', by), one('return', by)];
    }
    case 'publicity': {
      const { by } = clauseOf(task, 'publicity');
      if (!open.notice) return [one('publish', by), one('return', by)];
      // Once published, only the end of the period moves the task on; it does not end over an objection that nobody answered.
      return isPaused(open.notice) ? [one('answer-objection', by)] : [one('return', by)];
    }
    case 'filing': {
      const { by, confirmedBy } = clauseOf(task, 'filing');
      if (!open.filed || !confirmedBy) return [one('file', by), one('return', by)];
      return [one('confirm-filing', confirmedBy), one('return', confirmedBy)];
    }
  }
}
