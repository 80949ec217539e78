import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCalendar } from '@duban/documents';
import type { Calendar } from '@duban/domain';
import {
  addPerson,
  close,
  connect,
  ensureTenant,
  inTenant,
  listOutbound,
  migrate,
  queueOutbound,
  setPreference,
  type Database,
  type NewOutbound,
  type NotifyPreference,
  type OutboundRow,
} from '@duban/persistence';
import { freshDatabase, type FreshDatabase } from '@duban/persistence/testing';
import type { SenderPace } from '@duban/worker';
import { ROOT } from '../support/office';

/** Fast enough for a spec. */
export const QUICK: SenderPace = {
  batch: 32,
  leaseMs: 3_000,
  retryMs: 30,
  longestRetryMs: 250,
  mostAttempts: 100,
  patienceMs: 600_000,
  awayMs: 60,
  idleMs: 25,
};

const calendar: Calendar = readCalendar([
  {
    name: 'cn.json',
    text: readFileSync(join(ROOT, 'libs/jurisdictions/calendars/cn.json'), 'utf8'),
  },
]);

export const calendars = { of: (_tenant: string): Promise<Calendar> => Promise.resolve(calendar) };

export const TOLD: NotifyPreference = {
  ...{ email: 'li@example.gov.cn', mail: true, pace: 'immediate', digestAt: '08:30' },
  ...{
    quietFrom: null,
    quietTo: null,
    workingDaysOnly: false,
    mostPerHour: 1000,
    remindDays: 3,
    language: 'zh',
    muted: [],
  },
};

/** A database with an office that sends, and nobody who does. */
export interface MailHouse {
  readonly database: FreshDatabase;
  readonly db: Database;
  readonly tenant: string;
  person(name: string, told?: Partial<NotifyPreference>): Promise<string>;
  queue(messages: readonly NewOutbound[]): Promise<number>;
  all(query?: object): Promise<readonly OutboundRow[]>;
  close(): Promise<void>;
}

export async function openMailHouse(): Promise<MailHouse> {
  const database = await freshDatabase();
  await migrate(database.ownerUrl);
  const owner = await connect(database.ownerUrl, { poolSize: 1 });
  const { id: tenant } = await ensureTenant(owner, { slug: 'main', title: '样例整改办', sample: false });
  await close(owner);
  const db = await connect(database.appUrl, { poolSize: 12 });
  return {
    ...{ database, db, tenant },
    person: async (name, told = {}) => {
      const added = await addPerson(db, tenant, { name, signInName: name, passwordHash: 'x' });
      if (!added.ok) throw new Error(added.code);
      const person = added.added.id;
      const claim = { commandId: randomUUID(), digest: 'a'.repeat(64) };
      await setPreference(db, tenant, claim, { person, by: person, said: { ...TOLD, ...told } });
      return person;
    },
    queue: (messages) => inTenant(db, tenant, (tx) => queueOutbound(tx, messages)),
    all: async (query = {}) => (await listOutbound(db, tenant, { limit: 200, ...query }))?.messages ?? [],
    close: async () => {
      await close(db);
      await database.drop();
    },
  };
}

export const letterTo = (recipient: string, key: string): NewOutbound => ({
  ...{ channel: 'mail', recipient, eventKey: `letter/${key}`, kind: 'letter-delivered', gathered: false },
  about: { title: '提醒函', ref: `甬督提〔2026〕${key}号`, day: '2026-03-09', path: `/letters/${key}` },
});
