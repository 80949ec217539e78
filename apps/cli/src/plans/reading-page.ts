import type { Reading, TaskReading } from '@duban/contract';
import type { Page } from '../outcome';
import { table } from '../page/table';
import { both, counted, orDash } from '../page/words';

/** Below this a value was inferred and somebody should look (cli.md). */
const DOUBTFUL = 0.6;

/** What was recognised, and what somebody should look at before trusting it. */
export function readingPage(reading: Reading, page: Page): string {
  const { file, kind, document, tasks, notices } = reading;
  const { paint } = page;
  return [
    `${paint.bold(orDash(document.title ?? file.name))}  ${kind}`,
    paint.faint(`${file.container} SHA-256 ${file.sha256}`),
    '',
    tasks.length === 0
      ? both({ zh: '没有认出任务', en: 'no tasks were recognised' })
      : tasksTable(tasks, page),
    ...titled(page, `存疑 Doubtful`, tasks.flatMap(doubtsOf)),
    ...titled(
      page,
      `提示 Notices`,
      notices.map(({ code, message, where }) => `${where === null ? '' : `${where}: `}${message} [${code}]`),
    ),
  ].join('\n');
}

function tasksTable(tasks: readonly TaskReading[], page: Page): string {
  const columns = [
    { title: '编号', of: ({ ref, subRef }: TaskReading) => [orDash(ref), subRef].filter(Boolean).join('-') },
    { title: '整改任务', of: ({ title, problem }: TaskReading) => orDash(title ?? problem), flexible: true },
    { title: '时限', of: ({ deadline }: TaskReading) => deadlineWords(deadline), flexible: true },
    { title: '措施', of: ({ measures }: TaskReading) => String(measures.length) },
    { title: '牵头单位', of: ({ units }: TaskReading) => units.lead.join('、') || '—', flexible: true },
    { title: '验收单位', of: ({ units }: TaskReading) => units.acceptance.join('、') || '—', flexible: true },
  ];
  return `${table(columns, tasks, page)}\n共 ${tasks.length} 项 / ${counted(tasks.length, 'task')}`;
}

const deadlineWords = (deadline: TaskReading['deadline']): string =>
  deadline === null ? '—' : `${deadline.text}${deadline.day === null ? '' : ` (${deadline.day})`}`;

const doubtsOf = ({ ref, confidence }: TaskReading): readonly string[] =>
  Object.entries(confidence)
    .filter(([, value]) => value < DOUBTFUL)
    .map(([field, value]) => `${orDash(ref)} ${field}: ${value.toFixed(2)}`);

const titled = ({ paint }: Page, title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0
    ? []
    : ['', paint.bold(`${title} (${lines.length})`), ...lines.map((line) => `  ${line}`)];
