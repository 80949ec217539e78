import { markOf, type RecordOutcome } from '@duban/contract/names';
import { dayInZone, type CommandFrame, type Day, type Decision, type DomainEvent } from '@duban/domain';
import { record } from './activity-proxies';
import type { NoticeSignal, Queued, Ruling } from './line';

/** A decision of the core as the main line carries it out: one record of one aggregate's chain. */
export function ruled(
  chain: { readonly tenant: string; readonly aggregate: string },
  command: Queued,
  decision: Decision<DomainEvent>,
): Ruling {
  if (!decision.ok) return decision;
  const { events } = decision;
  if (events.length === 0) return UNCHANGED;
  const { tenant, aggregate } = chain;
  const request = { tenant, aggregate, command: markOf(command), events };
  return { ok: true, write: { events, carryOut: (expected) => record({ ...request, expected }) } };
}

/** What is told too late to mean anything leaves everything as it is. */
export const UNCHANGED: Ruling = { ok: true, write: null };

/** What the ledger has behind link `expected`: a record of nothing finds it as any other does. */
export const askAhead = (
  chain: { readonly tenant: string; readonly aggregate: string },
  expected: number,
  told: NoticeSignal,
): Promise<RecordOutcome> => {
  const frame = { ...noticeFrame(told), type: told.notice.type, by: 'system:relay' };
  return record({ ...chain, expected, command: markOf(frame), events: [] });
};

/** Today by the workflow's own clock, which virtual time moves, in the jurisdiction's zone. */
export const todayIn = (offsetMinutes: number): Day => dayInZone(Date.now(), offsetMinutes);

/** The frame of what a machine found: it has no body, and what it found holds from the day it names. */
export const machineFrame = (id: string, on: Day, today: Day): CommandFrame => ({
  id,
  digest: '',
  on,
  today,
  late: null,
});

/** A notice is judged on the day it brings: the process that found the fact knew its day, this one may lag behind. */
export const noticeFrame = ({ id, on }: NoticeSignal): CommandFrame => machineFrame(id, on, on);
