import { aggregateOf, CATCH_UP, NOTICE_SIGNAL, TASK_QUEUE, VIEW_QUERY, workflowIdOf } from '@duban/contract';
import { carriedFrom, kindOf, type AggregateKind, type Calendar, type ProcessName } from '@duban/domain';
import {
  claimOutbox,
  completeOutbox,
  failOutbox,
  type Database,
  type Ledger,
  type OutboxMessage,
} from '@duban/persistence';
import type { NoticeSignal, RunInput } from '@duban/workflows';
import { type Client, WorkflowExecutionAlreadyStartedError, WorkflowNotFoundError } from '@temporalio/client';
import type { Logger } from 'pino';

/** What the relay needs of the house. */
export interface RelayPorts {
  readonly db: Database;
  readonly ledger: Ledger;
  readonly client: Client;
  readonly calendar: Calendar;
  readonly log: Logger;
}

const BATCH = 64;
/**
 * A relay that dies leaves its messages to the next one after this, so it counts as recovery (targets.md). A message that
 * is carried twice because the server was slower changes nothing.
 */
const LEASE_MS = 10_000;
/** Asked without being woken, in case a wake-up was lost. */
const IDLE_MS = 2_000;

const WORKFLOW_OF: Readonly<Record<ProcessName['type'], string>> = {
  task: 'superviseTask',
  letter: 'letter',
  round: 'schedulingRound',
};

export interface Relay {
  /** Messages may have come in. */
  wake(): void;
  /** Ends after the batch in hand. */
  stop(): Promise<void>;
}

/**
 * Carries outbox rows to other processes, at least once each: starts are known by their workflow id and notices by their
 * message key, so a repeated one changes nothing. Several relays may run side by side.
 */
export function startRelay(ports: RelayPorts): Relay {
  let stopping = false;
  let wake: () => void = () => undefined;
  const loop = async (): Promise<void> => {
    while (!stopping) {
      const carried = await carryBatch(ports).catch((error: unknown) => {
        ports.log.error({ err: error }, 'the outbox cannot be read');
        return 0;
      });
      if (carried < BATCH && !stopping)
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, IDLE_MS);
          wake = () => (clearTimeout(timer), resolve());
        });
    }
  };
  const running = loop();
  return {
    wake: () => wake(),
    stop: async () => {
      stopping = true;
      wake();
      await running;
    },
  };
}

async function carryBatch(ports: RelayPorts): Promise<number> {
  const messages = await claimOutbox(ports.db, { limit: BATCH, leaseMs: LEASE_MS });
  await Promise.all(messages.map((message) => carryOne(ports, message)));
  return messages.length;
}

async function carryOne(ports: RelayPorts, message: OutboxMessage): Promise<void> {
  try {
    await carry(ports, message);
    await completeOutbox(ports.db, [message.id]);
  } catch (error) {
    ports.log.warn(
      { err: error, key: message.key, attempts: message.attempts },
      'a message waits for its next try',
    );
    await failOutbox(ports.db, message.id, error instanceof Error ? error.message : String(error));
  }
}

async function carry(ports: RelayPorts, { tenant, key, on, consequence }: OutboxMessage): Promise<void> {
  const { process } = consequence;
  if (consequence.kind === 'start') return startProcess(ports, tenant, process);
  const telling = { tenant, process, signal: { id: key, on, notice: consequence.notice } };
  if (consequence.notice.type === CATCH_UP && (await isCaughtUp(ports, telling))) return;
  return tell(ports, telling);
}

/** From the ledger alone: the same call starts, repairs and restores. A final aggregate needs no process. */
async function startProcess(ports: RelayPorts, tenant: string, process: ProcessName): Promise<void> {
  const aggregate = aggregateOf(process);
  const kind = kindOf(aggregate);
  const { facts } = await ports.ledger.readChain(tenant, aggregate);
  const carried = carriedFrom(kind, facts as never);
  const input: RunInput<AggregateKind> = { tenant, aggregate, carried, calendar: ports.calendar };
  try {
    await ports.client.workflow.start(WORKFLOW_OF[process.type], {
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

interface Telling {
  readonly tenant: string;
  readonly process: ProcessName;
  readonly signal: NoticeSignal;
}

/** A process that is not there is started from the ledger first: its start may still be on its way, or it was lost. */
async function tell(ports: RelayPorts, { tenant, process, signal }: Telling): Promise<void> {
  const send = (): Promise<void> =>
    ports.client.workflow.getHandle(workflowIdOf(tenant, process)).signal(NOTICE_SIGNAL, signal);
  try {
    await send();
  } catch (error) {
    if (!(error instanceof WorkflowNotFoundError)) throw error;
    if (await isOver(ports, tenant, process)) return;
    await startProcess(ports, tenant, process);
    await send();
  }
}

/** Whoever has not answered by then is asked again later; the other messages of the batch are waiting. */
const VIEW_WITHIN_MS = 5_000;

/** A query leaves no history. A process that is not there is behind, unless it is over. */
async function isCaughtUp({ client }: RelayPorts, { tenant, process, signal }: Telling): Promise<boolean> {
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

async function isOver({ ledger }: RelayPorts, tenant: string, process: ProcessName): Promise<boolean> {
  const there = await ledger.stateOf(tenant, aggregateOf(process));
  const status = (there?.state as { status?: string } | undefined)?.status;
  return status === 'closed' || status === 'replied';
}
