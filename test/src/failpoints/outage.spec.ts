import { setTimeout as pause } from 'node:timers/promises';
import {
  addDays,
  dayInZone,
  derivedId,
  firstDayOf,
  nextDay,
  periodOf,
  roundAggregate,
  type Day,
  type DomainEvent,
} from '@duban/domain';
import { inTenant } from '@duban/persistence';
import { heldBy, openOffice, planTasks, type Office } from '../support/office';
import { eventually, runWorker, type Running } from '../support/running';
import { expectDone, openScene, receive } from '../support/stage';
import { audit } from './audit';
import { atRest } from './rest';

const PATIENCE_MS = 120_000;

interface Row {
  readonly on: Day;
  /** The day of the database's clock on which it was recorded. */
  readonly done: Day;
  readonly aggregate: string;
}

const rowsOf = ({ db, tenant }: Office, type: string): Promise<readonly Row[]> =>
  inTenant(db, tenant, (tx) =>
    tx.query<Row>(
      `select effective_on::text as "on", (recorded_at at time zone interval '8 hours')::date::text as done, aggregate
         from ledger_event where tenant_id = duban_tenant() and type = $1 order by aggregate, sequence`,
      [type],
    ),
  );

describe('a round whose due day fell into an outage', () => {
  let office: Office;
  const workers: Running[] = [];

  beforeEach(async () => {
    office = await openOffice();
  }, 120_000);
  afterEach(async () => {
    for (const worker of workers.splice(0)) await worker.stop();
    await office.close();
  }, 60_000);

  const work = async (): Promise<void> => {
    workers.push(await runWorker(office));
  };

  /** As the ledger has it when the outage begins. */
  const record = (aggregate: string, on: Day, event: DomainEvent, expected: number) => {
    const said = { digest: '', actor: 'system:test', principal: null, late: null };
    const command = { ...said, commandId: `${aggregate}/${expected}`, on };
    return office.ledger.record({ tenant: office.tenant, aggregate, expected, command, events: [event] });
  };

  /** An open round with two tasks, one of which has reported; nobody has worked since. */
  async function beforeTheOutage(dueOn: Day) {
    const opensOn = firstDayOf(periodOf(dueOn));
    const { planId, tasks } = await planTasks(office, [{ ref: '01' }, { ref: '02' }], opensOn);
    const [reported, silent] = tasks.map(({ taskId }) => taskId) as [string, string];
    for (const taskId of [reported, silent])
      await record(`task/${taskId}`, opensOn, { type: 'TaskReceived', data: { unit: office.units.lead } }, 2);
    const period = periodOf(dueOn);
    const facts = { planId, period, opensOn, dueOn, dueDay: 25, zoneOffsetMinutes: 480 };
    const aggregate = roundAggregate(facts);
    const mark = {
      commandId: `plan/${planId}`,
      digest: '',
      actor: 'system:test',
      principal: null,
      late: null,
    };
    await office.ledger.begin(office.tenant, { ...mark, commandId: `round/${planId}`, on: opensOn }, [
      { aggregate, events: [{ type: 'RoundPlanned', data: { facts } }] },
    ]);
    await record(aggregate, opensOn, { type: 'RoundOpened', data: { period } }, 1);
    const by = {
      person: 'unit-officer',
      principal: null,
      posts: [heldBy(office.units)['unit-officer']!],
    };
    const command = {
      id: 'unit-officer:in-time',
      digest: '',
      on: dueOn,
      today: dueOn,
      late: null,
      by,
      type: 'report',
      reportId: derivedId('in time'),
      said: { state: 'on-schedule', text: '按计划' },
    } as const;
    expect(await office.ledger.submitReport(office.tenant, command, reported)).toMatchObject({ ok: true });
    return { aggregate, silent };
  }

  it('closes once, by the day on which it was due, and the record says when that was done', async () => {
    const today = dayInZone(Date.now(), 480);
    // Its end is 48 hours ago at least.
    const dueOn = addDays(today, -3);
    const { aggregate, silent } = await beforeTheOutage(dueOn);
    // Two come back at once.
    await Promise.all([work(), work()]);
    await eventually(
      () => rowsOf(office, 'LetterDrafted'),
      ({ length }) => length > 0,
      PATIENCE_MS,
    );
    await atRest(office);
    const [closed, missed] = [await rowsOf(office, 'RoundClosed'), await rowsOf(office, 'PeriodMissed')];
    expect(closed).toMatchObject([{ on: nextDay(dueOn), aggregate }]);
    expect(missed).toMatchObject([{ on: nextDay(dueOn), aggregate: `task/${silent}` }]);
    for (const { done } of [...closed, ...missed]) expect(done >= today).toBe(true);
    expect(await rowsOf(office, 'LetterDrafted')).toHaveLength(1);
    expect(await office.ledger.stateOf<'round'>(office.tenant, aggregate)).toMatchObject({
      state: {
        closedOn: nextDay(dueOn),
        result: { expected: 2, reported: 1, missing: [{ taskId: silent }] },
      },
    });
    expect((await audit(office, [])).faults).toEqual([]);
  }, 400_000);

  it('closes once when nobody works at the end of its due day, and goes on from there 36 hours later', async () => {
    await work();
    const scene = await openScene({ office });
    const { at, planId } = scene;
    expectDone(await receive(scene));
    const { period, dueOn } = await at.openRound(planId);
    const aggregate = `round/${planId}/${period}`;
    for (const worker of workers.splice(0)) await worker.stop();
    // Noon of the second day: the clock comes to the end of the due day and waits there for a worker.
    const passing = at.until(addDays(dueOn, 2));
    await pause(2_000);
    expect(await at.stateOf<'round'>(aggregate)).toMatchObject({ status: 'open' });
    await work();
    await passing;
    await atRest(office);
    expect(await rowsOf(office, 'RoundClosed')).toMatchObject([{ on: nextDay(dueOn), aggregate }]);
    expect(await rowsOf(office, 'PeriodMissed')).toMatchObject([{ on: nextDay(dueOn) }]);
    expect(await rowsOf(office, 'LetterDrafted')).toHaveLength(1);
    expect((await audit(office, [])).faults).toEqual([]);
  }, 400_000);
});
