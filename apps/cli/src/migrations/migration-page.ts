import type { routes } from '@duban/contract';
import { migrationWords, type Text } from '@duban/domain';
import type { AnswerOf } from '../client/request';
import type { Page } from '../outcome';
import { both, counted } from '../page/words';

type PlanMigration = AnswerOf<typeof routes.planMigration>;
export type MigratingTask = PlanMigration['tasks'][number];

/** What another edition would do, task by task, and the law itself. */
export function migrationPage(
  { to, tasks }: Pick<PlanMigration, 'to' | 'tasks'>,
  page: Pick<Page, 'paint'>,
): string {
  const law = `${to.pack} ${to.effectiveFrom} ${to.edition.slice(0, 12)}`;
  if (tasks.length === 0)
    return both({ zh: `没有任务要改用 ${law}`, en: `no task lives under another law than ${law}` });
  return [
    both({ zh: `改用 ${law}`, en: `under ${law}` }),
    ...tasks.flatMap((task) => ['', ...taskLines(task, page)]),
  ].join('\n');
}

function taskLines({ ref, title, outcome, refused }: MigratingTask, { paint }: Pick<Page, 'paint'>) {
  const head = paint.bold(`${ref} ${title}`);
  if (refused) return [`${head} ✘`, `  ${both(refused.because)}`];
  return [head, ...(outcome ? migrationWords(outcome) : []).map((line) => `  ${both(line)}`)];
}

/** How many of them can come under the law. */
export const movableIn = (tasks: readonly MigratingTask[]): number =>
  tasks.filter(({ outcome }) => outcome !== null).length;

export const tasksOf = (n: number): Text => ({ zh: `${n} 项任务`, en: counted(n, 'task') });
