import type { RuleNode } from '../policy/policy';
import type { ApprovalFacts } from '../policy/verdict';
import { mayComplete } from './open-acts';
import { signingFacts } from './signing-facts';
import type { Signature, Task } from './task';

/** Who has to sign in a step by the law, and who has; also before the step begins and after it ended. */
export interface Signing {
  readonly rule: RuleNode;
  readonly facts: ApprovalFacts;
}

/** The signing of each closing step in the pack's order; null where nobody signs. */
export function signingsOf(task: Task): readonly (Signing | null)[] {
  if (!mayComplete(task)) return [];
  return task.policy.closing.map((clause, index) =>
    clause.step === 'signature'
      ? { rule: clause.rule, facts: signingFacts(asOf(task, index), signedOf(task, index)) }
      : null,
  );
}

/** The task as a step found it: where acceptance comes later, whoever accepts had not written anything yet. */
const asOf = (task: Task, index: number): Task =>
  'done' in task ? { ...task, done: task.done.slice(0, index) } : task;

interface Signed {
  readonly signatures: readonly Signature[];
  readonly textHash: string | null;
}

function signedOf(task: Task, index: number): Signed {
  const done = 'done' in task ? task.done : [];
  const step = task.status === 'closing' && index === done.length ? task.open : done[index];
  return step?.step === 'signature' ? step : { signatures: [], textHash: null };
}
