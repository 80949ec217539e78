import { routes } from '@duban/contract';
import { postName, type PostNames } from '@duban/domain';
import type { Command } from 'commander';
import type { AnswerOf } from '../client/request';
import type { Given } from '../command-line/given';
import { actOptions, frameOf, keyOf, keyOption, required, wordsOf } from '../command-line/options';
import type { Performer } from '../command-line/perform';
import type { Desk } from '../desk';
import type { Outcome, Page } from '../outcome';
import { postNames } from '../packs/post-names';
import { table } from '../page/table';
import { both, inLine, orDash } from '../page/words';
import { colleagueId } from './find-colleague';

type Proxy = AnswerOf<typeof routes.enterProxy>;
type Leave = AnswerOf<typeof routes.withdrawLeave>;
type LeaveEntered = AnswerOf<typeof routes.enterLeave>;
type HandedOver = AnswerOf<typeof routes.handOverOnLeaving>;
type Colleague = AnswerOf<typeof routes.listColleagues>['people'][number];

const FROM = required('起 YYYY-MM-DD / from');
const TO = required('止 YYYY-MM-DD，含当日 / to, that day included');
const FOR = '为谁登记，默认本人（他人须管理员） / for whom, oneself by default';

export function addAbsenceCommands(program: Command, performer: Performer): void {
  performer.does(
    program.command('colleagues').description('可以交办的人 / whom something can be given to'),
    listColleagues,
  );
  addProxyCommands(program.command('proxy').description('代理 / standing proxies'), performer);
  addLeaveCommands(program.command('leave').description('请假 / leaves'), performer);
  const handOver = program
    .command('hand-over <person>')
    .description('离职转办：把此人在各项审批中的席位转给他人 / hand over all seats of somebody who leaves')
    .option('--to <person>', required('转给谁：姓名或 ID / to whom, by name or id'))
    .option('--because <text>', required('原因（- 读标准输入）/ why (- reads stdin)'));
  performer.does(actOptions(handOver), handOverAll);
}

function addProxyCommands(proxy: Command, performer: Performer): void {
  performer.does(proxy.command('list').description('代理清单 / the proxies'), listProxies);
  const give = proxy
    .command('give <person>')
    .description('请人代理：姓名或 ID / let somebody act for you, by name or id')
    .option('--from <day>', FROM)
    .option('--to <day>', TO)
    .option('--for <person>', FOR);
  performer.does(keyOption(give), giveProxy);
  const withdraw = proxy.command('withdraw <proxy>').description('撤销：代理的 ID / withdraw one, by its id');
  performer.does(keyOption(withdraw), withdrawProxy);
}

function addLeaveCommands(leave: Command, performer: Performer): void {
  performer.does(leave.command('list').description('请假清单 / the leaves'), listLeaves);
  const enter = leave
    .command('enter')
    .description(
      '登记请假，并告知其间无人可签的事项 / enter one, and be told what nobody could sign meanwhile',
    )
    .option('--from <day>', FROM)
    .option('--to <day>', TO)
    .option('--for <person>', FOR);
  performer.does(keyOption(enter), enterLeave);
  const withdraw = leave.command('withdraw <leave>').description('销假：请假的 ID / withdraw one, by its id');
  performer.does(keyOption(withdraw), withdrawLeave);
}

async function listColleagues(desk: Desk): Promise<Outcome> {
  const answer = await desk.client.call(routes.listColleagues, {});
  const names = await postNames(desk);
  const columns = [
    { title: '姓名', of: ({ name }: Colleague) => name },
    { title: '任职', of: (one: Colleague) => postsOf(one, names), flexible: true },
    { title: 'ID', of: ({ id }: Colleague) => id },
  ];
  return { json: answer, page: (page) => table(columns, answer.people, page) };
}

const postsOf = ({ posts }: Colleague, names: PostNames): string =>
  posts.map(({ post, unitName }) => `${unitName} ${inLine(postName(post, names))}`).join('；');

const ended = (at: string | null): string => (at === null ? '' : `已撤销 withdrawn ${at.slice(0, 10)}`);
const proxyLine = ({ principal, proxy, from, to, withdrawnAt, id }: Proxy): string =>
  `${proxy.name} 代理 ${principal.name} acts for ${principal.name}  ${from} → ${to}  ${ended(withdrawnAt)} ${id}`;
