import { routes } from '@duban/contract';
import { postName, type PostNames } from '@duban/domain';
import type { Command } from 'commander';
import type { AnswerOf } from '../client/request';
import { withCode } from '../client/client';
import type { Given } from '../command-line/given';
import type { Performer } from '../command-line/perform';
import type { Desk } from '../desk';
import type { Outcome, Page } from '../outcome';
import { postNames } from '../packs/post-names';
import { localTime } from '../page/local-time';
import { inLine, orDash } from '../page/words';
import { Trouble, wrongCall } from '../trouble';
import { readPassword } from './password';

type Person = AnswerOf<typeof routes.me>['person'];

export function addSessionCommands(program: Command, performer: Performer): void {
  const signingIn = program
    .command('sign-in')
    .description('登录 / sign in')
    .option('--name <name>', '登录名 / the name to sign in with')
    .option('--password-stdin', '从标准输入读密码 / read the password from stdin');
  performer.does(signingIn, signIn);
  performer.does(program.command('sign-out').description('退出 / sign out'), signOut);
  performer.does(program.command('me').description('我是谁、任何职 / who I am and what I hold'), showMe);
}

/** The token is kept in a file of the person's own and never printed. */
async function signIn(desk: Desk, given: Given): Promise<Outcome> {
  const { client, terminal, credentials } = desk;
  const name = given.text('name') ?? (await askName(terminal));
  const password = await readPassword(terminal, given.flag('passwordStdin'));
  const body = { name, password, for: 'script' as const };
  const { token, person, expiresAt } = await client.call(routes.signIn, { body });
  if (token === null) throw noToken(client.server);
  credentials.keep(client.server, { token, expiresAt, name });
  const json = { person, expiresAt, server: client.server, credentials: credentials.file };
  const names = await postNames(desk);
  return {
    json,
    page: (page) =>
      `✔ 已登录 signed in: ${client.server}，至 until ${localTime(expiresAt)}\n${personPage(person, names, page)}`,
  };
}

async function askName(terminal: Desk['terminal']): Promise<string> {
  if (!terminal.interactive) throw wrongCall('--name', '请给出登录名', 'give the name to sign in with');
  return (await terminal.ask('登录名 / name: ')).trim();
}

const noToken = (server: string): Trouble =>
  new Trouble({
    exitCode: 1,
    code: 'no-token',
    where: server,
    because: { zh: '服务器没有给出供命令行使用的令牌', en: 'the server gave no token for the command line' },
  });

/**
 * Ends the session whose token is in use: the stored one, or the one of DUBAN_TOKEN, which is not ours to forget. A
 * stored token is forgotten only once it is worth nothing: as long as nobody has ended it, it is needed to end it.
 */
async function signOut({ client, credentials, environment }: Desk): Promise<Outcome> {
  const stored = credentials.of(client.server)?.token;
  const token = environment['DUBAN_TOKEN'] || stored;
  if (token !== undefined) await endSession(client);
  if (stored !== undefined && stored === token) credentials.forget(client.server);
  const signedOut = token !== undefined;
  const words = signedOut ? '✔ 已退出 signed out' : '没有登录 not signed in';
  return { json: { server: client.server, signedOut }, page: () => `${words}: ${client.server}` };
}

async function endSession(client: Desk['client']): Promise<void> {
  try {
    await client.call(routes.signOut, {});
  } catch (error) {
    // The server knows it no longer: that is what was asked for.
    if (!withCode(error, 'not-signed-in')) throw error;
  }
}

async function showMe(desk: Desk): Promise<Outcome> {
  const me = await desk.client.call(routes.me, {});
  const names = await postNames(desk);
  return {
    json: me,
    page: (page) =>
      `${personPage(me.person, names, page)}\n  今天 today ${me.today}${me.sample ? ' · 演示数据 sample data' : ''}`,
  };
}

export function personPage(
  { name, signInName, posts, id }: Person,
  names: PostNames,
  { paint }: Page,
): string {
  return [
    `${paint.bold(name)} (${signInName}) ${paint.faint(id)}`,
    ...posts.map(
      ({ post, unitName, from, to }) =>
        `  ${unitName} ${inLine(postName(post, names))} ${from} → ${orDash(to)}`,
    ),
  ].join('\n');
}
