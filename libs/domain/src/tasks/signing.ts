import type { Approval } from '../approvals/approval';
import type { ApprovalOperationType } from '../approvals/command';
import { factsOf } from '../approvals/judge';
import type { RuleNode } from '../policy/policy';
import type { ApprovalAct, ApprovalFacts } from '../policy/verdict';
import type { Days } from './law';
import { mayComplete } from './open-acts';
import { signingFacts } from './signing-facts';
import type { DoneStep, Task } from './task';

/** Who has to sign in a step by the law, and who has; also before the step begins and after it ended. */
export interface Signing {
  readonly rule: RuleNode;
  /** The rule with the signers who were added, where any were. */
  readonly amended: RuleNode | null;
  readonly facts: ApprovalFacts;
}

/** The approval that a task is in while its text is signed; null while none is. */
export const signingIn = (task: Task): Approval | null =>
  task.status === 'closing' && task.open.step === 'signature' ? task.open.approval : null;

/** The text that is signed now, by its hash; null while none is. */
export const textToSign = (task: Task): string | null => signingIn(task)?.textHash ?? null;

/** The signing of each closing step in the pack's order; null where nobody signs. */
export function signingsOf(task: Task, days?: Days): readonly (Signing | null)[] {
  if (!mayComplete(task)) return [];
  return task.policy.closing.map((clause, index) =>
    clause.step === 'signature' ? { rule: clause.rule, ...signedOf(task, index, days) } : null,
  );
}

function signedOf(task: Task, index: number, days: Days | undefined): Omit<Signing, 'rule'> {
  const done = 'done' in task ? task.done : [];
  if (task.status === 'closing' && index === done.length && task.open.step === 'signature') {
    const { approval } = task.open;
    const amended = approval.added.length > 0 ? approval.rule : null;
    return { amended, facts: factsOf(approval, days ?? {}) };
  }
  const step = done[index];
  if (step?.step !== 'signature')
    return { amended: null, facts: signingFacts(asOf(task, index), { acts: [], textHash: null }) };
  const facts = signingFacts(asOf(task, index), { acts: actsIn(step), textHash: step.textHash });
  return { amended: step.rule ?? null, facts };
}

const actsIn = ({ signatures, refusals = [] }: Extract<DoneStep, { step: 'signature' }>) => [
  ...signatures.map((act): ApprovalAct => ({ ...act, decision: 'approve' })),
  ...refusals.map((act): ApprovalAct => ({ ...act, decision: 'refuse' })),
];

/** The task as a step found it: where acceptance comes later, whoever accepts had not written anything yet. */
const asOf = (task: Task, index: number): Task =>
  'done' in task ? { ...task, done: task.done.slice(0, index) } : task;

/** What an approval can do that stands alone, and a signing cannot: the task itself is sent back instead. */
const ALONE: readonly ApprovalOperationType[] = ['cancel', 'resubmit', 'change-text'];

export const isOfTheTask = (operation: ApprovalOperationType): boolean => !ALONE.includes(operation);
