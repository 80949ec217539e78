import { temporal } from '@temporalio/proto';
import type { Office } from './office';

type EventType = temporal.api.enums.v1.EventType;
const { EventType } = temporal.api.enums.v1;

/** What virtual time itself writes into a history; a real clock never does. */
const OF_VIRTUAL_TIME: readonly (EventType | null | undefined)[] = [
  EventType.EVENT_TYPE_WORKFLOW_EXECUTION_TIME_SKIPPING_TRANSITIONED,
  EventType.EVENT_TYPE_WORKFLOW_EXECUTION_OPTIONS_UPDATED,
];

/** The events of a workflow's run (the latest, unless one is named), in order, without those of virtual time. */
export async function eventsOf(
  { temporal: { client } }: Office,
  workflowId: string,
  runId?: string,
): Promise<readonly string[]> {
  const { events } = await client.workflow.getHandle(workflowId, runId).fetchHistory();
  return (events ?? [])
    .filter(({ eventType }) => !OF_VIRTUAL_TIME.includes(eventType))
    .map(({ eventType }) => wordOf(eventType));
}

const wordOf = (type: EventType | null | undefined): string =>
  EventType[type ?? 0]!.replace('EVENT_TYPE_', '').toLowerCase();

export interface EventCount {
  readonly total: number;
  readonly byType: Readonly<Record<string, number>>;
}

export async function countEvents(office: Office, workflowId: string, runId?: string): Promise<EventCount> {
  const events = await eventsOf(office, workflowId, runId);
  const byType: Record<string, number> = {};
  for (const event of events) byType[event] = (byType[event] ?? 0) + 1;
  return { total: events.length, byType };
}
