import type { ExtensionTerms } from '../policy/extension-terms';
import type { Text } from '../text';
import { daysBetween, type Day } from '../time/day';
import type { Extension, ExtensionAsked } from './extension';
import type { Task } from './task';

/** The last day that still keeps the deadline: the plan's own, or the one that was granted last. Null where there is none. */
export const dueDayOf = (task: Task): Day | null =>
  granted(task).at(-1)?.to ?? task.facts.deadline?.day ?? null;

export const extensionsOf = ({ extensions = [] }: Task): readonly Extension[] => extensions;

const granted = (task: Task): readonly Extension[] =>
  extensionsOf(task).filter(({ status }) => status === 'granted');

/** The one that is not decided yet; there is never a second beside it. */
export const pendingExtension = (task: Task): Extension | null =>
  extensionsOf(task).find(({ status }) => status === 'asked') ?? null;

/** How often the deadline was moved, and by how many calendar days beyond the plan's own day. */
export interface Extended {
  readonly times: number;
  readonly days: number;
}

export function extendedSoFar(task: Task): Extended {
  const to = granted(task).at(-1)?.to;
  return { times: granted(task).length, days: to ? beyondPlan(task, to) : 0 };
}

/** Calendar days from the plan's own day to another; from the day that held first where the plan gives none. */
export function beyondPlan(task: Task, to: Day): number {
  const planned = task.facts.deadline?.day ?? granted(task)[0]?.from;
  return planned ? daysBetween(planned, to) : 0;
}

/** The deadline in the plan's words, and behind them the day that was granted instead. */
export function deadlineWords(task: Task): Text {
  const said = task.facts.deadline?.text;
  if (said === undefined) return { zh: '（方案未载明）', en: '(the plan names none)' };
  const to = granted(task).at(-1)?.to;
  return to
    ? { zh: `${said}（经批准延至 ${to}）`, en: `${said} (extended to ${to})` }
    : { zh: said, en: said };
}

/** The limits of the law that a new day would break, in the order in which they are read; null where it keeps them. */
export function brokenLimit(task: Task, to: Day, { times, days }: ExtensionTerms): Text | null {
  const { times: before } = extendedSoFar(task);
  const beyond = beyondPlan(task, to);
  if (times !== undefined && before >= times)
    return {
      zh: `本地规则只准延期 ${times} 次，已延期 ${before} 次`,
      en: `the law allows ${times} extensions, and ${before} were granted`,
    };
  if (days !== undefined && beyond > days)
    return {
      zh: `本地规则准许累计推迟 ${days} 日，这样将推迟 ${beyond} 日`,
      en: `the law allows ${days} days in all, and this would make ${beyond}`,
    };
  return null;
}

/** The text that is agreed to: who asks for what and why, and what was granted before. */
export function extensionText(task: Task, asked: Omit<ExtensionAsked, 'text' | 'extensionId'>): string {
  const { facts, policy } = task;
  const { from, to, because, evidence } = asked;
  const { times } = extendedSoFar(task);
  return [
    '整改任务延期申请单',
    `任务编号：${facts.ref}`,
    `整改任务：${facts.title}`,
    `牵头单位：${facts.unitNames[facts.units.lead] ?? facts.units.lead}`,
    `方案载明的整改时限：${facts.deadline?.text ?? '（方案未载明）'}`,
    `现行整改时限：${from}`,
    `申请延至：${to}（第 ${times + 1} 次延期，比方案推迟 ${beyondPlan(task, to)} 日）`,
    `原因：${because}`,
    ...evidence.map((one, index) => `佐证${index + 1}：${one}`),
    `适用规则：${policy.pack} ${policy.effectiveFrom} 版 ${policy.edition.slice(0, 12)}`,
  ].join('\n');
}
