import { MUTABLE_KINDS, routes } from '@duban/contract';
import { NOTICE_TITLES } from '@duban/domain';
import type { Command } from 'commander';
import type { Client } from '../client/client';
import type { AnswerOf } from '../client/request';
import type { Given } from '../command-line/given';
import { keyOf, keyOption, repeatable } from '../command-line/options';
import type { Performer } from '../command-line/perform';
import type { Desk } from '../desk';
import type { Outcome } from '../outcome';
import { inLine } from '../page/words';
import { wrongCall } from '../trouble';

type Told = AnswerOf<typeof routes.myNotifications>;

const PERSON = '某人：ID，由管理员 / somebody else, by id: for administrators';
const KINDS = MUTABLE_KINDS.join(', ');

/** How somebody is told: shown, and set part by part. */
export function addPreferenceCommands(notify: Command, performer: Performer): void {
  performer.does(
    notify.command('own').description('我的通知设置 / how I am told').option('--person <person>', PERSON),
    showOwn,
  );
  const set = notify
    .command('set')
    .description('改我的通知设置，没写的不变 / say how I want to be told; what is left out stays')
    .option('--person <person>', PERSON)
    .option('--email <address>', '邮件地址，none 不登记 / the address for mail, or none')
    .option('--mail <on|off>', '是否发邮件 / whether to be mailed')
    .option('--pace <pace>', '即时或每日摘要 / immediate, digest')
    .option('--digest-at <HH:MM>', '摘要的时刻 / when the digest comes')
    .option('--quiet-from <HH:MM>', '免打扰起，none 取消 / quiet hours from, or none')
    .option('--quiet-to <HH:MM>', '免打扰止，none 取消 / quiet hours to, or none')
    .option('--working-days-only <on|off>', '只在工作日发 / on working days only')
    .option('--most-per-hour <n>', '一小时最多几封，多的并入摘要 / mails an hour; more goes into the digest')
    .option('--remind-days <n>', '期限前几天提醒 / days before a day that is due')
    .option('--language <language>', '邮件的文字 / zh, en')
    .option('--mute <kind>', `不发这一类，可重复 / no mail of this kind, repeatable: ${KINDS}`, repeatable)
    .option('--unmute <kind>', '恢复这一类，可重复 / mail this kind again, repeatable', repeatable);
  performer.does(keyOption(set), setOwn);
}

async function showOwn({ client }: Desk, given: Given): Promise<Outcome> {
  return outcomeOf(await toldOf(client, given.text('person')));
}

const toldOf = (client: Client, personId: string | undefined): Promise<Told> =>
  personId === undefined
    ? client.call(routes.myNotifications, {})
    : client.call(routes.personNotifications, { params: { personId } });

async function setOwn({ client }: Desk, given: Given): Promise<Outcome> {
  const personId = given.text('person');
  const mute = given.listOf('mute', MUTABLE_KINDS);
  const unmute = given.listOf('unmute', MUTABLE_KINDS);
  const changes = changesIn(given);
  const { preference } = await toldOf(client, personId);
  const muted = MUTABLE_KINDS.filter(
    (kind) => !unmute.includes(kind) && (mute.includes(kind) || preference.muted.includes(kind)),
  );
  // What was typed is read by the schema of the route, which says where something is wrong.
  const asked = { body: { ...preference, ...changes, muted }, ...keyOf(given) };
  return outcomeOf(
    personId === undefined
      ? await client.call(routes.setMyNotifications, asked)
      : await client.call(routes.setPersonNotifications, { params: { personId }, ...asked }),
  );
}

const NONE_AS_NULL = ['email', 'quietFrom', 'quietTo'] as const;
const SWITCHES = ['mail', 'workingDaysOnly'] as const;
const COUNTS = ['mostPerHour', 'remindDays'] as const;
const WORDS = ['pace', 'digestAt', 'language'] as const;

function changesIn(given: Given): Readonly<Record<string, unknown>> {
  const of = (names: readonly string[], read: (text: string, name: string) => unknown) =>
    names.flatMap((name) => {
      const text = given.text(name);
      return text === undefined ? [] : [[name, read(text, name)] as const];
    });
  const changes = [
    ...of(NONE_AS_NULL, (text) => (text === 'none' ? null : text)),
    ...of(SWITCHES, switched),
    ...of(COUNTS, (text) => (/^\d+$/.test(text) ? Number(text) : text)),
    ...of(WORDS, (text) => text),
  ];
  if (changes.length === 0 && given.list('mute').length + given.list('unmute').length === 0)
    throw wrongCall('notify set', '请写要改的设置，见 --help', 'say what to change, see --help');
  return Object.fromEntries(changes);
}

function switched(text: string, name: string): boolean {
  if (text !== 'on' && text !== 'off')
    throw wrongCall(name === 'mail' ? '--mail' : '--working-days-only', '请写 on 或 off', 'say on or off');
  return text === 'on';
}

const outcomeOf = (told: Told): Outcome => ({ json: told, page: () => toldPage(told) });

function toldPage({ preference, mailReady, simulating }: Told): string {
  const { email, mail, pace, digestAt, quietFrom, quietTo, muted } = preference;
  return [
    ...(simulating ? ['模拟，不发送 / simulated: nothing is sent'] : []),
    ...(mailReady ? [] : ['没有配置邮件服务器 / no mail server is configured']),
    `邮件地址 address: ${email ?? '没有登记，不发邮件 / none: nothing is mailed'}`,
    mail ? '发邮件 / mailed' : '不发邮件 / not mailed',
    pace === 'digest'
      ? `每日摘要 digest at ${digestAt}`
      : `即时 at once；一小时最多 ${preference.mostPerHour} 封，多的并入 ${digestAt} 的摘要 / what is more goes into the digest`,
    quietFrom === null ? '没有免打扰 / no quiet hours' : `免打扰 quiet ${quietFrom}–${quietTo}`,
    preference.workingDaysOnly ? '只在工作日 / on working days only' : '节假日也发 / on every day',
    `期限前 ${preference.remindDays} 天提醒 / reminded so many days before`,
    `文字 language: ${preference.language}`,
    ...muted.map((kind) => `不发 muted: ${kind} ${inLine(NOTICE_TITLES[kind])}`),
  ].join('\n');
}
