import type { TaskReading } from '@duban/contract';
import { lacksDay, type Text } from '@duban/domain';

/** Below this a value was inferred, and somebody should look. */
const DOUBTFUL = 0.6;

/** The fields of a task that were inferred rather than read. */
export const doubtsOf = ({ confidence }: Pick<TaskReading, 'confidence'>): readonly string[] =>
  Object.entries(confidence)
    .filter(([, value]) => value < DOUBTFUL)
    .map(([field]) => field);

/** What a task cannot be dispatched without, and the document does not give. */
export function gapsOf({ ref, title, problem, goal, units }: Gapped): readonly string[] {
  const needed: readonly (readonly [string, boolean])[] = [
    ['ref', ref !== null],
    ['title', (title ?? problem ?? goal) !== null],
    ['units.lead', units.lead.length + units.responsible.length > 0],
  ];
  return needed.filter(([, given]) => !given).map(([field]) => field);
}
type Gapped = Pick<TaskReading, 'ref' | 'title' | 'problem' | 'goal' | 'units'>;

/** The tasks that cannot become any, and why: by their place in the reading. */
export function blockedIn(tasks: readonly TaskReading[]): ReadonlyMap<number, readonly string[]> {
  const times = new Map<string, number>();
  for (const { ref } of tasks) if (ref !== null) times.set(ref, (times.get(ref) ?? 0) + 1);
  const blocked = tasks.map((task, index) => {
    const twice = task.ref !== null && (times.get(task.ref) ?? 0) > 1;
    return [index, [...gapsOf(task), ...(twice ? ['twice'] : [])]] as const;
  });
  return new Map(blocked.filter(([, why]) => why.length > 0));
}

/** The tasks whose deadline gives no day, by their place in the reading: they go on when somebody agrees. */
export const undatedIn = (tasks: readonly Pick<TaskReading, 'deadline'>[]): readonly number[] =>
  tasks.flatMap(({ deadline }, index) => (lacksDay(deadline) ? [index] : []));

/** A task, and its place in the reading. */
interface Placed {
  readonly task: TaskReading;
  readonly index: number;
}

export interface Sorted {
  readonly doubtful: readonly Placed[];
  readonly certain: readonly Placed[];
}

/** Both in the order of the document. */
export function sortedByDoubt(tasks: readonly TaskReading[]): Sorted {
  const blocked = blockedIn(tasks);
  const isDoubtful = ({ task, index }: Placed): boolean =>
    doubtsOf(task).length > 0 || lacksDay(task.deadline) || blocked.has(index);
  const placed = tasks.map((task, index) => ({ task, index }));
  return { doubtful: placed.filter(isDoubtful), certain: placed.filter((one) => !isDoubtful(one)) };
}

const BETWEEN = ' / ';

/**
 * A notice says one thing in Chinese, then ` / `, then in English. What it quotes stands in both halves, so the separator
 * is the one in the middle.
 */
export function noticeText(message: string): Text {
  const parts = message.split(BETWEEN);
  const middle = parts.length / 2;
  if (!Number.isInteger(middle)) return { zh: message, en: message };
  return { zh: parts.slice(0, middle).join(BETWEEN), en: parts.slice(middle).join(BETWEEN) };
}
