import { randomUUID } from 'node:crypto';
import type { Connection } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time';

/** Longer than any rehearsal; the server's own limit is set in its dynamic configuration. */
const MAX_SKIPS = 100_000;

/** Whose clock is moved. */
interface Followed {
  readonly namespace: string;
  readonly workflowId: string;
}

/**
 * Lets a workflow's clock run ahead by a length of time and answers when it has arrived. Works only in a namespace
 * that allows it: never where real tasks are. Pending activities hold the clock.
 */
export async function fastForward(
  connection: Connection,
  followed: Followed,
  durationMs: number,
): Promise<void> {
  const { namespace, workflowId } = followed;
  const id = randomUUID();
  await connection.workflowService.updateWorkflowExecutionOptions({
    namespace,
    workflowExecution: { workflowId },
    workflowExecutionOptions: {
      timeSkippingConfig: {
        enabled: true,
        maxSessionSkipCount: MAX_SKIPS,
        fastForwardConfig: { id, duration: msToTs(durationMs) },
      },
    },
    updateMask: { paths: ['time_skipping_config'] },
  });
  await connection.workflowService.pollWorkflowExecutionTimeSkipping({
    namespace,
    workflowExecution: { workflowId },
    fastForwardId: id,
  });
}
