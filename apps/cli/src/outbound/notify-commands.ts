import { routes } from '@duban/contract';
import { NOTICE_KINDS } from '@duban/domain';
import type { Command } from 'commander';
import type { AnswerOf } from '../client/request';
import type { Given } from '../command-line/given';
import { keyOf, keyOption, repeatable, required } from '../command-line/options';
import type { Performer } from '../command-line/perform';
import type { Desk } from '../desk';
import type { Outcome } from '../outcome';
import { table } from '../page/table';
import { wrongCall } from '../trouble';
import { addPreferenceCommands } from './preference-commands';

type Settings = AnswerOf<typeof routes.notifySettings>;
type Webhook = AnswerOf<typeof routes.listWebhooks>['webhooks'][number];

export function addNotifyCommands(program: Command, performer: Performer): void {
  const notify = program.command('notify').description('通知 / notifications');
  performer.does(notify.command('settings').description('是否发送 / whether anything leaves'), showSettings);
  const simulate = notify
    .command('simulate <on|off>')
    .description('模拟，不发送：全办开关 / simulate, do not send: for the whole office');
  performer.does(keyOption(simulate), setSimulating);
  performer.does(
    keyOption(notify.command('test').description('给自己发一封测试邮件 / mail a test to oneself')),
    testMail,
  );
  addPreferenceCommands(notify, performer);
  addWebhookCommands(program.command('webhook').description('推送地址 / webhooks'), performer);
}

function addWebhookCommands(webhook: Command, performer: Performer): void {
  performer.does(webhook.command('list').description('清单 / the webhooks'), listWebhooks);
  const add = webhook
    .command('add <name>')
    .description('新增；密钥只显示这一次 / add one; its secret is shown this once')
    .option('--url <url>', required('https 地址 / an https address'))
    .option(
      '--kind <kind>',
      '只推送这些类别，可重复 / only these kinds, may be given several times',
      repeatable,
    );
  performer.does(keyOption(add), addWebhook);
  const remove = webhook.command('remove <webhook>').description('删除：ID / remove one, by its id');
  performer.does(keyOption(remove), removeWebhook);
  const test = webhook
    .command('test <webhook>')
    .description('发一条测试消息：ID / send it a test, by its id');
  performer.does(keyOption(test), testWebhook);
}

const settingsPage = ({ simulating, mailReady, publicUrl }: Settings): string =>
  [
    simulating ? '模拟，不发送 / simulated: nothing is sent' : '照常发送 / messages are sent',
    mailReady
      ? '邮件服务器已配置 / a mail server is configured'
      : '没有配置邮件服务器 / no mail server is configured',
    publicUrl === null ? '消息中没有链接 / messages carry no links' : `链接指向 links lead to ${publicUrl}`,
  ].join('\n');

async function showSettings({ client }: Desk): Promise<Outcome> {
  const settings = await client.call(routes.notifySettings, {});
  return { json: settings, page: () => settingsPage(settings) };
}

async function setSimulating({ client }: Desk, given: Given): Promise<Outcome> {
  const word = given.argument(0);
  if (word !== 'on' && word !== 'off') throw wrongCall('<on|off>', '请写 on 或 off', 'say on or off');
  const body = { simulate: word === 'on' };
  const settings = await client.call(routes.setSimulating, { body, ...keyOf(given) });
  return { json: settings, page: () => `✔ ${settingsPage(settings)}` };
}

async function testMail({ client }: Desk, given: Given): Promise<Outcome> {
  const answer = await client.call(routes.testMail, keyOf(given));
  return { json: answer, page: () => queued(answer.messageId) };
}

const queued = (id: string): string => `✔ 已登记待发 queued: duban outbound show ${id}`;

async function listWebhooks({ client }: Desk): Promise<Outcome> {
  const answer = await client.call(routes.listWebhooks, {});
  const columns = [
    { title: '名称', of: ({ name }: Webhook) => name },
    { title: '地址', of: ({ url }: Webhook) => url, flexible: true },
    { title: '类别', of: ({ kinds }: Webhook) => kinds.join('、') || '全部 all', flexible: true },
    { title: '新增', of: ({ addedAt }: Webhook) => addedAt.slice(0, 10) },
    { title: 'ID', of: ({ id }: Webhook) => id },
  ];
  const none = '没有推送地址 / no webhooks';
  return {
    json: answer,
    page: (page) => (answer.webhooks.length === 0 ? none : table(columns, answer.webhooks, page)),
  };
}

async function addWebhook({ client }: Desk, given: Given): Promise<Outcome> {
  const body = {
    name: given.argument(0),
    url: given.required('url'),
    kinds: given.listOf('kind', NOTICE_KINDS),
  };
  const added = await client.call(routes.addWebhook, { body, ...keyOf(given) });
  const { webhook, secret } = added;
  const page = (): string =>
    [
      `✔ ${webhook.name} ${webhook.url} ${webhook.id}`,
      `密钥，只显示这一次 / its secret, shown this once:\n${secret}`,
    ].join('\n');
  return { json: added, page };
}

async function removeWebhook({ client }: Desk, given: Given): Promise<Outcome> {
  const params = { webhookId: given.argument(0) };
  const answer = await client.call(routes.removeWebhook, { params, ...keyOf(given) });
  return { json: answer, page: () => `✔ 已删除 removed ${params.webhookId}` };
}

async function testWebhook({ client }: Desk, given: Given): Promise<Outcome> {
  const params = { webhookId: given.argument(0) };
  const answer = await client.call(routes.testWebhook, { params, ...keyOf(given) });
  return { json: answer, page: () => queued(answer.messageId) };
}
