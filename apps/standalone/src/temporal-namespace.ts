import { Connection } from '@temporalio/client';
import Long from 'long';
import { waitUntil } from './wait-until';

const RETENTION_DAYS = 30;
const ALREADY_EXISTS = 6;

export async function withConnection<T>(
  address: string,
  work: (connection: Connection) => Promise<T>,
): Promise<T> {
  const connection = await Connection.connect({ address, connectTimeout: '3 seconds' });
  try {
    return await work(connection);
  } finally {
    await connection.close();
  }
}

export const temporalAnswers = (address: string): Promise<boolean> =>
  withConnection(address, async ({ workflowService }) => {
    await workflowService.getSystemInfo({});
    return true;
  });

/** Registers the namespace unless it is there, and waits until the server really serves it. */
export async function ensureNamespace(address: string, namespace: string): Promise<void> {
  await withConnection(address, async ({ workflowService }) => {
    await workflowService
      .registerNamespace({
        namespace,
        workflowExecutionRetentionPeriod: { seconds: Long.fromNumber(RETENTION_DAYS * 86_400) },
      })
      .catch((error: unknown) => {
        if ((error as { code?: number }).code !== ALREADY_EXISTS) throw error;
      });
    const isServed = async (): Promise<boolean> => {
      await workflowService.describeTaskQueue({ namespace, taskQueue: { name: 'is-it-there' } });
      return true;
    };
    await waitUntil(isServed, { what: `namespace ${namespace}`, withinMs: 30_000 });
  });
}
