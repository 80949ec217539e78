import { routes } from '@duban/contract';
import { postName, type PostNames } from '@duban/domain';
import type { Command } from 'commander';
import type { Client } from '../client/client';
import type { AnswerOf, RequestOf } from '../client/request';
import type { Given } from '../command-line/given';
import { isUuid } from '../command-line/identity';
import { keyOf, keyOption, required } from '../command-line/options';
import type { Performer } from '../command-line/perform';
import type { Desk } from '../desk';
import type { Outcome } from '../outcome';
import { postNames } from '../packs/post-names';
import { table } from '../page/table';
import { inLine } from '../page/words';
import { personPage } from '../session/session-commands';
import { readPassword } from '../session/password';
import { wrongCall } from '../trouble';
import { unitIdOf } from './unit-commands';

type PersonView = AnswerOf<typeof routes.addPerson>;

export function addPersonCommands(program: Command, performer: Performer): void {
  const person = program.command('person').description('人员 / people');
  performer.does(person.command('list').description('人员清单 / the people'), listPeople);
  const add = person
    .command('add <name>')
    .description('新增人员 / add a person')
    .option('--sign-in-name <name>', required('登录名 / the name to sign in with'))
    .option('--password-stdin', '从标准输入读初始密码 / read the first password from stdin');
  performer.does(keyOption(add), addPerson);
  const post = person
    .command('post <person> <post>')
    .description('任职 / give a post')
    .option('--unit <unit>', required('单位的名称或 ID / the unit, by name or id'))
    .option('--from <day>', required('起 YYYY-MM-DD / from'))
    .option('--to <day>', '止 YYYY-MM-DD / to');
  performer.does(keyOption(post), givePost);
  const end = person
    .command('end-post <person> <holding>')
    .description('免职 / end a post')
    .option('--to <day>', required('最后一天 YYYY-MM-DD / the last day'));
  performer.does(keyOption(end), endPost);
}

async function listPeople(desk: Desk): Promise<Outcome> {
  const answer = await desk.client.call(routes.listPeople, {});
  const names = await postNames(desk);
  const columns = [
    { title: '姓名', of: ({ name }: PersonView) => name },
    { title: '登录名', of: ({ signInName }: PersonView) => signInName },
    { title: '任职', of: (row: PersonView) => postsOf(row, names), flexible: true },
    { title: 'ID', of: ({ id }: PersonView) => id },
  ];
  return { json: answer, page: (page) => table(columns, answer.people, page) };
}

const postsOf = ({ posts }: PersonView, names: PostNames): string =>
  posts.map(({ post, unitName }) => `${unitName} ${inLine(postName(post, names))}`).join('；');

async function addPerson(desk: Desk, given: Given): Promise<Outcome> {
  const { terminal } = desk;
  const name = given.argument(0);
  const signInName = given.required('signInName');
  const password = await readPassword(terminal, given.flag('passwordStdin'));
  return outcomeOf(desk, routes.addPerson, { body: { name, signInName, password }, ...keyOf(given) });
}

async function givePost(desk: Desk, given: Given): Promise<Outcome> {
  const { client } = desk;
  const unit = await unitIdOf(client, '--unit', given.required('unit'));
  const from = given.required('from');
  const personId = await personIdOf(client, given.argument(0));
  const body = { post: given.argument(1), unit, from, to: given.text('to') ?? null };
  return outcomeOf(desk, routes.givePost, { params: { personId }, body, ...keyOf(given) });
}

async function endPost(desk: Desk, given: Given): Promise<Outcome> {
  const to = given.required('to');
  const params = { personId: await personIdOf(desk.client, given.argument(0)), holdingId: given.argument(1) };
  return outcomeOf(desk, routes.endPost, { params, body: { to }, ...keyOf(given) });
}

async function personIdOf(client: Client, named: string): Promise<string> {
  if (isUuid(named)) return named;
  const { people } = await client.call(routes.listPeople, {});
  const found = people.find(({ signInName }) => signInName === named);
  if (found) return found.id;
  throw wrongCall(
    named,
    '没有这个登录名；用 duban person list 查看',
    'nobody signs in by this name; see duban person list',
  );
}

type PersonRoute = (typeof routes)['addPerson' | 'givePost' | 'endPost'];

async function outcomeOf<R extends PersonRoute>(
  desk: Desk,
  route: R,
  request: RequestOf<R>,
): Promise<Outcome> {
  const names = await postNames(desk);
  const person = await desk.client.call(route, request);
  return { json: person, page: (page) => `✔ ${personPage(person, names, page)}` };
}
