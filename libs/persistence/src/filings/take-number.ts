import type { RecordRequest } from '@duban/contract';
import {
  filingKey,
  filingOffice,
  refusedFilingNumber,
  type DomainEvent,
  type Refusal,
  type Task,
  type TaskEvent,
} from '@duban/domain';
import type { Tx } from '../database';
import type { Head } from '../ledger/forge';

type Filed = Extract<TaskEvent, { type: 'TaskFiled' }>;

const isFiled = (event: DomainEvent): event is Filed => event.type === 'TaskFiled';

/**
 * Takes the number of a filing in the transaction that records it, so that it is taken if and only if the filing is on record.
 * Whoever files another task under it at the same moment waits here, and is refused once this one has ended.
 */
export async function refusedNumber(
  tx: Tx,
  { aggregate, sequence, state }: Head,
  { command, events }: Pick<RecordRequest, 'command' | 'events'>,
): Promise<Refusal | null> {
  const at = events.findIndex(isFiled);
  const filed = events[at];
  if (!filed || !isFiled(filed)) return null;
  const task = state as Task;
  const { number } = filed.data;
  const { on, actor } = command;
  const taken = await tx.change(
    `insert into filing_number (aggregate, sequence, office, key, number, task_id, filed_on, filed_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (tenant_id, office, key) where not doubled do nothing`,
    [aggregate, sequence + at + 1, filingOffice(task), filingKey(number), number, task.taskId, on, actor],
  );
  return taken === 0 ? refusedFilingNumber(number, null) : null;
}
