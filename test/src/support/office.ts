import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { readCalendar, readPacks } from '@duban/documents';
import {
  derivedId,
  planTask,
  type Calendar,
  type Day,
  type HeldPost,
  type Policy,
  type TaskClass,
  type TaskFacts,
} from '@duban/domain';
import { pinPolicy, resolveEdition } from '@duban/jurisdictions';
import {
  addPerson,
  addUnit,
  close,
  connect,
  ensureTenant,
  givePost,
  migrate,
  openLedger,
  readTextFiles,
  type Database,
  type Ledger,
} from '@duban/persistence';
import { freshDatabase, type FreshDatabase } from '@duban/persistence/testing';
import { assess } from '@duban/rules';
import {
  connectTemporal,
  ensureNamespace,
  type TemporalClient,
  type TemporalSettings,
} from '@duban/temporal';

export const ROOT = join(__dirname, '..', '..', '..');
export const PACKS = join(ROOT, 'libs', 'jurisdictions', 'packs');
/** Before anything here has happened. */
export const EVER: Day = '2020-01-01';
const CALENDARS = join(ROOT, 'libs', 'jurisdictions', 'calendars');

/** What the test command hands to every suite. */
export function servers(): { readonly address: string; readonly dist: string } {
  const given = (name: string): string => {
    const value = process.env[name];
    if (!value) throw new Error(`${name} is missing: run the specs with \`npm test\``);
    return value;
  };
  return {
    address: given('DUBAN_TEST_TEMPORAL_ADDRESS'),
    dist: given('DUBAN_TEST_DIST'),
  };
}

export interface Units {
  readonly office: string;
  readonly government: string;
  readonly 'party-committee': string;
  readonly lead: string;
  readonly acceptance: string;
}

/** An office of one's own: database, tenant, units, ledger and a client; no worker yet. */
export interface Office {
  readonly database: FreshDatabase;
  readonly db: Database;
  readonly tenant: string;
  readonly units: Units;
  readonly ledger: Ledger;
  readonly temporal: TemporalClient;
  readonly settings: TemporalSettings;
  readonly calendar: Calendar;
  readonly policy: Policy;
  close(): Promise<void>;
}

export interface OfficeWishes {
  /** Where a recording must be readable later; else a key that nobody knows. */
  readonly payloadKey?: string;
  /** Whether the register has somebody for every post; a house that is set up has nobody yet. */
  readonly staffed?: boolean;
  /** The pack whose law its tasks carry; Ningbo's where nothing is said. */
  readonly pack?: string;
}

export async function openOffice({
  payloadKey,
  staffed = true,
  pack = 'ningbo',
}: OfficeWishes = {}): Promise<Office> {
  const { address, dist } = servers();
  // A namespace for each suite: its tasks and its queue are nobody else's.
  const namespace = `spec-${randomBytes(6).toString('hex')}`;
  await ensureNamespace({ address }, namespace);
  const database = await freshDatabase();
  await migrate(database.ownerUrl);
  const owner = await connect(database.ownerUrl, { poolSize: 1 });
  const { id: tenant } = await ensureTenant(owner, { slug: 'main', title: '样例整改办', sample: true });
  await close(owner);
  const db = await connect(database.appUrl, { poolSize: 12 });
  const settings: TemporalSettings = {
    address,
    namespace,
    payloadKey: payloadKey ?? randomBytes(32).toString('base64'),
    failureConverterPath: join(dist, 'temporal', 'failure-converter.cjs'),
  };
  const temporal = connectTemporal(settings);
  const units = await standardUnits(db, tenant);
  if (staffed) await fillPosts(db, tenant, units);
  const policy = await lawOf(pack, '2026-01-05');
  const calendar = readCalendar(await readTextFiles(CALENDARS, '.json'));
  return {
    database,
    db,
    tenant,
    units,
    ledger: openLedger(db, { assess, calendar }),
    temporal,
    settings,
    calendar,
    policy,
    close: async () => {
      await temporal.connection.close();
      await close(db);
      await database.drop();
    },
  };
}

