import { randomUUID } from 'node:crypto';
import { routes } from '@duban/contract';
import type { Command } from 'commander';
import type { Given } from '../command-line/given';
import {
  actOptions,
  frameOf,
  keyOf,
  repeatable,
  required,
  wordsOf,
  yesOption,
} from '../command-line/options';
import type { Performer } from '../command-line/perform';
import type { Desk } from '../desk';
import type { Outcome } from '../outcome';
import { inBlackAndWhite } from '../page/paint';
import { both } from '../page/words';
import { taskIdOf } from '../tasks/find-task';
import { PLAN } from '../tasks/task-acts';
import { confirmed } from '../terminal/confirm';
import { Trouble } from '../trouble';
import { extensionsPage } from './extensions-page';

export function addExtensions(task: Command, performer: Performer): void {
  const list = task
    .command('extensions <task>')
    .description('延期：能否申请、申请过什么 / later deadlines: whether one can be asked for, and what was')
    .option('--plan <plan>', PLAN)
    .option('--to <day>', '设想的新时限，先看后果 / a day that is thought of: what would follow');
  performer.does(list, showExtensions);
  const extend = task
    .command('extend <task>')
    .description('申请延期，先看后果 / ask for a later deadline, after reading what follows')
    .option('--plan <plan>', PLAN)
    .option('--to <day>', required('新的时限 YYYY-MM-DD / the new deadline'))
    .option('--because <text>', required('原因（- 读标准输入）/ why (- reads stdin)'))
    .option(
      '--evidence <text>',
      required('佐证，可多次给出 / evidence, may be given several times'),
      repeatable,
    );
  performer.does(actOptions(yesOption(extend)), askForExtension);
}

async function showExtensions({ client }: Desk, given: Given): Promise<Outcome> {
  const to = given.text('to');
  const taskId = await taskIdOf(client, given);
  const answer = await client.call(routes.taskExtensions, {
    params: { taskId },
    query: to === undefined ? {} : { to },
  });
  return { json: answer, page: ({ paint }) => extensionsPage(answer, paint) };
}

/** Reads what would follow, shows it, asks, and puts exactly that to approval. */
async function askForExtension(desk: Desk, given: Given): Promise<Outcome> {
  const { client, terminal, show } = desk;
  const to = given.required('to');
  const evidence = [...given.requiredList('evidence')];
  const because = await wordsOf(terminal, given.required('because'));
  const { key = randomUUID() } = keyOf(given);
  const params = { taskId: await taskIdOf(client, given) };
  const seen = await client.call(routes.taskExtensions, { params, query: { to } });
  show(extensionsPage(seen, inBlackAndWhite));
  if (seen.refused) throw new Trouble({ exitCode: 1, ...seen.refused });
  await confirmed(
    terminal,
    { zh: `申请延期至 ${to}？`, en: `Ask for an extension to ${to}?` },
    given.flag('yes'),
  );
  const body = { ...frameOf(given), to, because, evidence };
  const answer = await client.call(routes.extendTask, { params, body, key });
  return {
    json: answer,
    page: () =>
      both({
        zh: `✔ 已申请延期至 ${to}，等待批复：duban approval show ${answer.approvalId}`,
        en: `asked for; its decision: duban approval show ${answer.approvalId}`,
      }),
  };
}
