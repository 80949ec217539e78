import type { Office } from './office';

/** The types of all events of a workflow's latest run, in order. */
export async function eventsOf(office: Office, workflowId: string): Promise<readonly string[]> {
  const { events } = await office.temporal.client.workflow.getHandle(workflowId).fetchHistory();
  return (events ?? []).map(({ eventType }) => String(eventType));
}
