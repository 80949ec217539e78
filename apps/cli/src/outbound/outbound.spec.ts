import { openedHouse } from '../testing/opened-house';
import { tryDuban } from '../testing/try-duban';

const house = openedHouse();
const ID = '0199b8b4-0000-7000-8000-000000000001';
const message = {
  ...{ id: ID, channel: 'mail', recipient: ID, recipientName: '李签收', kind: 'letter-delivered' },
  ...{ about: { title: '提醒函', path: `/letters/${ID}` }, state: 'dead', attempts: 3 },
  ...{ queuedAt: '2026-03-02T01:00:00.000Z', nextTry: null, endedAt: '2026-03-02T02:00:00.000Z' },
  ...{ errorCode: 'bad-address', error: 'SMTP 550', foldedIn: null },
};
const troubles = [{ state: 'dead', channel: 'mail', errorCode: 'bad-address', count: 1 }];

it('lists what went out and says in both languages what is in trouble', async () => {
  const url = await house.open(() => ({ json: { messages: [message], next: null, troubles } }));
  const { output } = await tryDuban(['outbound', 'list', '--state', 'dead', '--server', url]);
  expect(output).toContain('对方没有这个地址 / there is no such address');
  expect(output).toContain('《提醒函》已送达你单位');
  expect(house.asked()[0]).toContain('state=dead');
});

it('shows one with its Message-ID', async () => {
  const shown = { message, messageId: `<${ID}@x.duban>`, says: { zh: '甲', en: 'a' } };
  const url = await house.open(() => ({ json: shown }));
  const { output } = await tryDuban(['outbound', 'show', ID, '--server', url]);
  expect(output).toContain(`Message-ID: <${ID}@x.duban>`);
});

it.each([
  ['one', [ID], `/outbound/${ID}/replay`],
  ['all', ['--all'], '/outbound/replay'],
])('sends %s again', async (_what, which, path) => {
  const url = await house.open(() => ({ json: { replayed: 1 } }));
  const { output } = await tryDuban(['outbound', 'replay', ...which, '--server', url]);
  expect(output).toContain('1 message will be sent again');
  expect(house.asked()).toEqual([path]);
});

it('switches the simulation, and shows a secret once', async () => {
  const settings = { simulating: true, mailReady: false, publicUrl: null };
  const webhook = { id: ID, name: 'oa', url: 'https://x.cn/', kinds: ['digest'], addedAt: message.queuedAt };
  const url = await house.open(({ path }) => ({
    json: path === '/webhooks' ? { webhook, secret: 'whsec_abc' } : settings,
  }));
  expect((await tryDuban(['notify', 'simulate', 'on', '--server', url])).output).toContain('模拟，不发送');
  const add = ['webhook', 'add', 'oa', '--url', 'https://x.cn/', '--kind', 'digest', '--server', url];
  expect((await tryDuban(add)).output).toContain('whsec_abc');
});

const preference = {
  ...{ email: null, mail: true, pace: 'immediate', digestAt: '08:30', quietFrom: null, quietTo: null },
  ...{ workingDaysOnly: false, mostPerHour: 10, remindDays: 3, language: 'zh', muted: ['round-opened'] },
};
const told = { preference, mailReady: true, simulating: false };

it('says how I am told', async () => {
  const url = await house.open(() => ({ json: told }));
  const { output } = await tryDuban(['notify', 'own', '--server', url]);
  expect(output).toContain('没有登记，不发邮件 / none: nothing is mailed');
  expect(output).toContain('不发 muted: round-opened 调度开始 A round has opened');
});

it('changes of it what is named, and leaves the rest', async () => {
  const url = await house.open(() => ({ json: told }));
  const typed = [
    '--email',
    'li@example.gov.cn',
    '--pace',
    'digest',
    '--quiet-from',
    '22:00',
    '--quiet-to',
    '07:00',
  ];
  const more = [
    '--working-days-only',
    'on',
    '--remind-days',
    '7',
    '--mute',
    'urged',
    '--unmute',
    'round-opened',
  ];
  expect(await tryDuban(['notify', 'set', ...typed, ...more, '--server', url])).toMatchObject({
    exitCode: 0,
  });
  expect(JSON.parse(house.heard().at(-1)?.body ?? '')).toEqual({
    ...{ ...preference, email: 'li@example.gov.cn', pace: 'digest', quietFrom: '22:00', quietTo: '07:00' },
    ...{ workingDaysOnly: true, remindDays: 7, muted: ['urged'] },
  });
  await tryDuban(['notify', 'set', '--person', ID, '--email', 'none', '--server', url]);
  expect(house.asked().slice(-2)).toEqual([`/people/${ID}/notifications`, `/people/${ID}/notifications`]);
});

it.each([
  ['an address that is none', ['--email', 'li']],
  ['a time that there is not', ['--digest-at', '25:00']],
  ['quiet hours without an end', ['--quiet-from', '22:00']],
  ['a count that is none', ['--most-per-hour', 'many']],
  ['neither on nor off', ['--mail', 'perhaps']],
  ['a kind that there is not', ['--mute', 'gossip']],
  ['nothing', []],
])('sets nothing for %s', async (_what, typed) => {
  const url = await house.open(() => ({ json: told }));
  expect(await tryDuban(['notify', 'set', ...typed, '--server', url])).toMatchObject({ exitCode: 2 });
  expect(house.heard().map(({ method }) => method)).not.toContain('POST');
});

it.each([
  ['neither one nor all', ['outbound', 'replay']],
  ['a state that there is not', ['outbound', 'list', '--state', 'lost']],
  ['neither on nor off', ['notify', 'simulate', 'maybe']],
  ['a kind that there is not', ['webhook', 'add', 'oa', '--url', 'https://x.cn/', '--kind', 'gossip']],
])('ends with 2 for %s', async (_what, typed) => {
  const url = await house.open(() => ({ json: {} }));
  expect(await tryDuban([...typed, '--server', url])).toMatchObject({ exitCode: 2 });
  expect(house.asked()).toEqual([]);
});
