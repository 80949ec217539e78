import { workflowIdOf, type Answer } from '@duban/contract';
import {
  addDays,
  dayInZone,
  derivedId,
  firstRound,
  roundAggregate,
  startOfDayMs,
  type AggregateKind,
  type Aggregates,
  type Day,
  type ProcessName,
  type ReportState,
  type RoundFacts,
} from '@duban/domain';
import { WorkflowNotFoundError } from '@temporalio/client';
import { heldBy, type Office } from './office';
import { eventually } from './running';
import { act, type ActBody, type ActOptions } from './staff';
import { fastForward } from './virtual-time';

const NOON_MS = 12 * 3_600_000;
const ZONE_MINUTES = 480;

/** The day on which every rehearsal begins: the one after the machine's own, so that no midnight falls into a spec. */
export const firstDay = (): Day => addDays(dayInZone(Date.now(), ZONE_MINUTES), 1);

// Across all rehearsals of an office: a command id is used once.
let reports = 0;

/** One day for everybody: people act on it, and every process that is followed has its clock at its noon. */
export class Rehearsal {
  day: Day = firstDay();
  /** How far each process has been put forward, by workflow id. */
  private readonly ahead = new Map<string, number>();

  constructor(readonly office: Office) {}

  /** Waits until the process is there and brings its clock to the day. */
  async follow(...processes: readonly ProcessName[]): Promise<void> {
    for (const process of processes) {
      const workflowId = this.workflowId(process);
      const handle = this.office.temporal.client.workflow.getHandle(workflowId);
      await eventually(
        () => handle.describe(),
        // A clock that is moved in the middle of a workflow task costs another one, which no real clock would.
        ({ raw }) => !raw.pendingWorkflowTask,
      );
      this.ahead.set(workflowId, this.ahead.get(workflowId) ?? 0);
    }
    await this.bringAllHere();
  }

  /** Lets everybody's days pass until this one. */
  async until(day: Day): Promise<void> {
    if (day < this.day) throw new Error(`${day} has passed: it is ${this.day}`);
    this.day = day;
    await this.bringAllHere();
  }

  act(process: ProcessName, who: string, body: ActBody, options: ActOptions = {}): Promise<Answer | string> {
    return act(this.office, process, who, body, { today: this.day, ...options });
  }

  /** As the API does it: decided and recorded in one transaction, without the engine. */
  async report(taskId: string, state: ReportState, key?: string): Promise<Answer | string> {
    const { ledger, tenant, units } = this.office;
    const id = `unit-officer:${key ?? `report-${(reports += 1)}`}`;
    const posts = [heldBy(units)['unit-officer']!];
    const by = { person: 'unit-officer', principal: null, posts };
    const frame = { id, digest: state, on: this.day, today: this.day, late: null };
    const content = {
      type: 'report',
      reportId: derivedId(`report/${taskId}/${id}`),
      said: { state, text: '按计划推进' },
    } as const;
    const outcome = await ledger.submitReport(tenant, { ...frame, ...content, by }, taskId);
    if (!outcome) throw new Error(`there is no task ${taskId}`);
    return outcome.ok ? outcome.answer : outcome.code;
  }

  /** Begins a plan's first round as an intake does, and waits until it is open. */
  async openRound(planId: string): Promise<RoundFacts> {
    const { ledger, tenant, policy } = this.office;
    const facts = firstRound(planId, this.day, {
      cadence: policy.scheduling.cadence,
      dueDay: policy.scheduling.dueDay,
      zoneOffsetMinutes: ZONE_MINUTES,
    });
    const aggregate = roundAggregate(facts);
    const said = { commandId: `round/${planId}`, digest: '', actor: 'system:test', principal: null };
    await ledger.begin(tenant, { ...said, on: this.day, late: null }, [
      { aggregate, events: [{ type: 'RoundPlanned', data: { facts } }] },
    ]);
    await this.follow({ type: 'round', planId, period: facts.period });
    await this.becomes<'round'>(aggregate, ({ status }) => status === 'open');
    return facts;
  }

  async stateOf<Kind extends AggregateKind>(aggregate: string): Promise<Aggregates[Kind]['state']> {
    const there = await this.office.ledger.stateOf<Kind>(this.office.tenant, aggregate);
    if (!there) throw new Error(`there is no ${aggregate}`);
    return there.state;
  }

  /** The state once it is so. */
  becomes<Kind extends AggregateKind>(
    aggregate: string,
    is: (state: Aggregates[Kind]['state']) => boolean,
  ): Promise<Aggregates[Kind]['state']> {
    return eventually(() => this.stateOf<Kind>(aggregate), is);
  }

  workflowId(process: ProcessName): string {
    return workflowIdOf(this.office.tenant, process);
  }

  private async bringAllHere(): Promise<void> {
    await Promise.all([...this.ahead.keys()].map((workflowId) => this.bringHere(workflowId)));
  }

  private async bringHere(workflowId: string): Promise<void> {
    const { temporal, settings } = this.office;
    const before = this.ahead.get(workflowId) ?? 0;
    const skip = startOfDayMs(this.day, ZONE_MINUTES) + NOON_MS - (Date.now() + before);
    if (skip <= 0) return;
    try {
      await fastForward(temporal.connection, { namespace: settings.namespace, workflowId }, skip);
      this.ahead.set(workflowId, before + skip);
    } catch (error) {
      // What has ended on the way needs no clock any more.
      if (!(await hasEnded(this.office, workflowId))) throw error;
      this.ahead.delete(workflowId);
    }
  }
}

async function hasEnded({ temporal }: Office, workflowId: string): Promise<boolean> {
  try {
    const { status } = await temporal.client.workflow.getHandle(workflowId).describe();
    return status.name !== 'RUNNING';
  } catch (error) {
    return error instanceof WorkflowNotFoundError;
  }
}
