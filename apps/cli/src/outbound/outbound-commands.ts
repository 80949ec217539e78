import {
  OUTBOUND_CHANNELS,
  OUTBOUND_STATE_WORDS as STATES,
  OUTBOUND_STATES,
  outboundFaultWords as faultWords,
  routes,
} from '@duban/contract';
import { NOTICE_TITLES, isNoticeKind, noticeSentence } from '@duban/domain';
import type { Command } from 'commander';
import type { AnswerOf } from '../client/request';
import type { Given } from '../command-line/given';
import { keyOf, keyOption } from '../command-line/options';
import type { Performer } from '../command-line/perform';
import type { Desk } from '../desk';
import type { Outcome, Page } from '../outcome';
import { table } from '../page/table';
import { both, counted, inLine, orDash } from '../page/words';
import { wrongCall } from '../trouble';

type OutboundList = AnswerOf<typeof routes.listOutbound>;
type Message = OutboundList['messages'][number];
type Shown = AnswerOf<typeof routes.showOutbound>;

export function addOutboundCommands(program: Command, performer: Performer): void {
  const outbound = program.command('outbound').description('发出的消息 / what goes out');
  const list = outbound
    .command('list')
    .description('清单，新的在前 / the messages, the youngest first')
    .option('--state <state>', `状态 / ${OUTBOUND_STATES.join(', ')}`)
    .option('--channel <channel>', `渠道 / ${OUTBOUND_CHANNELS.join(', ')}`)
    .option('--cursor <cursor>', '接着上一页 / go on where a page ended');
  performer.does(list, listMessages);
  performer.does(
    outbound.command('show <message>').description('一条消息：ID / one message, by its id'),
    showMessage,
  );
  const replay = outbound
    .command('replay [message]')
    .description('重发未送达的：一条，或 --all 全部 / send the dead again: one, or all of them with --all')
    .option('--all', '全部 / all of them');
  performer.does(keyOption(replay), replayMessages);
}

const columns = [
  { title: '状态', of: ({ state }: Message) => inLine(STATES[state]) },
  { title: '渠道', of: ({ channel }: Message) => channel },
  { title: '类别', of: ({ kind }: Message) => (isNoticeKind(kind) ? NOTICE_TITLES[kind].zh : kind) },
  { title: '收件', of: ({ recipientName, recipient }: Message) => recipientName ?? recipient },
  { title: '内容', of: ({ kind, about }: Message) => noticeSentence(kind, about).zh, flexible: true },
  { title: '次数', of: ({ attempts }: Message) => String(attempts) },
  { title: '下次', of: ({ nextTry }: Message) => (nextTry === null ? '' : nextTry.slice(0, 16)) },
  { title: '原因', of: ({ errorCode }: Message) => (errorCode === null ? '' : faultWords(errorCode).zh) },
  { title: 'ID', of: ({ id }: Message) => id },
];

async function listMessages({ client }: Desk, given: Given): Promise<Outcome> {
  const state = given.oneOf('state', OUTBOUND_STATES);
  const channel = given.oneOf('channel', OUTBOUND_CHANNELS);
  const cursor = given.text('cursor');
  const query = { ...(state && { state }), ...(channel && { channel }), ...(cursor && { cursor }) };
  const answer = await client.call(routes.listOutbound, { query });
  return { json: answer, page: (page) => listPage(answer, page) };
}

function listPage({ messages, troubles, next }: OutboundList, page: Page): string {
  const wanting = troubles.map(({ state, channel, errorCode, count }) => {
    const why = errorCode === null ? '' : `：${both(faultWords(errorCode))}`;
    return page.paint.note(`${channel} ${inLine(STATES[state])} ${count}${why}`);
  });
  return [
    ...wanting,
    messages.length === 0 ? '没有 / none' : table(columns, messages, page),
    ...(next === null ? [] : [`更多 more: --cursor ${next}`]),
  ].join('\n');
}

async function showMessage({ client }: Desk, given: Given): Promise<Outcome> {
  const shown = await client.call(routes.showOutbound, { params: { messageId: given.argument(0) } });
  return { json: shown, page: () => shownPage(shown) };
}

const shownPage = ({ message, messageId, says }: Shown): string =>
  [
    both(says),
    `Message-ID: ${messageId}`,
    `${message.channel} → ${message.recipientName ?? message.recipient}`,
    `${inLine(STATES[message.state])}，${message.attempts} 次 ${counted(message.attempts, 'attempt')}`,
    `登记 queued ${message.queuedAt}；下次 next ${orDash(message.nextTry)}；结束 ended ${orDash(message.endedAt)}`,
    ...(message.errorCode === null
      ? []
      : [`${both(faultWords(message.errorCode))}${message.error ? ` (${message.error})` : ''}`]),
  ].join('\n');

async function replayMessages({ client }: Desk, given: Given): Promise<Outcome> {
  const message = given.optional(0);
  if (message === undefined && !given.flag('all'))
    throw wrongCall('<message>', '请写消息的 ID，或用 --all', 'name a message by its id, or use --all');
  const answer =
    message === undefined
      ? await client.call(routes.replayAllOutbound, keyOf(given))
      : await client.call(routes.replayOutbound, { params: { messageId: message }, ...keyOf(given) });
  const said = `✔ 将重发 ${answer.replayed} 条 / ${counted(answer.replayed, 'message')} will be sent again`;
  return { json: answer, page: () => said };
}
