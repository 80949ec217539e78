import type { RuleNode } from '../policy/policy';
import type { ApprovalFacts } from '../policy/verdict';
import { mayComplete } from './open-acts';
import { signingFacts } from './signing-facts';
import type { Signature, Task } from './task';

/** Who has to sign a task by its law, and who has; also before the signing begins and after it ended. */
export function signingOf(task: Task): { readonly rule: RuleNode; readonly facts: ApprovalFacts } | null {
  const clause = task.policy.closing.find(({ step }) => step === 'signature');
  if (clause?.step !== 'signature' || !mayComplete(task)) return null;
  return { rule: clause.rule, facts: signingFacts(task, signedOf(task)) };
}

function signedOf(task: Task): {
  readonly signatures: readonly Signature[];
  readonly textHash: string | null;
} {
  if (task.status === 'closing' && task.open.step === 'signature') return task.open;
  const done = 'done' in task ? task.done : [];
  return done.find((step) => step.step === 'signature') ?? { signatures: [], textHash: null };
}
