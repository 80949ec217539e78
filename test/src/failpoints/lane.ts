import { aggregateOf, VIEW_QUERY, workflowIdOf, NOTICE_SIGNAL, type Answer } from '@duban/contract';
import {
  dayInZone,
  derivedId,
  type AggregateKind,
  type Aggregates,
  type Day,
  type ProcessName,
  type ReportState,
} from '@duban/domain';
import { openOffice, heldBy, planTasks, type Office } from '../support/office';
import { eventually } from '../support/running';
import type { ActBody, ActOptions } from '../support/staff';
import { audit, type Audit } from './audit';
import { beginRound, type RoundName } from './begin-round';
import { Diary } from './diary';
import type { Failpoint, Moment } from './failpoint';
import { MortalWorker } from './mortal-worker';
import { recoveryFrom, type Recovery } from './recovery';
import { atRest } from './rest';

export type TaskName = Extract<ProcessName, { type: 'task' }>;

/** Long enough ago that every period that begins on it has ended. */
export const DISPATCHED_ON: Day = '2026-01-05';

/** An office, a mortal worker, and people who know no better than to ask again. */
export class Lane {
  readonly today = dayInZone(Date.now(), 480);
  readonly diary: Diary;
  readonly recoveries: Recovery[] = [];

  private constructor(
    readonly office: Office,
    readonly worker: MortalWorker,
    private readonly moment: Moment,
  ) {
    this.diary = new Diary(office);
  }

  static async open(moment: Moment): Promise<Lane> {
    const office = await openOffice();
    const worker = new MortalWorker(office);
    await worker.start();
    return new Lane(office, worker, moment);
  }

  async close(): Promise<void> {
    await this.worker.stop();
    await this.office.close();
  }

  async finish(): Promise<Audit> {
    await atRest(this.office);
    return audit(this.office, this.diary.told);
  }

  /** Lets the worker die at a door while something is done; `meanwhile` comes in while nobody is there. */
  async dying<T>(
    at: Omit<Failpoint, 'moment'>,
    doing: () => Promise<T>,
    meanwhile: () => Promise<unknown> = async () => undefined,
  ): Promise<T> {
    await this.worker.arm({ ...at, moment: this.moment });
    let died = 0;
    const death = this.worker.nextDeath().then(() => {
      died = performance.now();
      return meanwhile();
    });
    const [done] = await Promise.all([doing(), death]);
    this.recoveries.push(recoveryFrom(died));
    return done;
  }

  async plan(refs: readonly string[], deadline?: Day): Promise<readonly TaskName[]> {
    const tasks = refs.map((ref) => ({ ref, ...(deadline && { deadline }) }));
    const planned = await planTasks(this.office, tasks, DISPATCHED_ON);
    return planned.tasks.map(({ taskId }) => ({ type: 'task', taskId, cycle: 1 }));
  }

  act(process: ProcessName, who: string, body: ActBody, options?: ActOptions): Promise<Answer | string> {
    return this.diary.ask(process, who, body, { times: 2, on: this.today, today: this.today, ...options });
  }

  /** As it was done weeks ago and is recorded only now. */
  actLate(process: ProcessName, who: string, body: ActBody, on: Day): Promise<Answer | string> {
    return this.act(process, who, body, { on, late: '补记' });
  }

  /** The round of a task's plan. */
  async round(task: TaskName, dueOn: Day): Promise<RoundName> {
    const { planId } = (await this.state<'task'>(task)).facts;
    return beginRound(this.office, planId, { today: this.today, dueOn });
  }

  /** Recorded beside the processes, as the API does. */
  async report(task: TaskName, state: ReportState): Promise<string> {
    const { ledger, tenant, units } = this.office;
    const id = `unit-officer:report-${task.taskId}`;
    const frame = { id, digest: state, on: this.today, today: this.today, late: null };
    const by = { person: 'unit-officer', principal: null, posts: [heldBy(units)['unit-officer']!] };
    const said = { type: 'report', reportId: derivedId(id), said: { state, text: '进展' } } as const;
    const outcome = await ledger.submitReport(tenant, { ...frame, by, ...said }, task.taskId);
    return outcome?.ok ? 'ok' : (outcome?.code ?? 'not-found');
  }

  /** A machine's word as the relay brings it: twice, for it may be repeated. */
  async tell(task: TaskName, id: string, period: string): Promise<void> {
    const { client } = this.office.temporal;
    const handle = client.workflow.getHandle(workflowIdOf(this.office.tenant, task));
    const signal = { id, on: this.today, notice: { type: 'note-missed', period } };
    await handle.signal(NOTICE_SIGNAL, signal);
    await handle.signal(NOTICE_SIGNAL, signal);
  }

  async state<Kind extends AggregateKind>(process: ProcessName): Promise<Aggregates[Kind]['state']> {
    const there = await this.office.ledger.stateOf<Kind>(this.office.tenant, aggregateOf(process));
    if (!there) throw new Error(`there is no ${aggregateOf(process)}`);
    return there.state;
  }

  /** The state in the ledger, once it is so; `Kind` is the caller's word for it. */
  until<Kind extends AggregateKind>(
    process: ProcessName,
    is: (state: Aggregates[Kind]['state']) => boolean,
  ): Promise<Aggregates[Kind]['state']> {
    return eventually(() => this.state<Kind>(process), is, 90_000);
  }

  /** Its process is there and answers. */
  async awake(process: ProcessName): Promise<void> {
    const workflowId = workflowIdOf(this.office.tenant, process);
    const { client } = this.office.temporal;
    await eventually(
      () => client.workflow.getHandle(workflowId).query(VIEW_QUERY),
      () => true,
      90_000,
    );
  }
}
