import { aggregateOf, CATCH_UP, NOTICE_SIGNAL, TASK_QUEUE, VIEW_QUERY, workflowIdOf } from '@duban/contract';
import {
  carriedFrom,
  isFinal,
  kindOf,
  yearOf,
  yearsFrom,
  type AggregateKind,
  type Calendar,
  type Fact,
  type NewDays,
  type ProcessName,
} from '@duban/domain';
import type { Ledger, OutboxMessage } from '@duban/persistence';
import type { NoticeSignal, RunInput } from '@duban/workflows';
import { type Client, WorkflowExecutionAlreadyStartedError, WorkflowNotFoundError } from '@temporalio/client';

/** What carrying a message needs: the cluster, and the ledger from which processes are started. */
export interface Carrier {
  readonly ledger: Ledger;
  readonly client: Client;
  readonly calendars: CalendarSource;
}

/** The working days as an office counts them now. */
export interface CalendarSource {
  of(tenant: string): Promise<Calendar>;
}

const WORKFLOW_OF: Readonly<Record<ProcessName['type'], string>> = {
  task: 'superviseTask',
  letter: 'letter',
  approval: 'approval',
  round: 'schedulingRound',
  plan: 'planLife',
};

/** Brings a message to its process. Repeated as often as anybody likes, it changes nothing more. */
export async function carry(
  carrier: Carrier,
  { tenant, key, on, consequence }: OutboxMessage,
): Promise<void> {
  const { process } = consequence;
  if (consequence.kind === 'start') return startProcess(carrier, tenant, process);
  const notice = await inFull(carrier, tenant, consequence.notice);
  const telling = { tenant, process, signal: { id: key, on, notice } };
  if (notice.type === CATCH_UP && (await isCaughtUp(carrier, telling))) return;
  return tell(carrier, telling);
}

/** What is told to thousands is kept short until it is carried: the days come from the calendar as it is then. */
async function inFull({ calendars }: Carrier, tenant: string, notice: Telling['signal']['notice']) {
  if (notice.type !== 'note-calendar') return notice;
  const { year } = (notice as unknown as Pick<NewDays, 'notice'>).notice;
  const { years } = await calendars.of(tenant);
  // The year before as well: 元旦 can begin on its last day.
  return { ...notice, years: years.filter((one) => one.year === year || one.year === year - 1) };
}

/** From the ledger alone: the same call starts, repairs and restores. The process of a final aggregate ends at once. */
async function startProcess(carrier: Carrier, tenant: string, process: ProcessName): Promise<void> {
  const aggregate = aggregateOf(process);
  const kind = kindOf(aggregate);
  const { facts } = await carrier.ledger.readChain(tenant, aggregate);
  const carried = carriedFrom(kind, facts as never);
  const calendar = yearsFrom(firstYear(facts), await carrier.calendars.of(tenant));
  const numbers = kind === 'letter' ? ({ numberedByLedger: true } as const) : {};
  const input: RunInput<AggregateKind> = {
    tenant,
    aggregate,
    carried,
    calendar,
    clockFirst: true,
    ...numbers,
  };
  try {
    await carrier.client.workflow.start(WORKFLOW_OF[process.type], {
      workflowId: workflowIdOf(tenant, process),
      taskQueue: TASK_QUEUE,
      args: [input],
      // After a kill the next worker meets this timeout first; recovery must stay well under half a minute.
      workflowTaskTimeout: '5 seconds',
      // Closed workflows are forgotten anyway: what closes a process for ever is the ledger, which ends it at once.
      workflowIdReusePolicy: 'ALLOW_DUPLICATE',
    });
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
}

/** A year before the first fact: what is recorded in arrears may have begun then. */
const firstYear = (facts: readonly Fact[]): number => yearOf((facts as readonly [Fact, ...Fact[]])[0].on) - 1;

interface Telling {
  readonly tenant: string;
  readonly process: ProcessName;
  readonly signal: NoticeSignal;
}

/** A process that is not there is started from the ledger first: its start may still be on its way, or it was lost. */
async function tell(carrier: Carrier, { tenant, process, signal }: Telling): Promise<void> {
  const send = (): Promise<void> =>
    carrier.client.workflow.getHandle(workflowIdOf(tenant, process)).signal(NOTICE_SIGNAL, signal);
  try {
    await send();
  } catch (error) {
    if (!(error instanceof WorkflowNotFoundError)) throw error;
    if (await isOver(carrier, tenant, process)) return;
    await startProcess(carrier, tenant, process);
    await send();
  }
}

/** Whoever has not answered by then is asked again later; the other messages of the batch are waiting. */
const VIEW_WITHIN_MS = 5_000;

/** A query leaves no history. A process that is not there is behind, unless it is over. */
async function isCaughtUp({ client }: Carrier, { tenant, process, signal }: Telling): Promise<boolean> {
  const handle = client.workflow.getHandle(workflowIdOf(tenant, process));
  try {
    const { sequence } = await client.withDeadline(Date.now() + VIEW_WITHIN_MS, () =>
      handle.query<{ sequence: number }>(VIEW_QUERY),
    );
    return sequence >= Number(signal.notice.sequence);
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return false;
    throw error;
  }
}

async function isOver({ ledger }: Carrier, tenant: string, process: ProcessName): Promise<boolean> {
  const aggregate = aggregateOf(process);
  const there = await ledger.stateOf(tenant, aggregate);
  return there !== null && isFinal(kindOf(aggregate), there.state);
}
