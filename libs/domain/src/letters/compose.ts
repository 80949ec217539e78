import { canonicalText } from '../ledger/canonical';
import { sha256 } from '../ledger/sha256';
import type { Period, Rung } from '../policy/policy';
import { seatOf } from '../tasks/open-acts';
import type { Task } from '../tasks/task';
import type { LetterFacts, LetterText } from './letter';

/** The hash of the words that a signer has read. */
export const letterTextHash = ({ title, body }: LetterText): string => sha256(canonicalText({ title, body }));

/** Who sends which letter to whom, from the task's pinned policy. */
export function letterFacts(
  task: Task,
  rung: Rung,
  reached: { letterId: string; period: string },
): LetterFacts {
  const { facts, policy, taskId, cycle } = task;
  const name = (unit: string): string => facts.unitNames[unit] ?? unit;
  const receiver = seatOf(task, rung.receiver);
  const signer = seatOf(task, rung.signer);
  return {
    ...reached,
    taskId,
    cycle,
    planId: facts.planId,
    ref: facts.ref,
    rung: rung.id,
    correction: 0,
    kind: rung.title,
    mark: rung.mark,
    drafter: seatOf(task, rung.drafter),
    signer,
    receiver,
    from: name(signer.unit),
    to: name(receiver.unit),
    replyWithin: rung.replyWithin,
    posts: Object.fromEntries(
      Object.entries(policy.posts).filter(([post]) =>
        [rung.drafter, rung.signer, rung.receiver].some((named) => named.post === post),
      ),
    ),
    zoneOffsetMinutes: policy.zone.offsetMinutes,
  };
}

/** The draft that the office may still change: task, goal, deadline, what is missing, by when to answer (domain.md 3). */
export function draftText(task: Task, rung: Rung, period: string): LetterText {
  const { facts } = task;
  const [year, month] = period.split('-');
  return {
    title: `关于第 ${facts.ref} 号整改任务的${rung.title}`,
    body: [
      `${facts.unitNames[facts.units.lead] ?? facts.units.lead}：`,
      `你单位牵头的第 ${facts.ref} 号整改任务“${facts.title}”，${Number(year)}年${Number(month)}月${troubleWords(task, period)}。`,
      `整改目标：${facts.goal ?? '（方案未载明）'}`,
      `整改时限：${facts.deadline?.text ?? '（方案未载明）'}`,
      `请于本函印发后${periodWords(rung.replyWithin)}内书面回复，说明目前进展、未按要求推进的原因和下一步时间安排。`,
    ].join('\n'),
  };
}

function troubleWords(task: Task, period: string): string {
  const times = task.trouble.run.includes(period) ? task.trouble.run.length : 1;
  return `未按调度要求报送进展或未达到序时进度（连续 ${times} 次，累计 ${task.trouble.periods.length} 次）`;
}

function periodWords({ n, unit }: Period): string {
  if (unit === 'workdays') return ` ${n} 个工作日`;
  return unit === 'days' ? ` ${n} 日` : ` ${n} 个月`;
}
