import type { AcceptanceStep, ClosingStep } from '../policy/policy';
import type { Text } from '../text';
import type { Task } from './task';

/** The acceptance that is open. */
export function acceptanceStep(task: Task): AcceptanceStep | undefined {
  if (task.status !== 'closing') return undefined;
  const clause = task.policy.closing[task.done.length];
  return clause?.step === 'acceptance' ? clause : undefined;
}

export const criteriaOf = (task: Task): readonly Text[] => acceptanceStep(task)?.criteria ?? [];

/** The conditions that a return can name: those of the acceptance that is open or was the last to ask for any. */
export function conditionsAt(task: Task): readonly Text[] {
  const at = 'done' in task ? task.done.length : 0;
  const asking = (step: ClosingStep) => step.step === 'acceptance' && step.criteria !== undefined;
  const step = task.policy.closing.slice(0, at + 1).findLast(asking) ?? task.policy.closing.find(asking);
  return step?.step === 'acceptance' ? (step.criteria ?? []) : [];
}
