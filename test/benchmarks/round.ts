import { randomUUID } from 'node:crypto';
import {
  addDays,
  dayInZone,
  derivedId,
  firstDayOf,
  periodOf,
  roundAggregate,
  type DomainEvent,
} from '@duban/domain';
import { bulletinView, inTenant, listPeople, noticesOfDay, setPreference, tell } from '@duban/persistence';
import { openOffice, planTasks, type Office, type PlannedTask } from '../src/support/office';
import { TOLD } from '../src/outbound/mail-house';
import { rounded, throughput, timed } from './figures';
import { draftLetters, quieten } from './round-letters';

/**
 * A round over ten thousand open tasks: 97 % report on schedule, 3 % not at all. Says what the reports cost the database and
 * whether any of them asks anything of a process, and how long it takes from the end of the due day until everybody who is
 * late has a letter, by the real relay, worker and cluster.
 */
const TASKS = Number(process.argv[2] ?? 10_000);
const LATE = Math.round(TASKS * 0.03);
const CALLERS = 8;
const LETTERS_MS = 30_000;
/** Yesterday, so that the round is to close now, and the next one has not. */
const DUE = addDays(dayInZone(Date.now(), 480), -1);
const PERIOD = periodOf(DUE);
const OPENS = firstDayOf(PERIOD);
const MARK = { digest: '', actor: 'system:bench', principal: null, on: OPENS, late: null } as const;

interface Counts {
  readonly events: number;
  readonly outbox: number;
}

const countsIn = async ({ db, tenant }: Office): Promise<Counts> => {
  const [counts] = await inTenant(db, tenant, (tx) =>
    tx.query<Counts>(
      'select (select count(*) from ledger_event)::int as events, (select count(*) from outbox)::int as outbox',
    ),
  );
  return counts ?? { events: 0, outbox: 0 };
};

const record = (office: Office, aggregate: string, events: readonly DomainEvent[], expected: number) =>
  office.ledger.record({
    ...{ tenant: office.tenant, aggregate, expected, events },
    command: { ...MARK, commandId: randomUUID() },
  });

/** Whoever holds a post of the office is mailed. */
async function mailed({ db, tenant }: Office): Promise<void> {
  for (const { id } of await listPeople(db, tenant)) {
    const claim = { commandId: randomUUID(), digest: 'a'.repeat(64) };
    await setPreference(db, tenant, claim, { person: id, by: id, said: TOLD });
  }
}

/** Without it nobody knows the plan's name, and nobody is told of its rounds. */
async function named(office: Office, planId: string): Promise<void> {
  const data = {
    planId,
    name: '整改方案',
    pack: 'ningbo',
    edition: 'e',
    importId: planId,
    file: 'f',
    corrections: [],
  };
  await office.ledger.begin(office.tenant, { ...MARK, commandId: randomUUID() }, [
    { aggregate: `plan/${planId}`, events: [{ type: 'PlanImported', data }] },
  ]);
}

async function open(office: Office, planId: string): Promise<number> {
  const facts = {
    planId,
    period: PERIOD,
    opensOn: OPENS,
    dueOn: DUE,
    dueDay: 25,
    zoneOffsetMinutes: 480,
  } as const;
  const aggregate = roundAggregate(facts);
  const mark = { ...MARK, commandId: randomUUID() };
  await office.ledger.begin(office.tenant, mark, [
    { aggregate, events: [{ type: 'RoundPlanned', data: { facts } }] },
  ]);
  return timed(() => record(office, aggregate, [{ type: 'RoundOpened', data: { period: PERIOD } }], 1));
}

/** One call, one transaction: what the API does with a report. */
async function report(office: Office, { taskId }: PlannedTask): Promise<void> {
  const { by } = office.policy.scheduling;
  const outcome = await office.ledger.submitReport(
    office.tenant,
    {
      ...{ id: randomUUID(), digest: 'b'.repeat(64), on: DUE, today: DUE, late: null },
      by: {
        person: derivedId('bench'),
        principal: null,
        posts: [{ post: by.post, unit: office.units.lead }],
      },
      ...{ type: 'report', reportId: randomUUID(), said: { state: 'on-schedule', text: '本月按方案推进' } },
    },
    taskId,
  );
  if (!outcome?.ok) throw new Error(JSON.stringify(outcome));
}

const notices = ({ db, tenant }: Office): Promise<number> =>
  timed(() =>
    inTenant(db, tenant, async (tx) => tell(tx, await noticesOfDay(tx, DUE), { today: DUE, mailing: true })),
  );

async function measure(office: Office): Promise<boolean> {
  const refs = Array.from({ length: TASKS }, (_, at) => ({ ref: String(at + 1) }));
  const { planId, tasks } = await planTasks(office, refs, '2026-01-05');
  await named(office, planId);
  await mailed(office);
  const received: DomainEvent = { type: 'TaskReceived', data: { unit: office.units.lead } };
  await throughput(tasks, CALLERS, ({ taskId }) => record(office, `task/${taskId}`, [received], 2));
  const openMs = await open(office, planId);
  const [late, onSchedule] = [tasks.slice(0, LATE), tasks.slice(LATE)];
  const round = { planId, late: late.map(({ taskId }) => taskId) };
  await quieten(office, round);
  const before = await countsIn(office);
  const perSecond = await throughput(onSchedule, CALLERS, (task) => report(office, task));
  const quiet = await countsIn(office);
  const noticesMs = await notices(office);
  const drafting = await draftLetters(office, round);
  const bulletin = await bulletinView(office.db, office.tenant, EVERYTHING, { planId, period: PERIOD });
  const figure = {
    ...{ tasks: TASKS, onSchedule: onSchedule.length, missing: LATE },
    openMs: rounded(openMs),
    reportsPerSecond: perSecond,
    eventsOfReportsOnSchedule: quiet.events - before.events,
    askedOfProcessesByReportsOnSchedule: quiet.outbox - before.outbox,
    noticesOfTheDayMs: rounded(noticesMs),
    ...drafting,
    namedInTheBulletin: bulletin?.missing.length,
    aim: `reports on schedule ask nothing, nobody is touched who is not late, one letter each within ${LETTERS_MS} ms`,
  };
  console.log(JSON.stringify(figure, null, 2));
  const isQuiet = figure.askedOfProcessesByReportsOnSchedule === 0 && drafting.othersTouched === 0;
  return isQuiet && drafting.letters === LATE && drafting.lettersMs <= LETTERS_MS;
}

const EVERYTHING = { all: true, units: [], persons: [] };

async function main(): Promise<void> {
  const office = await openOffice();
  try {
    process.exitCode = (await measure(office)) ? 0 : 1;
  } finally {
    await office.close();
  }
}

void main();