async function lawOf(pack: string, on: Day): Promise<Policy> {
  const resolved = resolveEdition(readPacks(await readTextFiles(PACKS, '.yaml')), pack, on);
  if (!resolved.ok) throw new Error(resolved.because.en);
  return pinPolicy(resolved.edition);
}

const STANDARD = [
  ['office', 'office', '样例市整改办'],
  ['government', 'government', '样例市人民政府'],
  ['party-committee', 'party-committee', '样例市委'],
  ['lead', 'department', '样例市住建局'],
  ['acceptance', 'department', '样例市生态环境局'],
] as const;

async function standardUnits(db: Database, tenant: string): Promise<Units> {
  const ids: Partial<Record<keyof Units, string>> = {};
  for (const [key, kind, name] of STANDARD) {
    const added = await addUnit(db, tenant, { name, kind, parent: null });
    if (!added.ok) throw new Error(added.code);
    ids[key] = added.added.id;
  }
  return ids as Units;
}

/** Somebody in the register for every post, who never acts: else whatever waits for the post is told that nobody has it. */
async function fillPosts(db: Database, tenant: string, units: Units): Promise<void> {
  for (const [who, post] of Object.entries(heldBy(units))) {
    const added = await addPerson(db, tenant, { name: who, signInName: `${who}-of-old`, passwordHash: '-' });
    if (!added.ok) throw new Error(`${who}: ${added.code}`);
    const holding = { ...post, from: EVER, to: null, today: EVER, assess };
    await givePost(db, tenant, added.added.id, holding);
  }
}

export interface PlannedTask {
  readonly taskId: string;
  readonly ref: string;
}

/** Writes tasks as an intake does: their first facts, from which the relay starts their processes. */
export async function planTasks(
  office: Office,
  tasks: readonly { ref: string; deadline?: Day; class?: TaskClass }[],
  on: Day,
): Promise<{ readonly planId: string; readonly tasks: readonly PlannedTask[] }> {
  const planId = derivedId(`plan/${office.tenant}/${randomBytes(8).toString('hex')}`);
  const planned = tasks.map(({ ref, deadline = '2026-12-31', class: kind = 'dated' }) => ({
    taskId: derivedId(`task/${planId}/${ref}`),
    ref,
    facts: factsOf(office, { planId, ref, deadline, class: kind }),
  }));
  const mark = {
    commandId: `plan/${planId}`,
    digest: '',
    actor: 'system:test',
    principal: null,
    on,
    late: null,
  };
  await office.ledger.begin(
    office.tenant,
    mark,
    planned.map(({ taskId, facts }) => ({
      aggregate: `task/${taskId}`,
      events: planTask(taskId, facts, office.policy),
    })),
  );
  return { planId, tasks: planned.map(({ taskId, ref }) => ({ taskId, ref })) };
}

function factsOf(
  { units }: Office,
  { planId, ref, deadline, class: kind }: { planId: string; ref: string; deadline: Day; class: TaskClass },
): TaskFacts {
  const { lead, acceptance, ...supervising } = units;
  return {
    planId,
    ref,
    title: `样例任务 ${ref}`,
    problem: '雨污管网错接混接',
    goal: '完成改造并长效管护',
    class: kind,
    deadline: { text: `${deadline} 前`, kind: 'date', day: deadline, precision: 'day' },
    measures: [{ no: '1', text: '开展测绘', deadline: null }],
    units: { lead, cooperating: [], acceptance, ...supervising },
    unitNames: Object.fromEntries(STANDARD.map(([key, , name]) => [units[key], name])),
  };
}

/** People of the office by the post they hold; ids are fixed, names they have none. */
export const heldBy = (units: Units): Readonly<Record<string, HeldPost>> => ({
  'unit-officer': { post: 'unit-officer', unit: units.lead },
  'unit-principal': { post: 'unit-principal', unit: units.lead },
  acceptor: { post: 'unit-principal', unit: units.acceptance },
  'office-officer': { post: 'office-officer', unit: units.office },
  'office-director': { post: 'office-director', unit: units.office },
  'party-secretary': { post: 'party-secretary', unit: units['party-committee'] },
  'government-head': { post: 'government-head', unit: units.government },
});
