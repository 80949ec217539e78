import type { ApprovalAct, ApprovalFacts } from '../policy/verdict';
import { drafterOf } from './drafter';
import { subjectFacts } from './subject-facts';
import type { Task } from './task';

/** What the pack's rule of signatures is asked about before there is a signing, and after it ended. */
export const signingFacts = (
  task: Task,
  { acts, textHash }: { readonly acts: readonly ApprovalAct[]; readonly textHash: string | null },
): ApprovalFacts => ({
  acts,
  textHash,
  draftedBy: 'done' in task ? drafterOf(task) : null,
  units: task.facts.units,
  posts: task.policy.posts,
  subject: subjectFacts(task),
  clock: null,
});
