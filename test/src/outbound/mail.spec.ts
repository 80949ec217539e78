import { messageIdOf } from '@duban/contract';
import { foldDigest, inTenant, setSimulating } from '@duban/persistence';
import { assess } from '@duban/rules';
import { openMailChannel, startSender, type SenderPace } from '@duban/worker';
import { pino } from 'pino';
import { eventually } from '../support/running';
import { calendars, letterTo, openMailHouse, QUICK, type MailHouse } from './mail-house';
import { openPostOffice, type PostOffice, type Treatment } from './post-office';

let house: MailHouse;
let office: PostOffice | undefined;
let treatment: Treatment;
const stops: (() => Promise<void>)[] = [];

beforeEach(async () => {
  treatment = 'accept';
  house = await openMailHouse();
  office = await openPostOffice(() => treatment);
}, 60_000);
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
  await office?.close();
  await house.close();
});

function send(pace: Partial<SenderPace> = {}, smtpUrl = office?.url ?? ''): void {
  const mail = openMailChannel({
    ...{ db: house.db, calendars, smtpUrl, from: 'duban@example.gov.cn' },
    publicUrl: 'https://duban.example.gov.cn/',
  });
  const sender = startSender(
    { db: house.db, log: pino({ level: 'silent' }), channels: { mail } },
    { ...QUICK, ...pace },
  );
  stops.push(async () => {
    await sender.stop();
    mail.close();
  });
}
const states = async () => (await house.all()).map(({ state }) => state);
const become = (state: string) =>
  eventually(states, (all) => all.length > 0 && all.every((one) => one === state));

it('mails whom it is for, with one Message-ID, a link that opens the item, and words in both shapes', async () => {
  const person = await house.person('li');
  await house.queue([letterTo(person, '14')]);
  send();
  await become('sent');
  const [mail] = office!.received;
  const [row] = await house.all();
  expect(mail).toMatchObject({ to: 'li@example.gov.cn', messageId: messageIdOf(house.tenant, row!.id) });
  expect(mail?.raw).toContain('Auto-Submitted: auto-generated');
  expect(mail?.raw).toMatch(/Content-Type: text\/plain[\s\S]*Content-Type: text\/html/);
  const text = decoded(mail!.raw);
  expect(text).toContain('https://duban.example.gov.cn/letters/14');
  expect(text).toContain('链接只打开该事项');
  expect(row).toMatchObject({ state: 'sent', attempts: 1, error: null });
});

const decoded = (raw: string): string =>
  raw
    .split(/\r?\n\r?\n|\r?\n--/)
    .map((part) => (/^[A-Za-z0-9+/=\s]+$/.test(part) ? Buffer.from(part, 'base64').toString('utf8') : part))
    .join('\n');

it('speaks the language that somebody reads', async () => {
  await house.queue([letterTo(await house.person('wu', { language: 'en' }), '7')]);
  send();
  await become('sent');
  expect(decoded(office!.received[0]!.raw)).toContain('A link only opens the item');
});

it('sends nothing of an office that simulates, and records what would have gone', async () => {
  const person = await house.person('li');
  await setSimulating(
    house.db,
    house.tenant,
    { commandId: 'x', digest: 'x' },
    { simulate: true, by: person },
  );
  await house.queue(['1', '2', '3'].map((key) => letterTo(person, key)));
  send();
  await become('simulated');
  expect(office!.received).toEqual([]);
});

it('keeps everything while the server is away, says so, and sends it once the server is there', async () => {
  const person = await house.person('li');
  const { url } = office!;
  await office!.close();
  office = undefined;
  await house.queue(['1', '2', '3'].map((key) => letterTo(person, key)));
  send({}, url);
  const failed = await eventually(
    () => house.all({ state: 'failed' }),
    ({ length }) => length > 0,
  );
  expect(failed[0]).toMatchObject({ errorCode: 'unreachable', nextTry: expect.any(String) as string });
  office = await openPostOffice(() => 'accept', Number(new URL(url).port));
  await become('sent');
  expect(office.distinct()).toBe(3);
});

it.each([
  ['the recipient for the moment', 'defer-recipient', 'SMTP 451'],
  ['the mail after its last line', 'defer-data', 'SMTP 451'],
] as const)('tries again when the server refuses %s', async (_what, how, detail) => {
  treatment = how;
  await house.queue([letterTo(await house.person('li'), '1')]);
  send();
  const [failed] = await eventually(
    () => house.all({ state: 'failed' }),
    ({ length }) => length > 0,
  );
  expect(failed).toMatchObject({ errorCode: 'deferred', error: detail });
  treatment = 'accept';
  await become('sent');
  expect(office!.received).toHaveLength(1);
});

