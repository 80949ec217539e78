import type { Measure } from '../tasks/task';
import type { Text } from '../text';
import type { Day } from '../time/day';
import type { MeasureReport, Report } from './report';
import { isTroubled, type ReportState } from './report-state';

/** How a task stands by its own nodes; whether it is complete is no question of the calendar. */
export const STANDINGS = ['not-started', 'behind', 'on-schedule', 'ahead'] as const;
export type Standing = (typeof STANDINGS)[number];

/** What the calendar makes of a task (序时), with what it rests on. It stands beside what a unit claims, never in its place. */
export interface Judged {
  readonly state: Standing;
  readonly because: readonly Text[];
}

/** What is known of a task's schedule: the day that holds for the whole, and the days of its plan for the measures. */
export interface Schedule {
  readonly deadline: Dated | null;
  readonly measures: readonly ScheduledMeasure[];
}
interface Dated {
  readonly day: Day | null;
}
/** A measure of a plan, as far as its day goes. */
export interface ScheduledMeasure extends Pick<Measure, 'no' | 'text'> {
  readonly deadline: Dated | null;
}

/** What its last report says; an earlier one is carried in it. */
export type LastSaid = Pick<Report, 'state' | 'measures'>;

/**
 * Judges a task on a day by its deadline and its measures' (domain.md 1.4). Behind is what has a node whose last day has
 * ended undone, or a measure that its own unit calls behind; ahead is what has done a node before its day and left none
 * undone. A report that calls the whole complete says so of every measure that it does not speak of.
 */
export function standsBy(schedule: Schedule, last: LastSaid | null, day: Day): Judged {
  const nodes = nodesOf(schedule, last);
  const late = nodes.flatMap((node) => lateWords(node, day));
  if (late.length > 0) return { state: 'behind', because: late };
  if (isUntouched(last)) return { state: 'not-started', because: [untouchedWords(last)] };
  const early = nodes.filter((node) => node.done && node.by !== null && node.by > day);
  const open = nodes.filter(({ done, by }) => !done && by === day);
  if (early.length > 0 && open.length === 0) return { state: 'ahead', because: early.map(earlyWords) };
  return { state: 'on-schedule', because: [nextWords(nodes, day)] };
}

/** A unit says that its task goes well, and the calendar says otherwise. */
export const isContradicted = (claimed: ReportState, judged: Standing): boolean =>
  judged === 'behind' && !isTroubled(claimed);

interface Node {
  readonly name: Text;
  readonly by: Day | null;
  readonly done: boolean;
  /** Whether its own unit calls it behind. */
  readonly behind: boolean;
}

function nodesOf({ deadline, measures }: Schedule, last: LastSaid | null): readonly Node[] {
  const whole: Node = {
    name: { zh: '整改任务', en: 'the task' },
    by: deadline?.day ?? null,
    done: last?.state === 'completed',
    behind: false,
  };
  return [...measures.map((measure) => nodeOf(measure, last)), whole];
}

function nodeOf({ no, deadline }: ScheduledMeasure, last: LastSaid | null): Node {
  const said = saidOf(no, last);
  return {
    name: { zh: `措施 ${no}`, en: `measure ${no}` },
    by: deadline?.day ?? null,
    done: said ? said.state === 'completed' : last?.state === 'completed',
    behind: said?.state === 'behind',
  };
}

const saidOf = (no: string, last: LastSaid | null): MeasureReport | undefined =>
  last?.measures?.find((said) => said.no === no);

function lateWords({ name, by, done, behind }: Node, day: Day): readonly Text[] {
  if (!done && by !== null && by < day)
    return [{ zh: `${name.zh}应于 ${by} 前完成，未完成`, en: `${name.en} was due by ${by} and is not done` }];
  if (behind) return [{ zh: `${name.zh}填报为未达序时`, en: `${name.en} is reported behind schedule` }];
  return [];
}

const isUntouched = (last: LastSaid | null): boolean =>
  last === null ||
  (last.state === 'not-started' && (last.measures ?? []).every(({ state }) => state === 'not-started'));

const untouchedWords = (last: LastSaid | null): Text =>
  last
    ? { zh: '填报为尚未启动', en: 'it is reported as not started' }
    : { zh: '还没有进展报告', en: 'no progress was reported yet' };

const earlyWords = ({ name, by }: Node): Text => ({
  zh: `${name.zh}应于 ${String(by)} 前完成，已完成`,
  en: `${name.en} is due by ${String(by)} and is done`,
});

/** What will be asked next. */
function nextWords(nodes: readonly Node[], day: Day): Text {
  const ahead = nodes.filter(({ by, done }) => !done && by !== null && by >= day);
  const [first] = [...ahead].sort((one, other) => (String(one.by) < String(other.by) ? -1 : 1));
  if (first)
    return {
      zh: `下一个节点：${first.name.zh}，${String(first.by)}`,
      en: `the next node: ${first.name.en}, ${String(first.by)}`,
    };
  return nodes.some(({ by }) => by !== null)
    ? { zh: '各节点都已完成', en: 'every node is done' }
    : { zh: '方案没有可以判断的日期', en: 'the plan gives no day to judge by' };
}
