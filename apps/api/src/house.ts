import { noticesOfYears, readCalendar, readNotice, readPack, readPacks } from '@duban/documents';
import type { Environment } from '@duban/contract';
import type { Day, Law } from '@duban/domain';
import { CalendarShelf, EditionBook, PackShelf } from '@duban/jurisdictions';
import {
  activatedPacks,
  approvedNotices,
  close,
  connect,
  editionTexts,
  keptWords,
  noticeText,
  openLedger,
  packText,
  pendingMigrations,
  readTextFiles,
  tenantBySlug,
  type Database,
  type Ledger,
  type Sealer,
  type Tenant,
} from '@duban/persistence';
import { assess } from '@duban/rules';
import { connectTemporal, temporalSettings, type TemporalClient } from '@duban/temporal';
import { chinaDay } from './china-day';
import { contentsOf, type Contents } from './uploads/contents';
import { engineConnection } from './engine/connection';
import { refuseLostKeys, refuseReadable, sealerAt } from './sealing';

export const HOUSE = Symbol('house');

/** Nobody waits longer for a page. */
const STATEMENT_MS = 8_000;

/** Files that lie beside the program and are loaded by path. */
export interface Files {
  readonly failureConverter: string;
  /** The program that reads a stranger's file in a process of its own. */
  readonly planReader: string;
}

/** What the API lives on; made once by `main`, and by specs. */
export interface House {
  readonly environment: Environment;
  readonly files: Files;
  readonly db: Database;
  readonly tenant: Tenant;
  readonly ledger: Ledger;
  readonly temporal: TemporalClient;
  readonly packs: PackShelf;
  /** The laws that something was pinned to, by their names. */
  readonly editions: EditionBook;
  readonly law: Pick<Law, 'assess'>;
  /** The working days as this office counts them. */
  readonly calendars: CalendarShelf;
  /** What is known of the notice of each year that came with the program. */
  readonly calendarNotices: ReadonlyMap<number, string>;
  /** Where evidence is kept; null where nobody has said. */
  readonly contents: Contents | null;
  /** Seals what is personal before it is written, and opens it. */
  readonly sealer: Sealer;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/**
 * Needs the database; the cluster may be away and is connected to when it is first asked. The laws of the packs as they
 * are today are kept by their names, for whatever was pinned to them.
 */
export async function openHouse(environment: Environment, files: Files): Promise<House> {
  const sealer = await sealerAt(environment.DUBAN_SEAL_KEYS);
  const [texts, calendars, db] = await Promise.all([
    readTextFiles(environment.DUBAN_PACKS, '.yaml'),
    readTextFiles(environment.DUBAN_CALENDARS, '.json'),
    connect(environment.DATABASE_URL, { statementTimeoutMs: STATEMENT_MS }),
  ]);
  const tenant = await tenantIn(db, environment.DUBAN_TENANT);
  await refuseWhatCannotBeRead(db, tenant, sealer);
  const settings = temporalSettings(environment, files.failureConverter);
  const shelf = new CalendarShelf(
    readCalendar(calendars),
    {
      list: (of) => approvedNotices(db, of),
      text: (of, hash) => noticeText(db, of, hash),
      read: readNotice,
    },
    () => performance.now(),
  );
  const packs = new PackShelf(readPacks(texts), {
    list: (of) => activatedPacks(db, of),
    text: (of, hash) => packText(db, of, hash),
    read: readPack,
  });
  const editions = new EditionBook(packs, editionTexts(db));
  await editions.keepAll(tenant.id);
  return {
    environment,
    files,
    db,
    tenant,
    ledger: openLedger(db, { assess, calendars: shelf }),
    temporal: connectTemporal(settings, engineConnection),
    packs,
    editions,
    law: { assess },
    calendars: shelf,
    calendarNotices: noticesOfYears(calendars),
    contents: await contentsOf(environment),
    sealer,
    now: Date.now,
  };
}

async function tenantIn(db: Database, slug: string): Promise<Tenant> {
  const pending = await pendingMigrations(db);
  if (pending.length > 0) throw new Error(`the tables lack ${pending.join(', ')}: run migrate first`);
  const tenant = await tenantBySlug(db, slug);
  if (!tenant) throw new Error(`there is no tenant ${slug}: run set-up first`);
  return tenant;
}

async function refuseWhatCannotBeRead(db: Database, { id }: Tenant, sealer: Sealer): Promise<void> {
  const kept = await keptWords(db, id);
  refuseReadable(kept);
  refuseLostKeys(sealer, kept);
}

export async function closeHouse({ temporal, db }: House): Promise<void> {
  await close(db);
  await temporal.connection.close();
}

/** What is decided by just now: the rules, and the working days as the office counts them. */
export const lawNow = async ({ law, calendars, tenant }: House): Promise<Law> => ({
  ...law,
  calendar: await calendars.of(tenant.id),
});

export const todayOf = ({ now }: Pick<House, 'now'>): Day => chinaDay(now());
