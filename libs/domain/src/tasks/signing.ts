import type { RuleNode } from '../policy/policy';
import type { SigningFacts } from '../policy/verdict';
import { mayComplete, signingFacts } from './open-acts';
import { drafterOf } from './steps';
import type { Signature, Task } from './task';

/** Who has to sign a task by its law, and who has; also before the signing begins and after it ended. */
export function signingOf(task: Task): { readonly rule: RuleNode; readonly facts: SigningFacts } | null {
  const clause = task.policy.closing.find(({ step }) => step === 'signature');
  if (clause?.step !== 'signature' || !mayComplete(task)) return null;
  const draftedBy = 'done' in task ? (drafterOf(task).by ?? null) : null;
  return { rule: clause.rule, facts: signingFacts(task, { signatures: signaturesOf(task), draftedBy }) };
}

function signaturesOf(task: Task): readonly Signature[] {
  if (task.status === 'closing' && task.open.step === 'signature') return task.open.signatures;
  const done = 'done' in task ? task.done : [];
  return done.find((step) => step.step === 'signature')?.signatures ?? [];
}
