import {
  CHINA_OFFSET_MINUTES,
  dayInZone,
  isWorkingDay,
  minuteInZone,
  type Assess,
  type Calendar,
} from '@duban/domain';
import type { PackShelf } from '@duban/jurisdictions';
import {
  dueForDigest,
  foldDigest,
  inTenant,
  isSimulating,
  listTenants,
  moveNoticeCursor,
  noticeCursor,
  noticesOf,
  noticesOfDay,
  readFeed,
  tell,
  type Database,
  type DigestMoment,
} from '@duban/persistence';
import type { Logger } from 'pino';
import { startLoop, type Loop } from '../loop';
import { visitNotices } from './visit-notices';

export interface TellerPorts {
  readonly db: Database;
  readonly log: Logger;
  readonly calendars: { of(tenant: string): Promise<Calendar> };
  readonly packs: PackShelf;
  /** Judges the rules of approvals: by it is known whom one waits for. */
  readonly assess: Assess;
  /** Whether there is a mail server; an office that simulates needs none. */
  readonly mailing: boolean;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly idleMs?: number;
}

const BATCH = 500;
const IDLE_MS = 3_000;
const FAILURE = 'notices cannot be told';

/**
 * Makes messages of the facts of the ledger, each once: the messages and how far it has come are written in one
 * transaction, and of several tellers the one that comes second writes nothing. No process of the engine knows of it.
 */
export function startTeller(ports: TellerPorts): Loop {
  // What comes by the calendar alone is looked for once an hour; told twice it is the same message.
  const looked = new Map<string, string>();
  return startLoop({
    ...{ log: ports.log, idleMs: ports.idleMs ?? IDLE_MS, failure: FAILURE },
    turn: async () => {
      let more = false;
      for (const { id } of await listTenants(ports.db))
        more = (await unhindered(ports, () => tellIn(id, ports, looked))) || more;
      return more;
    },
  });
}

/** What goes wrong with one is looked at again in the next turn, and keeps nobody else waiting. */
async function unhindered({ log }: Pick<TellerPorts, 'log'>, turn: () => Promise<boolean>): Promise<boolean> {
  try {
    return await turn();
  } catch (err) {
    log.error({ err }, FAILURE);
    return false;
  }
}

async function tellIn(tenant: string, ports: TellerPorts, looked: Map<string, string>): Promise<boolean> {
  const nowMs = ports.now();
  const today = dayInZone(nowMs, CHINA_OFFSET_MINUTES);
  const mailing = ports.mailing || (await isSimulating(ports.db, tenant));
  const more = await tellFacts(tenant, ports, { today, mailing });
  const hour = `${today}/${Math.floor(minuteInZone(nowMs, CHINA_OFFSET_MINUTES) / 60)}`;
  if (looked.get(tenant) !== hour) {
    const visits = await visitNotices(ports, tenant, today);
    await inTenant(ports.db, tenant, async (tx) =>
      tell(tx, [...(await noticesOfDay(tx, today)), ...visits], { today, mailing }),
    );
    looked.set(tenant, hour);
  }
  if (mailing) await digest(tenant, ports, nowMs);
  return more;
}

/** A digest each is a mail each: one transaction a person. */
async function digest(tenant: string, ports: TellerPorts, nowMs: number): Promise<void> {
  const today = dayInZone(nowMs, CHINA_OFFSET_MINUTES);
  const calendar = await ports.calendars.of(tenant);
  const working = isWorkingDay(today, calendar);
  const minute = new Date(nowMs + CHINA_OFFSET_MINUTES * 60_000).toISOString().slice(11, 16);
  const law = { assess: ports.assess, calendar, today };
  const moment: DigestMoment = { minute, working, law };
  for (const person of await inTenant(ports.db, tenant, (tx) => dueForDigest(tx, moment)))
    await unhindered(ports, async () => {
      const made = await inTenant(ports.db, tenant, (tx) => foldDigest(tx, person, moment));
      return made > 0;
    });
}

async function tellFacts(
  tenant: string,
  { db }: TellerPorts,
  told: { readonly today: ReturnType<typeof dayInZone>; readonly mailing: boolean },
): Promise<boolean> {
  const from = await inTenant(db, tenant, noticeCursor);
  const events = await readFeed(db, tenant, from, BATCH);
  const last = events.at(-1);
  if (!last) return false;
  await inTenant(db, tenant, async (tx) => {
    if (!(await moveNoticeCursor(tx, from, { tx: last.tx, position: last.position }))) return;
    await tell(tx, await noticesOf(tx, events, told.today), told);
  });
  return events.length === BATCH;
}
