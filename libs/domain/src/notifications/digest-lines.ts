import { APPROVAL_OPERATION_WORDS } from '../approvals/words';
import { LETTER_ACT_WORDS } from '../letters/words';
import { PLAN_ACT_WORDS } from '../plans/words';
import { TASK_ACT_WORDS } from '../tasks/words';
import type { Text } from '../text';
import type { Day } from '../time/day';

/** Something that waits for somebody, as their inbox has it. */
export interface Waiting {
  readonly kind: 'task' | 'letter' | 'approval' | 'plan';
  readonly act: string;
  /** A task's number; null of what has none. */
  readonly ref: string | null;
  readonly title: string;
  /** The day by which it is wanted, where one is known. */
  readonly by: Day | null;
  /** Somebody has asked for it again (催办). */
  readonly urged: boolean;
  /** Where it is in the console, from `/` on. */
  readonly path: string;
}

export interface DigestLine extends Text {
  readonly path: string;
}

/**
 * What waits, line by line: first what is urged, then by the day on which it is wanted. Reports are asked of many tasks at
 * once and are given on one page, so those of one day are one line.
 */
export function digestLines(waiting: readonly Waiting[]): readonly DigestLine[] {
  const reports = waiting.filter(isReport);
  const single = reports.length > 1 ? waiting.filter((one) => !isReport(one)) : waiting;
  const days = reports.length > 1 ? [...new Set(reports.map(({ by }) => by))] : [];
  const entries = [
    ...single.map((one) => ({ ...one, line: lineOf(one) })),
    ...days.map((by) => ({ by, urged: false, line: reportsLine(by, reports) })),
  ];
  return entries
    .map((entry, at) => ({ ...entry, at }))
    .sort((one, other) => rank(one) - rank(other) || compare(one.by, other.by) || one.at - other.at)
    .map(({ line }) => line);
}

const isReport = ({ kind, act }: Waiting): boolean => kind === 'task' && act === 'report';
const rank = ({ urged }: { readonly urged: boolean }): number => (urged ? 0 : 1);
const LAST = '9999-12-31';
const compare = (one: Day | null, other: Day | null): number => {
  const [a, b] = [one ?? LAST, other ?? LAST];
  return a < b ? -1 : a > b ? 1 : 0;
};

const ACTS: Readonly<Record<Waiting['kind'], Readonly<Record<string, Text>>>> = {
  task: TASK_ACT_WORDS,
  letter: LETTER_ACT_WORDS,
  approval: APPROVAL_OPERATION_WORDS,
  plan: PLAN_ACT_WORDS,
};

function lineOf({ kind, act, ref, title, by, urged, path }: Waiting): DigestLine {
  const { zh, en } = ACTS[kind][act] ?? { zh: act, en: act };
  const subject = [ref, title].filter(Boolean).join(' ');
  return {
    zh: `${urged ? '【催办】' : ''}${subject}：等待你${zh}${by ? `，${by} 前` : ''}`,
    en: `${urged ? '[urged] ' : ''}${subject}: waits for you (${en})${by ? `, by ${by}` : ''}`,
    path,
  };
}

function reportsLine(by: Day | null, reports: readonly Waiting[]): DigestLine {
  const count = reports.filter((report) => report.by === by).length;
  return {
    zh: `${count} 项任务等待填报进展${by ? `，${by} 截止` : ''}`,
    en: `${count} ${count === 1 ? 'task is' : 'tasks are'} to be reported on${by ? `, by ${by}` : ''}`,
    path: '/inbox',
  };
}
