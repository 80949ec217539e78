import type { ApprovalFrame } from '../approvals/approval';
import { sha256 } from '../ledger/sha256';
import type { Author } from '../people/heads';
import type { AdjustmentTerms, ProposedAdjustment, TouchedTask } from './adjustment';
import type { Plan, PlanCourse } from './plan';

/** The text that is approved: what changes and why, and what the plan says until then. */
export function adjustmentText(
  { name, pack }: Plan,
  { what, basis, before, tasks }: ProposedAdjustment,
  { edition }: AdjustmentTerms,
): string {
  return [
    '整改方案调整审批单',
    `方案：${name}`,
    `调整内容：${what}`,
    `依据：${basis}`,
    ...(before === '' ? [] : [`原文：${before}`]),
    ...(tasks.length === 0 ? ['涉及任务：不涉及单项任务'] : tasks.flatMap(taskWords)),
    `适用规则：${pack} ${edition.slice(0, 12)}`,
  ].join('\n');
}

const taskWords = ({ ref, title, goal, deadline, due }: TouchedTask): readonly string[] => [
  `涉及第 ${ref} 号任务：${title}`,
  ...(goal === null ? [] : [`第 ${ref} 号任务原目标：${goal}`]),
  `第 ${ref} 号任务原时限：${deadline ?? '（方案未载明）'}${due === null ? '' : `（${due}）`}`,
];

interface Asked {
  readonly adjustmentId: string;
  readonly text: string;
  readonly terms: AdjustmentTerms;
  readonly author: Author;
}

/** What is put to approval when an adjustment is proposed: exactly these words. */
export function adjustmentFrame(
  { planId, name }: Plan,
  { terms: { posts, zoneOffsetMinutes } }: PlanCourse,
  { adjustmentId, text, terms, author }: Asked,
): ApprovalFrame {
  const { rule, units, keepers, higher, urgeEvery, edition } = terms;
  return {
    approvalId: adjustmentId,
    subject: { kind: 'adjustment', id: planId, title: `调整《${name}》` },
    ...{ edition, rule, posts, units, keepers, higher, urgeEvery, zoneOffsetMinutes },
    facts: {},
    textHash: sha256(text),
    fixedText: true,
    draftedBy: author,
    initiator: author.by,
    adjustment: { planId },
  };
}
