import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { inTenant } from '@duban/persistence';
import { letterTo, openMailHouse, type MailHouse } from './mail-house';
import { openPostOffice, type PostOffice, type Treatment } from './post-office';

export interface Figure {
  readonly messages: number;
  readonly sent: number;
  readonly rows: number;
  readonly messageIds: number;
  /** Mails that the server took, and those among them that receivers know by their Message-ID. */
  readonly taken: number;
  readonly distinct: number;
  /** Messages of which the server took none. */
  readonly missing: number;
  readonly attempts: number;
  readonly failures: Readonly<Record<Exclude<Treatment, 'accept'>, number>>;
  readonly kills: number;
  readonly seconds: number;
}

/** One in five fails, in each of the ways there are, and always the same ones: a pseudo-random row of its own. */
function oneInFive(): () => Treatment {
  let state = 20_260_311;
  const next = (): number => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
  const ways: readonly Treatment[] = ['defer-recipient', 'defer-data', 'lost'];
  return () => (next() < 0.2 ? (ways[Math.floor(next() * ways.length)] as Treatment) : 'accept');
}

/** Sends so many messages through a server that fails one time in five, and kills senders on the way. */
export async function sendThroughTrouble(messages: number, kills: number): Promise<Figure> {
  const house = await openMailHouse();
  const office = await openPostOffice(oneInFive());
  const begun = performance.now();
  try {
    await fill(house, messages);
    await sendAll(house, office, { messages, kills });
    return await counted(house, office, { messages, kills, seconds: (performance.now() - begun) / 1000 });
  } finally {
    await office.close();
    await house.close();
  }
}

/** Each is queued twice, as a fact may be told twice. */
async function fill(house: MailHouse, messages: number): Promise<void> {
  const people = await Promise.all(Array.from({ length: 10 }, (_, n) => house.person(`person-${n}`)));
  for (let from = 0; from < messages; from += 1000) {
    const batch = Array.from({ length: Math.min(1000, messages - from) }, (_, n) =>
      letterTo(people[(from + n) % people.length] ?? '', String(from + n)),
    );
    await house.queue(batch);
    await house.queue(batch);
  }
}

async function sendAll(
  house: MailHouse,
  office: PostOffice,
  { messages, kills }: { readonly messages: number; readonly kills: number },
): Promise<void> {
  const start = (): ChildProcess =>
    fork(join(__dirname, 'sender-program.ts'), {
      execArgv: ['-r', join(__dirname, '..', 'support', 'typescript.cjs')],
      env: { ...process.env, DATABASE_URL: house.database.appUrl, SMTP_URL: office.url },
    });
  const senders = [start(), start()];
  for (let killed = 0; killed < kills; killed += 1) {
    const at = (messages * (killed + 1)) / (kills + 1);
    while (office.received.length < at) await pause(5);
    const victim = senders[killed % 2] as ChildProcess;
    const gone = once(victim, 'exit');
    victim.kill('SIGKILL');
    await gone;
    senders[killed % 2] = start();
  }
  while ((await open(house)) > 0) await pause(100);
  for (const sender of senders) {
    const gone = once(sender, 'exit');
    sender.kill('SIGKILL');
    await gone;
  }
}

const countOf = async (house: MailHouse, sql: string): Promise<number> => {
  const [row] = await inTenant(house.db, house.tenant, (tx) => tx.query<{ n: number }>(sql));
  return row?.n ?? 0;
};
const open = (house: MailHouse): Promise<number> =>
  countOf(house, `select count(*)::int as n from outbound_message where state in ('queued', 'failed')`);

async function counted(
  house: MailHouse,
  office: PostOffice,
  given: Pick<Figure, 'messages' | 'kills' | 'seconds'>,
): Promise<Figure> {
  const { accept: _, 'refuse-recipient': refused, ...failures } = office.given;
  const ids = await inTenant(house.db, house.tenant, (tx) =>
    tx.query<{ id: string }>('select id from outbound_message'),
  );
  const taken = new Set(office.received.map(({ messageId }) => messageId.slice(1, 37)));
  return {
    ...given,
    rows: ids.length,
    messageIds: new Set(ids.map(({ id }) => id)).size,
    sent: await countOf(house, `select count(*)::int as n from outbound_message where state = 'sent'`),
    attempts: await countOf(house, 'select sum(attempts)::int as n from outbound_message'),
    taken: office.received.length,
    distinct: office.distinct(),
    missing: ids.filter(({ id }) => !taken.has(id)).length,
    failures: { ...failures, 'refuse-recipient': refused },
  };
}
