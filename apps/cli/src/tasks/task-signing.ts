import { routes } from '@duban/contract';
import { APPROVAL_ALARM_WORDS, APPROVAL_OPERATION_WORDS, isOfTheTask, type Text } from '@duban/domain';
import type { Command } from 'commander';
import { operate, type Ground } from '../approvals/approval-acts';
import { withOptions } from '../approvals/approval-commands';
import { runningLines, shortLine } from '../approvals/approval-page';
import { OPERATIONS } from '../approvals/operations';
import type { Given } from '../command-line/given';
import type { Performer } from '../command-line/perform';
import type { AnswerOf } from '../client/request';
import type { Desk } from '../desk';
import type { Outcome, Page } from '../outcome';
import { postNames } from '../packs/post-names';
import { both, orDash } from '../page/words';
import { wrongCall } from '../trouble';
import { taskIdOf } from './find-task';
import { refuseTwoProofs, SCAN, sentScan } from './given-proof';
import { rowPage } from './row-page';
import { PLAN } from './task-acts';

type Signing = NonNullable<AnswerOf<typeof routes.showSigning>['signing']>;

/** Everything that can be done in the signing of a task beside to sign: one command an operation. */
export function addTaskSigning(task: Command, performer: Performer): void {
  const signing = task.command('signing').description('任务的签字 / the signing of a task');
  const show = signing
    .command('show <task>')
    .description('签到哪里、我能办什么 / how far it is, what I can do');
  performer.does(show.option('--plan <plan>', PLAN), showSigning);
  for (const operation of OPERATIONS.filter(({ type }) => isOfTheTask(type))) {
    const { type } = operation;
    const command = signing.command(`${type} <task>`).description(both(APPROVAL_OPERATION_WORDS[type]));
    if (type === 'approve') command.option(SCAN.flags, SCAN.says);
    performer.does(withOptions(command.option('--plan <plan>', PLAN), operation), (desk, given) => {
      refuseTwoProofs(given);
      return operate(operation, signingGround, desk, given);
    });
  }
}

async function signingGround(desk: Desk, given: Given): Promise<Ground> {
  const { client } = desk;
  const taskId = await taskIdOf(client, given);
  const params = { taskId };
  const { signing } = await client.call(routes.showSigning, { params });
  if (!signing) throw wrongCall(given.argument(0), NOTHING_OPEN.zh, NOTHING_OPEN.en);
  // The names are asked for before the act: what fails then has changed nothing.
  const names = await postNames(desk);
  return {
    approval: signing,
    toRead: async () => {
      const { text, hash } = await client.call(routes.closingText, { params });
      return `${text}\n\nSHA-256 ${hash}\n`;
    },
    sendScan: (path) => sentScan(desk, taskId, path),
    send: async (body, key) => {
      const answer = await client.call(routes.actOnSigning, { params, body, ...key });
      const { short } = answer;
      return {
        json: answer,
        page: (page) => [`✔ ${rowPage(answer.task, names, page)}`, ...shortLine(short, page)].join('\n'),
      };
    },
  };
}

const NOTHING_OPEN: Text = { zh: '此任务现在没有待签的文本', en: 'nothing of this task is signed now' };

async function showSigning({ client }: Desk, given: Given): Promise<Outcome> {
  const params = { taskId: await taskIdOf(client, given) };
  const answer = await client.call(routes.showSigning, { params });
  const { signing } = answer;
  return { json: answer, page: (page) => (signing ? signingPage(signing, page) : both(NOTHING_OPEN)) };
}

const signingPage = (signing: Signing, page: Page): string =>
  [
    page.paint.bold(`${signing.openedOn} 起签 signed since then`),
    ...(signing.lateSince === null ? [] : [`  时限已过 late since ${signing.lateSince}`]),
    ...(signing.alarm === null ? [] : [`  ⚠ ${both(APPROVAL_ALARM_WORDS[signing.alarm])}`]),
    ...runningLines(signing, page),
    '',
    page.paint.faint(`SHA-256 ${orDash(signing.textHash)}`),
  ].join('\n');
