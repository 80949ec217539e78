import { setTimeout as pause } from 'node:timers/promises';
import { taskWorkflowId } from '@duban/contract';
import { close, connect, inTenant } from '@duban/persistence';
import type { Office } from '../src/support/office';
import { eventually, runWorker } from '../src/support/running';
import { rounded, timed } from './figures';

/** For a machine that others use too. */
const PATIENCE_MS = 600_000;
const AGAIN_MS = 250;

/** A round that is open, whose due day is over, and the tasks that have not reported. */
export interface LateRound {
  readonly planId: string;
  readonly late: readonly string[];
}

export interface LettersFigure {
  readonly letters: number;
  /** From the word to the round's process until the last letter is in the ledger. */
  readonly lettersMs: number;
  /** As the ledger's own clock has it: from the close to the last letter. */
  readonly lettersAfterTheCloseMs: number;
  /** Until every letter has its process and nothing is on its way. */
  readonly restMs: number;
  /** Events of the histories of those who are late, before and by the close. */
  readonly eventsBefore: number;
  readonly eventsAdded: number;
  /** Processes of tasks that are not late: there must be none. */
  readonly othersTouched: number;
}

/**
 * Only those who are late have processes, as everybody else's would sleep, and the round waits for its word. The messages
 * of the commands that are answered are taken back, as the API does.
 */
export async function quieten(office: Office, { planId, late }: LateRound): Promise<void> {
  const owner = await connect(office.database.ownerUrl, { poolSize: 1 });
  const starts = late.map((taskId) => `start/task/${taskId}/1`);
  await inTenant(owner, office.tenant, async (tx) => {
    await tx.change(
      `update outbox set done_at = clock_timestamp() where done_at is null
          and (key like 'catch-up/%' or key like 'start/task/%' and key <> all($1::text[]))`,
      [starts],
    );
    await tx.change(
      `update outbox set due_at = clock_timestamp() + interval '1 day' where key like 'start/round/' || $1 || '/%'`,
      [planId],
    );
  });
  await close(owner);
}

/** The due day is over: the relay may start the round's process, which closes at once. */
async function release(office: Office, { planId }: LateRound): Promise<void> {
  const owner = await connect(office.database.ownerUrl, { poolSize: 1 });
  await inTenant(owner, office.tenant, async (tx) => {
    await tx.change(
      `update outbox set due_at = clock_timestamp() where key like 'start/round/' || $1 || '/%'`,
      [planId],
    );
    await tx.query('notify duban_outbox');
  });
  await close(owner);
}

const counted = async ({ db, tenant }: Office, sql: string): Promise<number> => {
  const [row] = await inTenant(db, tenant, (tx) => tx.query<{ n: number }>(sql));
  return row?.n ?? 0;
};

const drafted = (office: Office): Promise<number> =>
  counted(office, `select count(*)::int as n from letter_row`);
const onTheWay = (office: Office): Promise<number> =>
  counted(
    office,
    `select count(*)::int as n from outbox where done_at is null and due_at < clock_timestamp() + interval '1 hour'`,
  );
const sinceTheClose = (office: Office): Promise<number> =>
  counted(
    office,
    `select (extract(epoch from max(recorded_at) filter (where type = 'LetterDrafted')
                          - max(recorded_at) filter (where type = 'RoundClosed')) * 1000)::float8 as n from ledger_event`,
  );

/** Asks seldom: what is measured shares the machine with whoever asks. */
async function until(is: () => Promise<boolean>): Promise<void> {
  for (const end = performance.now() + PATIENCE_MS; performance.now() < end; await pause(AGAIN_MS))
    if (await is()) return;
  throw new Error('it takes too long');
}

const atRest = (office: Office): Promise<void> => until(async () => (await onTheWay(office)) === 0);

/** Events of the histories of those who are late, once none of their processes has anything to do. */
async function eventsOf({ temporal, tenant }: Office, late: readonly string[]): Promise<number> {
  let sum = 0;
  for (const taskId of late) {
    const handle = temporal.client.workflow.getHandle(taskWorkflowId(tenant, taskId, 1));
    const { historyLength } = await eventually(
      () => handle.describe(),
      ({ raw }) => !raw.pendingWorkflowTask,
      PATIENCE_MS,
    );
    sum += historyLength;
  }
  return sum;
}

/** The tasks that have a process. */
async function running({ temporal }: Office): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const { workflowId } of temporal.client.workflow.list({ query: "WorkflowType='superviseTask'" }))
    found.push(workflowId);
  return found;
}

/** Everything from the due day's end on by the real relay, worker and cluster. */
export async function draftLetters(office: Office, round: LateRound): Promise<LettersFigure> {
  const { late } = round;
  const worker = await runWorker(office);
  try {
    await atRest(office);
    const eventsBefore = await eventsOf(office, late);
    const began = performance.now();
    const lettersMs = await timed(async () => {
      await release(office, round);
      await until(async () => (await drafted(office)) >= late.length);
    });
    await atRest(office);
    const restMs = performance.now() - began;
    const own = new Set(late.map((taskId) => taskWorkflowId(office.tenant, taskId, 1)));
    const processes = await eventually(
      () => running(office),
      ({ length }) => length >= late.length,
      PATIENCE_MS,
    );
    return {
      letters: await drafted(office),
      lettersMs: rounded(lettersMs),
      lettersAfterTheCloseMs: rounded(await sinceTheClose(office)),
      restMs: rounded(restMs),
      eventsBefore,
      eventsAdded: (await eventsOf(office, late)) - eventsBefore,
      othersTouched: processes.filter((id) => !own.has(id)).length,
    };
  } finally {
    await worker.stop();
  }
}
