import { sha256 } from '../ledger/sha256';
import type { ClosingTask, ClosedTask } from './task';

/**
 * The text that the leaders sign: made from the record alone, so it can be made again and compared for ever.
 * Whoever signs, signs the hash of exactly these lines.
 */
export function closingText(task: ClosingTask | ClosedTask): string {
  const { facts, completion, policy } = task;
  const accepted = task.done.find((step) => step.step === 'acceptance');
  return [
    `整改任务${policy.closingWord}审签单`,
    `任务编号：${facts.ref}`,
    `整改任务：${facts.title}`,
    `整改目标：${facts.goal ?? '（方案未载明）'}`,
    `整改时限：${facts.deadline?.text ?? '（方案未载明）'}`,
    `牵头单位：${nameOf(task, facts.units.lead)}`,
    `完成情况（${completion.on} 报告）：${completion.summary}`,
    accepted
      ? `验收意见（${nameOf(task, facts.units.acceptance)}，${accepted.checkedOn} 核查）：${accepted.opinion}`
      : '验收意见：（本地规则在签字之后验收）',
    `适用规则：${policy.pack} ${policy.effectiveFrom} 版 ${policy.edition.slice(0, 12)}`,
  ].join('\n');
}

export const closingTextHash = (task: ClosingTask | ClosedTask): string => sha256(closingText(task));

const nameOf = ({ facts }: ClosingTask | ClosedTask, unit: string): string => facts.unitNames[unit] ?? unit;
