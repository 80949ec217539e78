import { setTimeout as pause } from 'node:timers/promises';
import { aggregateOf, type RecordOutcome, type RecordRequest } from '@duban/contract';
import { digestOf, type DomainEvent } from '@duban/domain';
import { close, connect, inTenant } from '@duban/persistence';
import type { House } from '@duban/worker';
import { openOffice, planTasks, type Office } from '../support/office';
import { eventually, runWorker, type Running } from '../support/running';
import { audit } from './audit';
import { carriedBy } from './heads';
import { Diary } from './diary';
import { atRest } from './rest';

/** `insert … on conflict do nothing`: whatever is there, the caller is told that it was written. */
const insertOrNothing = (house: House): House => ({
  ...house,
  ledger: {
    ...house.ledger,
    async record(request: RecordRequest): Promise<RecordOutcome> {
      const outcome = await house.ledger.record(request);
      if (outcome.outcome === 'written') return outcome;
      const { command, events, aggregate, expected } = request;
      const { commandId, digest } = command;
      const answer = { commandId, digest, aggregate, sequence: expected + events.length };
      return { outcome: 'written', digest: digestOf(events), answer };
    },
  },
});

describe('the audit of the suites that kill', () => {
  let office: Office;
  let worker: Running | undefined;

  beforeEach(async () => {
    office = await openOffice();
  }, 60_000);
  afterEach(async () => {
    await worker?.stop();
    worker = undefined;
    await office.close();
  });

  const mark = (commandId: string) => ({
    commandId,
    digest: '',
    actor: 'system:round',
    principal: null,
    on: '2026-11-20' as const,
    late: null,
  });

  const record = (aggregate: string, expected: number, commandId: string, events: readonly DomainEvent[]) =>
    office.ledger.record({ tenant: office.tenant, aggregate, expected, command: mark(commandId), events });

  async function oneTask() {
    const { tasks } = await planTasks(office, [{ ref: '01' }], '2026-11-20');
    const process = { type: 'task', taskId: tasks[0]!.taskId, cycle: 1 } as const;
    await eventually(
      () => carriedBy(office, aggregateOf(process)),
      () => true,
    );
    return process;
  }

  /** A worker committed this and died before its history knew; then somebody else's command comes first. */
  async function playWithLeftover() {
    const process = await oneTask();
    const missed = { type: 'PeriodMissed', data: { period: '2026-10' } };
    await record(aggregateOf(process), 2, 'tell/missed/2026-10', [missed]);
    const diary = new Diary(office);
    await diary.ask(process, 'unit-officer', { type: 'receive' });
    return diary.told;
  }

  it('finds what a record that inserts or does nothing has lost', async () => {
    worker = await runWorker(office, insertOrNothing);
    const { faults } = await audit(office, await playWithLeftover());
    expect(faults).toEqual([
      expect.stringMatching(/^lost: unit-officer:\S+ was told link 3 of \S+ and is nowhere$/),
      expect.stringMatching(/^process task\/\S+: carries link 3 .* the ledger has 3$/),
    ]);
  });

  it('finds nothing where the same is recorded by the protocol', async () => {
    worker = await runWorker(office);
    const told = await playWithLeftover();
    await atRest(office);
    expect(await audit(office, told)).toMatchObject({ faults: [], acknowledged: 1, events: 4 });
  });

  const ever = { from: 0, to: Number.MAX_SAFE_INTEGER };

  it('finds two refusals of one request that differ though nothing was recorded between them', async () => {
    worker = await runWorker(office);
    const aggregate = aggregateOf(await oneTask());
    const answers = ['already-signed', 'wrong-state'];
    const from = Date.now() + 1;
    const told = [{ aggregate, commandId: 'refused', answers, span: { from, to: from + 60_000 } }];
    const { faults } = await audit(office, told);
    expect(faults).toEqual(['unequal answers to refused: ["already-signed","wrong-state"]']);
  });

  it('finds two such refusals where only another chain got a link between them', async () => {
    worker = await runWorker(office);
    const [refused, other] = [await oneTask(), await oneTask()];
    // The last link of the refused one's chain is older than this.
    const from = Date.now() + 1;
    await pause(2);
    const diary = new Diary(office);
    await diary.ask(other, 'unit-officer', { type: 'receive' });
    const answers = ['already-signed', 'wrong-state'];
    const span = { from, to: Date.now() };
    const told = [...diary.told, { aggregate: aggregateOf(refused), commandId: 'refused', answers, span }];
    await atRest(office);
    const { faults } = await audit(office, told);
    expect(faults).toEqual(['unequal answers to refused: ["already-signed","wrong-state"]']);
  });

  it('lets two refusals of one request differ where the chain got a link between them', async () => {
    worker = await runWorker(office);
    const process = await oneTask();
    const from = Date.now();
    const diary = new Diary(office);
    await diary.ask(process, 'unit-officer', { type: 'receive' });
    const answers = ['already-signed', 'wrong-state'];
    const span = { from, to: Date.now() };
    const told = [...diary.told, { aggregate: aggregateOf(process), commandId: 'refused', answers, span }];
    await atRest(office);
    expect((await audit(office, told)).faults).toEqual([]);
  });

  it('finds one request that was accepted and refused, whatever was recorded between', async () => {
    worker = await runWorker(office);
    const process = await oneTask();
    const diary = new Diary(office);
    await diary.ask(process, 'unit-officer', { type: 'receive' });
    const told = diary.told.map((one) => ({ ...one, answers: [...one.answers, 'wrong-state'], span: ever }));
    await atRest(office);
    expect((await audit(office, told)).faults).toEqual([
      expect.stringMatching(/^unequal answers to unit-officer:/),
    ]);
  });

  it('finds a command that was recorded twice, and people who were told different things', async () => {
    const root = await connect(office.database.superUrl, { poolSize: 1 });
    worker = await runWorker(office);
    const process = await oneTask();
    const aggregate = aggregateOf(process);
    const again = { type: 'PeriodMissed', data: { period: '2026-09' } };
    await record(aggregate, 2, 'twice', [{ type: 'PeriodMissed', data: { period: '2026-10' } }]);
    await inTenant(root, office.tenant, (tx) => tx.change('delete from command_answer'));
    await record(aggregate, 3, 'twice', [again]);
    await close(root);
    const answer = { commandId: 'twice', digest: '', aggregate, sequence: 4 };
    const told = [
      { aggregate, commandId: 'twice', answers: [answer, { ...answer, sequence: 3 }], span: ever },
    ];
    const { faults } = await audit(office, told);
    expect(faults).toEqual([
      expect.stringMatching(/^unequal answers to twice: /),
      expect.stringMatching(/^doubled: task\/\S+ twice at 3, 4$/),
      expect.stringMatching(/^process task\/\S+: carries link 2 /),
    ]);
  });

  it('finds a number that is missing and a row that is not rebuilt', async () => {
    const root = await connect(office.database.superUrl, { poolSize: 1 });
    worker = await runWorker(office);
    await oneTask();
    await inTenant(root, office.tenant, async (tx) => {
      await tx.change("insert into number_series (series, year, next) values ('甬督提', 2026, 3)");
      await tx.change(
        "insert into number_allotment (key, series, year, n) values ('somebody', '甬督提', 2026, 2)",
      );
      await tx.change("update task_row set title = '改过的标题'");
    });
    await close(root);
    const { faults } = await audit(office, []);
    expect(faults).toEqual([
      expect.stringMatching(/^read model, not so when rebuilt: task_row .*改过的标题/),
      expect.stringMatching(/^read model, only so when rebuilt: task_row .*样例任务 01/),
      'series 甬督提 2026: 1 numbers up to 2',
    ]);
  });

  it('finds a row that was never written', async () => {
    const root = await connect(office.database.superUrl, { poolSize: 1 });
    worker = await runWorker(office);
    await oneTask();
    await inTenant(root, office.tenant, (tx) => tx.change('delete from task_row'));
    await close(root);
    const { faults } = await audit(office, []);
    expect(faults).toEqual([
      expect.stringMatching(/^read model, only so when rebuilt: task_row .*样例任务 01/),
    ]);
  });
});
