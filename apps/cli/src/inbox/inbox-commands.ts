import { routes } from '@duban/contract';
import type { Command } from 'commander';
import type { AnswerOf } from '../client/request';
import type { Performer } from '../command-line/perform';
import type { Desk } from '../desk';
import type { Outcome, Page } from '../outcome';
import { table } from '../page/table';
import { operationWords } from '../approvals/approval-page';
import { actWords, inLine, orDash, planActWords } from '../page/words';
import { planNames } from '../plans/find-plan';
import { showDone, showStarted } from './done';

type Inbox = AnswerOf<typeof routes.inbox>;
type Item = Inbox['toDo'][number];
type Approval = Inbox['approvals'][number];
type Message = Inbox['messages'][number];

export function addInboxCommands(program: Command, performer: Performer): void {
  const inbox = program.command('inbox').description('我的待办 / what waits for me');
  performer.does(inbox, showInbox);
  const done = inbox
    .command('done')
    .description(
      '已办：本人办的、代他人办的、由他人代办的 / what I have done, also for others and others for me',
    )
    .option('--last <count>', '最近多少项，默认 50 / how many of the latest, 50 by default');
  performer.does(done, showDone);
  const started = inbox.command('started');
  performer.does(
    started.description('我发起而未办结的 / what I have set going and is not at its end'),
    showStarted,
  );
}

async function showInbox({ client, json: asJson }: Desk): Promise<Outcome> {
  const inbox = await client.call(routes.inbox, {});
  const plans = asJson ? NO_NAMES : await planNames(client);
  return { json: inbox, page: (page) => inboxPage(inbox, plans, page) };
}

const NO_NAMES: ReadonlyMap<string, string> = new Map();

/** For whom, where it is not for oneself. */
const inTheName = {
  title: '代',
  of: ({ principal, principalName }: Pick<Item, 'principal' | 'principalName'>) =>
    principalName ?? principal ?? '',
};

/** How often somebody asked again, and on which day last. */
const urgedOf = {
  title: '催办',
  of: ({ urged }: Item) => (urged ? `${urged.times} 次 times · ${urged.on}` : ''),
};

function inboxPage({ toDo, approvals, messages }: Inbox, plans: typeof NO_NAMES, page: Page): string {
  const items = [
    { title: '事项', of: ({ kind, act }: Item) => (kind === 'plan' ? planActWords(act) : actWords(act)) },
    {
      title: '方案',
      of: ({ planId }: Item) => (planId === null ? '' : (plans.get(planId) ?? planId)),
      flexible: true,
    },
    { title: '任务', of: ({ ref }: Item) => ref ?? '' },
    { title: '标题', of: ({ title }: Item) => title, flexible: true },
    ...(toDo.some(({ urged }) => urged) ? [urgedOf] : []),
    ...(toDo.some(({ principal }) => principal !== null) ? [inTheName] : []),
    { title: '期限', of: ({ by }: Item) => orDash(by) },
    { title: '函件 ID', of: ({ letterId }: Item) => letterId ?? '' },
  ];
  const decisions = [
    { title: '事项', of: ({ act }: Approval) => inLine(operationWords(act)) },
    { title: '审批', of: ({ title }: Approval) => title, flexible: true },
    inTheName,
    { title: '期限', of: ({ by }: Approval) => orDash(by) },
    { title: '审批 ID', of: ({ approvalId }: Approval) => approvalId },
  ];
  const mail = [
    { title: '送达', of: ({ deliveredOn }: Message) => deliveredOn },
    { title: '标题', of: ({ subject }: Message) => subject, flexible: true },
    { title: '函件 ID', of: ({ letterId }: Message) => letterId },
  ];
  const { paint } = page;
  return [
    paint.bold('待办 To do'),
    toDo.length === 0 ? '  没有 / nothing' : table(items, toDo, page),
    ...(approvals.length === 0 ? [] : ['', paint.bold('审批 Approvals'), table(decisions, approvals, page)]),
    '',
    paint.bold('收件 Messages'),
    messages.length === 0 ? '  没有 / none' : table(mail, messages, page),
  ].join('\n');
}