const leaveLine = ({ person, from, to, withdrawnAt, id }: Leave): string =>
  `${person.name} 请假 is away  ${from} → ${to}  ${ended(withdrawnAt)} ${id}`;

async function listProxies({ client }: Desk): Promise<Outcome> {
  const answer = await client.call(routes.listProxies, {});
  const page = () => answer.proxies.map(proxyLine).join('\n') || '没有代理 / no proxies';
  return { json: answer, page };
}

async function giveProxy({ client }: Desk, given: Given): Promise<Outcome> {
  const days = { from: given.required('from'), to: given.required('to') };
  const proxy = await colleagueId(client, '<person>', given.argument(0));
  const body = { ...days, proxy, principal: await somebody(client, given) };
  const entered = await client.call(routes.enterProxy, { body, ...keyOf(given) });
  return { json: entered, page: () => `✔ ${proxyLine(entered)}` };
}

async function withdrawProxy({ client }: Desk, given: Given): Promise<Outcome> {
  const params = { proxyId: given.argument(0) };
  const withdrawn = await client.call(routes.withdrawProxy, { params, ...keyOf(given) });
  return { json: withdrawn, page: () => `✔ ${proxyLine(withdrawn)}` };
}

async function listLeaves({ client }: Desk): Promise<Outcome> {
  const answer = await client.call(routes.listLeaves, {});
  const page = () => answer.leaves.map(leaveLine).join('\n') || '没有请假 / no leaves';
  return { json: answer, page };
}

async function enterLeave({ client }: Desk, given: Given): Promise<Outcome> {
  const days = { from: given.required('from'), to: given.required('to') };
  const body = { ...days, person: await somebody(client, given) };
  const entered = await client.call(routes.enterLeave, { body, ...keyOf(given) });
  return { json: entered, page: (page) => enteredPage(entered, page) };
}

function enteredPage({ leave, cannotBeSigned }: LeaveEntered, { paint }: Page): string {
  const wanting = cannotBeSigned.map(({ title, tasks, from, to, because }) => {
    const others = tasks > 1 ? `（同一规则共 ${tasks} 项 / ${tasks} tasks under this law）` : '';
    return `  ${title}${others}\n    ${from} → ${to}  ${both(because)}`;
  });
  if (wanting.length === 0) return `✔ ${leaveLine(leave)}`;
  const heading = paint.note('其间无人可签，请安排代理 / Nobody can sign these meanwhile: let somebody act');
  return [`✔ ${leaveLine(leave)}`, '', heading, ...wanting].join('\n');
}

async function withdrawLeave({ client }: Desk, given: Given): Promise<Outcome> {
  const params = { leaveId: given.argument(0) };
  const withdrawn = await client.call(routes.withdrawLeave, { params, ...keyOf(given) });
  return { json: withdrawn, page: () => `✔ ${leaveLine(withdrawn)}` };
}

/** Null for oneself, as the route takes it. */
async function somebody(client: Desk['client'], given: Given): Promise<string | null> {
  const named = given.text('for');
  return named === undefined ? null : colleagueId(client, '--for', named);
}

async function handOverAll({ client, terminal }: Desk, given: Given): Promise<Outcome> {
  const named = given.required('to');
  const because = await wordsOf(terminal, given.required('because'));
  const params = { personId: await colleagueId(client, '<person>', given.argument(0)) };
  const body = { ...frameOf(given), because, to: await colleagueId(client, '--to', named) };
  const answer = await client.call(routes.handOverOnLeaving, { params, body, ...keyOf(given) });
  return { json: answer, page: (page) => handedOverPage(answer, page) };
}

type Outcomes = HandedOver['outcomes'][number];

function handedOverPage({ outcomes }: HandedOver, page: Page): string {
  if (outcomes.length === 0) return '此人在审批和任务签字中没有席位 / no seat in any approval or signing';
  const columns = [
    {
      title: '类别',
      of: ({ kind }: Outcomes) => (kind === 'task' ? '任务签字 signing' : '审批 approval'),
    },
    { title: '事项', of: ({ title }: Outcomes) => title, flexible: true },
    {
      title: '结果',
      of: ({ handedOver }: Outcomes) => (handedOver ? '✔ 已移交 handed over' : '✘ 未移交 refused'),
    },
    { title: '原因', of: ({ because }: Outcomes) => orDash(because && both(because)), flexible: true },
    { title: 'ID', of: ({ id }: Outcomes) => id },
  ];
  return table(columns, outcomes, page);
}
