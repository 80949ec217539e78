import type { ApprovalFacts } from '../policy/verdict';
import { drafterOf } from './drafter';
import { subjectFacts } from './subject-facts';
import type { Signature, Task } from './task';

/** What the pack's rule of signatures is asked about, while the text of `textHash` is signed or before there is one. */
export const signingFacts = (
  task: Task,
  { signatures, textHash }: { readonly signatures: readonly Signature[]; readonly textHash: string | null },
): ApprovalFacts => ({
  acts: signatures.map((signature) => ({ ...signature, decision: 'approve' })),
  textHash,
  draftedBy: 'done' in task ? drafterOf(task) : null,
  units: task.facts.units,
  posts: task.policy.posts,
  subject: subjectFacts(task),
  clock: null,
});
