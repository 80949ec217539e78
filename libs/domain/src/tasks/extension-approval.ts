import type { ApprovalFrame } from '../approvals/approval';
import { sha256 } from '../ledger/sha256';
import type { ExtensionTerms } from '../policy/extension-terms';
import { keepersIn } from './signing-frame';
import { subjectFacts } from './subject-facts';
import type { Extension } from './extension';
import type { Task } from './task';

/** What is put to approval when a later deadline is asked for: exactly that day, in exactly those words. */
export function extensionFrame(task: Task, asked: Extension, { rule }: ExtensionTerms): ApprovalFrame {
  const { taskId, cycle, facts, policy } = task;
  const { extensionId, from, to, text, by, principal = null } = asked;
  return {
    approvalId: extensionId,
    subject: { kind: 'extension', id: taskId, title: `第 ${facts.ref} 号整改任务延期至 ${to}` },
    edition: policy.edition,
    rule,
    posts: policy.posts,
    units: facts.units,
    facts: subjectFacts(task),
    textHash: sha256(text),
    fixedText: true,
    draftedBy: { by, principal },
    initiator: by,
    deadline: { taskId, cycle, from, to },
    keepers: keepersIn(policy),
    higher: policy.signing?.higher ?? [],
    urgeEvery: policy.signing?.urgeEvery ?? null,
    zoneOffsetMinutes: policy.zone.offsetMinutes,
  };
}
