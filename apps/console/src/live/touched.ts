import type { RouteName } from '@duban/contract';
import type { AnswerOf } from '../api/ask';

export type Changed = Pick<AnswerOf<'changes'>, 'everything' | 'tasks' | 'letters' | 'plans' | 'approvals'>;

/** What an answer in the cache hangs on: one task, one letter, one approval, any approval, or anything that moves. */
type Hang = 'task' | 'letter' | 'approval' | 'approvals' | 'any';

/** Whatever is not named here changes with no task, no plan and no approval. */
const HANGS_ON: Partial<Record<RouteName, Hang>> = {
  showTask: 'task',
  explainTask: 'task',
  taskRecord: 'task',
  closingText: 'task',
  showSigning: 'task',
  taskExtensions: 'task',
  taskLadder: 'task',
  taskVisits: 'task',
  taskEvidence: 'task',
  taskPoints: 'task',
  taskObjections: 'task',
  showLetter: 'letter',
  showApproval: 'approval',
  // A law holds, or holds in an emergency, by an approval: the rules show it, and the banner comes with who is signed in.
  listPacks: 'approvals',
  me: 'approvals',
  listApprovals: 'any',
  // What another law would do to each of many tasks changes with any of them.
  approvalMigration: 'any',
  approvalExtension: 'any',
  approvalAdjustment: 'any',
  // A round does not name all of its tasks, and a report is a change of a task.
  showRound: 'any',
  showPlan: 'any',
  listRounds: 'any',
  listVisits: 'any',
  listFilings: 'any',
  showVisit: 'any',
  listTasks: 'any',
  countTasks: 'any',
  listLetters: 'any',
  letterOffers: 'any',
  letterNumbers: 'any',
  listPlans: 'any',
  planOffers: 'any',
  inbox: 'any',
  awaitedReports: 'any',
  doneActs: 'any',
  startedThings: 'any',
};

export interface Cached {
  readonly key: readonly unknown[];
  readonly answer: unknown;
}

/** Whether an answer in the cache may no longer be what the house would say. */
export function isTouched(
  { key, answer }: Cached,
  { everything, tasks, letters, plans, approvals }: Changed,
): boolean {
  if (everything) return true;
  if (tasks.length + letters.length + plans.length + approvals.length === 0) return false;
  const [route, what] = key as [
    RouteName,
    { params?: { taskId?: string; letterId?: string; approvalId?: string } }?,
  ];
  switch (HANGS_ON[route]) {
    case 'task':
      return tasks.includes(what?.params?.taskId ?? '');
    case 'letter':
      // A letter that is not there yet may be there now.
      if (answer === undefined || letters.includes(what?.params?.letterId ?? '')) return true;
      return isAbout((answer as AnswerOf<'showLetter'>).about, tasks);
    case 'approval':
      return approvals.includes(what?.params?.approvalId ?? '');
    case 'approvals':
      return approvals.length > 0;
    case 'any':
      return true;
    case undefined:
      return false;
  }
}

/** A letter about a unit is read beside its tasks, and grows alone. */
const isAbout = (about: AnswerOf<'showLetter'>['about'], tasks: readonly string[]): boolean =>
  about.kind === 'task' && tasks.includes(about.taskId);
