import { setTimeout as pause } from 'node:timers/promises';
import { letterAggregate, taskAggregate } from '@duban/contract';
import { derivedId, type DomainEvent } from '@duban/domain';
import { close, connect, inTenant, type Database } from '@duban/persistence';
import { startRelay, type Loop } from '@duban/worker';
import { WorkflowNotFoundError, type Client } from '@temporalio/client';
import { pino } from 'pino';
import { openOffice, planTasks, type Office } from '../support/office';
import { eventually } from '../support/running';

/** Well before a relay looks by itself. */
const AT_ONCE_MS = 1_000;
const ON = '2026-03-02';

describe('the relay between the outbox and a cluster', () => {
  let office: Office;
  let owner: Database;
  let relay: Loop | undefined;
  /** The workflow ids that the cluster was asked to start. */
  let started: string[];
  let onStart: (workflowId: string) => Promise<void>;

  beforeEach(async () => {
    office = await openOffice();
    owner = await connect(office.database.ownerUrl, { poolSize: 1 });
    started = [];
    onStart = () => Promise.resolve();
  }, 60_000);
  afterEach(async () => {
    await relay?.stop();
    relay = undefined;
    await close(owner);
    await office.close();
  });

  /** A cluster that knows of nothing until it is started. */
  const cluster = {
    withDeadline: (_until: number, ask: () => Promise<unknown>) => ask(),
    workflow: {
      start: (_type: string, { workflowId }: { workflowId: string }) => {
        started.push(workflowId);
        return onStart(workflowId);
      },
      getHandle: (workflowId: string) => {
        const reach = () =>
          started.includes(workflowId)
            ? Promise.resolve()
            : Promise.reject(new WorkflowNotFoundError('nobody', workflowId, undefined));
        return { signal: reach, query: reach };
      },
    },
  } as unknown as Client;

  const start = (): Loop => {
    const { db, ledger, calendar } = office;
    const calendars = { of: () => Promise.resolve(calendar) };
    return startRelay({ db, ledger, calendars, client: cluster, log: pino({ level: 'silent' }) });
  };

  const byOwner = <Row>(sql: string): Promise<readonly Row[]> =>
    inTenant(owner, office.tenant, (tx) => tx.query<Row>(sql));

  const record = (aggregate: string, expected: number, events: readonly DomainEvent[]) => {
    const command = {
      commandId: events[0]!.type,
      digest: '',
      actor: 'li',
      principal: null,
      on: ON,
      late: null,
    };
    return office.ledger.record({ tenant: office.tenant, aggregate, expected, command, events } as never);
  };

  it('carries at once what came in while it had its hands full', async () => {
    let letGo = (): void => undefined;
    onStart = () => (started.length === 1 ? new Promise((resolve) => (letGo = resolve)) : Promise.resolve());
    await planTasks(office, [{ ref: '01' }], ON);
    relay = start();
    await eventually(
      async () => started,
      ({ length }) => length === 1,
    );
    await planTasks(office, [{ ref: '02' }], ON);
    relay.wake();
    letGo();
    await eventually(
      async () => started,
      ({ length }) => length === 2,
      AT_ONCE_MS,
    );
  });

  it('ends only after everything that it has in hand, although one message cannot be put back', async () => {
    const { tasks } = await planTasks(office, [{ ref: '01' }, { ref: '02' }], ON);
    let letGo = (): void => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    onStart = (id) =>
      id.includes(tasks[0]!.taskId) ? Promise.reject(new Error('the cluster is away')) : held;
    await byOwner('revoke execute on function fail_outbox from duban_app');
    relay = start();
    await eventually(
      async () => started,
      ({ length }) => length === 2,
    );
    await pause(200);
    let ended = false;
    const ending = relay.stop().then(() => (ended = true));
    await pause(200);
    expect(ended).toBe(false);
    letGo();
    await ending;
    const done = await byOwner<{ key: string }>('select key from outbox where done_at is not null');
    expect(done.map(({ key }) => key)).toEqual([`start/task/${tasks[1]!.taskId}/1`]);
  });

  it('forgets what was done long ago', async () => {
    await planTasks(office, [{ ref: '01' }, { ref: '02' }], ON);
    await byOwner(`update outbox set done_at = clock_timestamp() - interval '8 days'
                    where id = (select min(id) from outbox)`);
    relay = start();
    const left = () => byOwner<{ done: boolean }>('select done_at is not null as done from outbox');
    expect(await eventually(left, (rows) => rows.length === 1 && rows[0]!.done)).toHaveLength(1);
  });

  it('starts a lost letter again that was answered before it was delivered', async () => {
    const { tasks } = await planTasks(office, [{ ref: '01' }], ON);
    const [rung] = office.policy.ladder;
    const letterId = derivedId('a letter');
    await record(taskAggregate(tasks[0]!.taskId), 2, [
      { type: 'PeriodMissed', data: { period: '2026-02' } },
      { type: 'RungReached', data: { letterId, rung: rung!.id, period: '2026-02', title: rung!.title } },
    ]);
    await record(letterAggregate(letterId), 1, [
      { type: 'LetterIssued', data: { number: '1', replyBy: '2026-03-09', provisional: false } },
      { type: 'LetterReceived', data: { unit: office.units.lead } },
      { type: 'LetterReplied', data: { text: '已部署' } },
    ]);
    // Only the word is left that the ledger may be ahead.
    await byOwner(`update outbox set due_at = clock_timestamp(),
                    done_at = case when key not like 'catch-up/letter/%' then clock_timestamp() end`);
    relay = start();
    await eventually(
      async () => started,
      (all) => all.some((id) => id.includes(letterId)),
    );
  });
});
