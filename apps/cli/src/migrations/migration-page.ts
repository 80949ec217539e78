import type { routes } from '@duban/contract';
import type { AnswerOf } from '../client/request';
import type { Page } from '../outcome';
import { both, counted } from '../page/words';

type PlanMigration = AnswerOf<typeof routes.planMigration>;
export type MigratingTask = PlanMigration['tasks'][number];
type Outcome = NonNullable<MigratingTask['outcome']>;
type Words = Outcome['needed'][number];

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
  const lines = outcome ? outcomeLines(outcome) : [];
  return [head, ...(lines.length > 0 ? lines : [both(NOTHING)]).map((line) => `  ${line}`)];
}

const NOTHING: Words = { zh: '只换规则，眼前的办理不变', en: 'the law alone: nothing that is ahead changes' };

function outcomeLines({ next, lapsed, needed, spared, steps }: Outcome): readonly string[] {
  const several = (words: readonly Words[], zh: string, en: string): readonly string[] =>
    words.map((one) => both({ zh: `${zh}：${one.zh}`, en: `${en}: ${one.en}` }));
  return [
    ...lapsed.map(({ name, on, decision, reason }) =>
      both({
        zh: `${decision === 'refuse' ? '不同意的意见' : '签字'}作废：${name} ${on}，${reason.zh}`,
        en: `a ${decision === 'refuse' ? 'refusal' : 'signature'} counts no more: ${name} ${on}, ${reason.en}`,
      }),
    ),
    ...several(needed, '还须签字', 'to sign now'),
    ...several(spared, '不再须签字', 'need not sign any more'),
    ...several(steps.added, '新增环节', 'a new step'),
    ...several(steps.dropped, '取消环节', 'a step less'),
    ...several(steps.changed, '环节有变', 'another step than before'),
    ...several(steps.leftOut, '不适用的环节', 'a step that does not apply'),
    ...(next.before?.on === next.after?.on ? [] : [nextLine(next)]),
  ];
}

/** What comes by itself, and when: before the change and after it. */
function nextLine({ before, after }: Outcome['next']): string {
  const said = (due: Outcome['next']['before']): Words =>
    due
      ? { zh: `${due.on} ${due.because.zh}`, en: `${due.on} ${due.because.en}` }
      : { zh: '无', en: 'nothing' };
  const [was, is] = [said(before), said(after)];
  return both({ zh: `下一步自动发生：${was.zh} → ${is.zh}`, en: `by itself next: ${was.en} → ${is.en}` });
}

/** How many of them can come under the law. */
export const movableIn = (tasks: readonly MigratingTask[]): number =>
  tasks.filter(({ outcome }) => outcome !== null).length;

export const tasksOf = (n: number): Words => ({ zh: `${n} 项任务`, en: counted(n, 'task') });
