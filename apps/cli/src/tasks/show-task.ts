import { routes } from '@duban/contract';
import { LOOK_BACK_WORDS } from '@duban/domain';
import type { AnswerOf } from '../client/request';
import type { Given } from '../command-line/given';
import type { Desk } from '../desk';
import type { Outcome, Page } from '../outcome';
import { both, named, orDash } from '../page/words';
import { postNames } from '../packs/post-names';
import { explanationPage } from './explain-task';
import { taskIdOf } from './find-task';
import { recordPage } from './task-record';
import { showPast } from './task-as-of';
import { standing } from './row-page';

type TaskView = AnswerOf<typeof routes.showTask>;

/** For people the whole thread: what the task is, what happened, where it stands and what comes next. */
export async function showTask(desk: Desk, given: Given): Promise<Outcome> {
  const { client, json } = desk;
  const day = given.text('asOf');
  if (day !== undefined) return showPast(desk, given, day);
  const params = { taskId: await taskIdOf(client, given) };
  const view = await client.call(routes.showTask, { params });
  if (json) return { json: view, page: () => '' };
  const [record, explanation, names] = await Promise.all([
    client.call(routes.taskRecord, { params }),
    client.call(routes.explainTask, { params }),
    postNames(desk),
  ]);
  const page = (on: Page): string =>
    [
      head(view, on),
      recordPage(record, names, on),
      ...reports(view, on),
      explanationPage(explanation, on),
    ].join('\n\n');
  return { json: view, page };
}

function head({ row, nextCycle }: TaskView, { paint }: Page): string {
  return [
    `${paint.bold(`${row.ref} ${row.title}`)}`,
    `  牵头 lead     ${row.leadUnitName}`,
    `  时限 deadline ${deadlineLine(row)}${row.overdue ? ` ${paint.bad('逾期 overdue')}` : ''}`,
    `  状态 status   ${standing(row)}`,
    ...(row.upstream === null ? [] : [`  上级 above    ${row.upstream}`]),
    ...cycleLines(row.reopens, nextCycle),
    `  ${paint.faint(row.id)}`,
  ].join('\n');
}

/** A closed task and the one by which it began anew name each other. */
const cycleLines = (before: TaskView['row']['reopens'], next: TaskView['nextCycle']): readonly string[] => [
  ...(before
    ? [
        `  前一轮 before ${before.ref}（${before.on} 回头看 ${both(LOOK_BACK_WORDS[before.found])}） ${before.taskId}`,
      ]
    : []),
  ...(next
    ? [`  新一轮 next   ${next.ref}（${next.on} 回头看 ${both(LOOK_BACK_WORDS[next.found])}） ${next.taskId}`]
    : []),
];

/** In the plan's words, and behind them the day that was granted instead. */
function deadlineLine({ deadline }: TaskView['row']): string {
  const later = deadline?.planned ? `（延至 extended to ${orDash(deadline.day)}）` : '';
  return `${orDash(deadline?.text)}${later}`;
}

/** What the plan's days say, beside what its unit says. */
const judgedLines = (judged: TaskView['judged']): readonly string[] =>
  judged
    ? [
        `  按时间节点判断 by the days of the plan：${named(judged.state)}`,
        ...judged.because.map((said) => `    ${both(said)}`),
      ]
    : [];

const reportLines = (report: TaskView['reports'][number]): readonly string[] => [
  `  ${report.period}  ${report.on}  ${named(report.state)}  ${report.text}`,
  ...(report.unchanged === null ? [] : [`    没有变化 unchanged：${report.unchanged}`]),
  ...report.measures.map(
    ({ no, state, text, on }) => `    ${no} ${named(state)}${on ? ` ${on}` : ''}${text ? ` ${text}` : ''}`,
  ),
  ...(report.helpNeeded === null ? [] : [`    申请帮扶 help needed：${report.helpNeeded}`]),
];

function reports({ reports, judged }: TaskView, { paint }: Page): readonly string[] {
  if (reports.length === 0 && !judged) return [];
  const lines = reports.flatMap(reportLines);
  return [[paint.bold(both({ zh: '进展报告', en: 'Reports' })), ...judgedLines(judged), ...lines].join('\n')];
}
