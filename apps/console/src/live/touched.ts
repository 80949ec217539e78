import type { RouteName } from '@duban/contract';
import type { AnswerOf } from '../api/ask';

export type Changed = Pick<AnswerOf<'changes'>, 'everything' | 'tasks' | 'plans'>;

/** What an answer in the cache hangs on: one task, one letter, or anything that moves. */
type Hang = 'task' | 'letter' | 'any';

/** Whatever is not named here changes with no task and no plan. */
const HANGS_ON: Partial<Record<RouteName, Hang>> = {
  showTask: 'task',
  explainTask: 'task',
  taskRecord: 'task',
  closingText: 'task',
  showLetter: 'letter',
  // A round does not name all of its tasks, and a report is a change of a task.
  showRound: 'any',
  listRounds: 'any',
  listTasks: 'any',
  countTasks: 'any',
  listLetters: 'any',
  listPlans: 'any',
  inbox: 'any',
  doneActs: 'any',
  startedThings: 'any',
};

export interface Cached {
  readonly key: readonly unknown[];
  readonly answer: unknown;
}

/** Whether an answer in the cache may no longer be what the house would say. */
export function isTouched({ key, answer }: Cached, { everything, tasks, plans }: Changed): boolean {
  if (everything) return true;
  if (tasks.length === 0 && plans.length === 0) return false;
  const [route, what] = key as [RouteName, { params?: { taskId?: string } }?];
  switch (HANGS_ON[route]) {
    case 'task':
      return tasks.includes(what?.params?.taskId ?? '');
    case 'letter':
      // A letter that is not there yet may be there now.
      return answer === undefined || tasks.includes((answer as AnswerOf<'showLetter'>).taskId);
    case 'any':
      return true;
    case undefined:
      return false;
  }
}