it('gives up an address that there is not at once, and keeps the address out of its ledger', async () => {
  treatment = 'refuse-recipient';
  await house.queue([letterTo(await house.person('li'), '1')]);
  send();
  await become('dead');
  const [row] = await house.all();
  expect(row).toMatchObject({ errorCode: 'bad-address', error: 'SMTP 550', attempts: 1 });
  expect(JSON.stringify(row)).not.toContain('example.gov.cn');
});

it('gives up what fails too often by itself', async () => {
  treatment = 'defer-data';
  await house.queue([letterTo(await house.person('li'), '1')]);
  send({ mostAttempts: 3 });
  await become('dead');
  expect((await house.all())[0]).toMatchObject({ attempts: 3, errorCode: 'deferred' });
});

it('gives up on who has no address and on who wants no mail', async () => {
  const nobody = [await house.person('a', { email: null }), await house.person('b', { mail: false })];
  await house.queue(nobody.map((person) => letterTo(person, '1')));
  send();
  await become('dead');
  expect((await house.all()).map(({ errorCode }) => errorCode)).toEqual(['no-address', 'no-address']);
});

it('waits for the end of quiet hours, which is no failure', async () => {
  const china = new Date(Date.now() + 8 * 3_600_000);
  const at = (hours: number): string =>
    new Date(china.getTime() + hours * 3_600_000).toISOString().slice(11, 16);
  await house.queue([letterTo(await house.person('li', { quietFrom: at(-1), quietTo: at(2) }), '1')]);
  send();
  const [row] = await eventually(
    () => house.all(),
    ([one]) => one !== undefined && Date.parse(one.nextTry ?? '') > Date.now() + 3_600_000,
  );
  expect(row).toMatchObject({ state: 'queued', attempts: 0, error: null });
  expect(office!.received).toEqual([]);
});

it('cannot be made to say more than one line in a header', async () => {
  const person = await house.person('li');
  await house.queue([
    { ...letterTo(person, '1'), about: { title: '函\r\nBcc: all@example.com', path: '/letters/1' } },
  ]);
  send();
  await become('sent');
  expect(office!.received[0]?.raw.split(/\r?\n\r?\n/)[0]).not.toMatch(/^bcc:/im);
});

it('writes what a title says, and runs none of it', async () => {
  const person = await house.person('li');
  await house.queue([
    { ...letterTo(person, '1'), about: { title: '<script>alert(1)</script>', path: '/letters/1' } },
  ]);
  send();
  await become('sent');
  const text = decoded(office!.received[0]!.raw);
  expect(text).toContain('&lt;script&gt;');
  expect(text.slice(text.indexOf('<!doctype'))).not.toContain('<script>');
});

it('mails nobody more often within an hour than they want, whoever sends, and keeps the rest for the digest', async () => {
  const person = await house.person('li', { mostPerHour: 3 });
  const many = Array.from({ length: 12 }, (_, n) => letterTo(person, `${n}`));
  await house.queue(many);
  for (let n = 0; n < 3; n += 1) send();
  const counts = async () => {
    const all = await states();
    return ['sent', 'gathered', 'folded'].map((state) => all.filter((one) => one === state).length);
  };
  await eventually(counts, ([sent = 0, gathered = 0]) => sent + gathered === 12);
  expect([await counts(), office!.received.length]).toEqual([[3, 9, 0], 3]);
  const law = { assess, calendar: await calendars.of(house.tenant), today: '2026-03-23' } as const;
  await inTenant(house.db, house.tenant, (tx) =>
    foldDigest(tx, person, { minute: '09:00', working: true, law }),
  );
  await eventually(counts, ([sent]) => sent === 4);
  expect(await counts()).toEqual([4, 0, 9]);
  const digest = decoded(office!.received.at(-1)!.raw);
  const told = office!.received.slice(0, 3).map(({ raw }) => decoded(raw));
  for (const n of many.keys())
    expect([digest, ...told].filter((text) => text.includes(`/letters/${n}\n`))).toHaveLength(1);
});

it('keeps its lease while another sender looks', async () => {
  const person = await house.person('li');
  await house.queue(Array.from({ length: 60 }, (_, n) => letterTo(person, `${n}`)));
  for (let n = 0; n < 3; n += 1) send({ leaseMs: 60_000 });
  await become('sent');
  expect(office!.received).toHaveLength(60);
  const attempts = await inTenant(house.db, house.tenant, (tx) =>
    tx.query<{ n: number }>('select max(attempts) as n from outbound_message'),
  );
  expect(attempts[0]?.n).toBe(1);
});
