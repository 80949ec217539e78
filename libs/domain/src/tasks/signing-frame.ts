import type { Approval, ApprovalFrame } from '../approvals/approval';
import { evolveApproval } from '../approvals/evolve';
import type { Fact } from '../ledger/fact';
import type { Policy, PostOf } from '../policy/policy';
import { laterDay } from '../time/day';
import { clauseOf } from './open-acts';
import { drafterOf } from './drafter';
import { subjectFacts } from './subject-facts';
import { stepDay, type ClosingTask } from './task';

/** The signing that opens with a step. It follows from the task and its text, so that nothing is recorded twice. */
export function openedSigning(task: ClosingTask, textHash: string, fact: Omit<Fact, 'event'>): Approval {
  const frame = frameOf(task, textHash);
  return evolveApproval(null, {
    ...fact,
    // A signature of an earlier day may be recorded after one of a later day: what rests on both begins on the later.
    on: laterDay(fact.on, stepDay(task) ?? fact.on),
    event: { type: 'ApprovalOpened', data: { frame } },
  });
}

function frameOf(task: ClosingTask, textHash: string): ApprovalFrame {
  const { taskId, cycle, done, facts, policy } = task;
  const { by, principal = null, through = [] } = drafterOf(task);
  return {
    approvalId: `${taskId}/${cycle}/${done.length}`,
    subject: { kind: 'closing', id: taskId, title: facts.title },
    edition: policy.edition,
    rule: clauseOf(task, 'signature').rule,
    posts: policy.posts,
    units: facts.units,
    facts: subjectFacts(task),
    textHash,
    draftedBy: { by, principal, through },
    initiator: by,
    keepers: keepersIn(policy),
    higher: policy.signing?.higher ?? [],
    urgeEvery: policy.signing?.urgeEvery ?? null,
    ...(policy.signing?.methods && { methods: policy.signing.methods }),
    ...(policy.signing?.confirmers && { confirmers: policy.signing.confirmers }),
    zoneOffsetMinutes: policy.zone.offsetMinutes,
  };
}

/** The supervision office looks after every approval about a task, in the posts that its law gives something to do. */
export function keepersIn({ ladder, closing }: Policy): readonly PostOf[] {
  const named = [
    ...ladder.flatMap(({ drafter, signer }) => [drafter, signer]),
    ...closing.flatMap((step) => ('by' in step ? [step.by] : [])),
  ];
  const posts = named.filter(({ of }) => of === 'office').map(({ post }) => post);
  return [...new Set(posts)].map((post) => ({ post, of: 'office' }));
}
