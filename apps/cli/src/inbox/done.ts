import { routes } from '@duban/contract';
import { APPROVAL_EVENT_WORDS, APPROVAL_STATUS_WORDS, eventWords, type Text } from '@duban/domain';
import { allPages } from '../client/pages';
import type { AnswerOf } from '../client/request';
import type { Given } from '../command-line/given';
import type { Desk } from '../desk';
import type { Outcome, Page } from '../outcome';
import { table, type Column } from '../page/table';
import { actWords, inLine, named, orDash, stepWords } from '../page/words';
import { operationWords } from '../approvals/approval-page';
import { wrongCall } from '../trouble';

type Act = AnswerOf<typeof routes.doneActs>['acts'][number];
type Thing = AnswerOf<typeof routes.startedThings>['things'][number];

const LATEST = 50;

export async function showDone({ client }: Desk, given: Given): Promise<Outcome> {
  const acts = await allPages(
    async (query) => {
      const page = await client.call(routes.doneActs, { query });
      return { items: page.acts, next: page.next };
    },
    countIn(given.text('last')),
  );
  return { json: { acts, next: null }, page: (page) => donePage(acts, page) };
}

export async function showStarted({ client }: Desk): Promise<Outcome> {
  const things = await allPages(async (query) => {
    const page = await client.call(routes.startedThings, { query });
    return { items: page.things, next: page.next };
  });
  return { json: { things, next: null }, page: (page) => startedPage(things, page) };
}

function countIn(text: string | undefined): number {
  if (text === undefined) return LATEST;
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  throw wrongCall('--last', '请写 1 至 999999 的整数', 'give a whole number from 1 to 999999');
}

function donePage(acts: readonly Act[], page: Page): string {
  if (acts.length === 0) return '还没有办过事 / nothing done yet';
  const columns: readonly Column<Act>[] = [
    { title: '日期', of: ({ on }) => on },
    { title: '事项', of: did },
    { title: '任务', of: ({ ref }) => ref ?? '' },
    { title: '标题', of: ({ title }) => title, flexible: true },
    ...authors(acts),
    { title: 'ID', of: idOf },
  ];
  return table(columns, acts, page);
}

function startedPage(things: readonly Thing[], page: Page): string {
  if (things.length === 0) return '没有发起而未办结的事 / nothing set going is still open';
  const columns: readonly Column<Thing>[] = [
    { title: '日期', of: ({ on }) => on },
    { title: '最后办的', of: did },
    { title: '任务', of: ({ ref }) => ref ?? '' },
    { title: '标题', of: ({ title }) => title, flexible: true },
    ...authors(things),
    { title: '现状', of: standing },
    { title: '等待', of: waits },
    { title: '期限', of: ({ by, overdue }) => `${orDash(by)}${overdue ? ' ⚠' : ''}` },
    { title: 'ID', of: idOf },
  ];
  return table(columns, things, page);
}

const idOf = ({ approvalId, letterId, taskId }: Act | Thing): string =>
  approvalId ?? letterId ?? taskId ?? '';

const APPROVAL: Readonly<Record<string, Text>> = APPROVAL_EVENT_WORDS;

function did({ type, inSigning }: Act | Thing): string {
  const name = inSigning ?? type;
  return inLine(APPROVAL[name] ?? eventWords(name));
}

/** Who acted and in whose name; nothing where everybody acted for themselves. */
const authors = (rows: readonly (Act | Thing)[]): readonly Column<Act | Thing>[] =>
  rows.every(({ principal }) => principal === null)
    ? []
    : [
        { title: '办理', of: ({ actor, actorName }) => actorName ?? actor },
        { title: '代', of: ({ principal, principalName }) => principalName ?? principal ?? '' },
      ];

function standing({ kind, status, step }: Thing): string {
  if (kind === 'approval')
    return inLine(
      (APPROVAL_STATUS_WORDS as Readonly<Record<string, Text>>)[status] ?? { zh: status, en: status },
    );
  return step === null ? named(status) : stepWords(step);
}

const waits = ({ kind, waiting }: Thing): string =>
  waiting
    .filter(({ act }) => act !== 'return')
    .map(({ act }) => (kind === 'approval' ? inLine(operationWords(act)) : actWords(act)))
    .join('、');
