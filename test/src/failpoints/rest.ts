import { setTimeout as pause } from 'node:timers/promises';
import { inTenant } from '@duban/persistence';
import type { Office } from '../support/office';
import { carriedBy, headsOf } from './heads';

const PATIENCE_MS = 180_000;

/**
 * Waits until no message is on its way, every issued letter has arrived and every process has caught up. One that is
 * behind for good is never at rest: that is said with its name.
 */
export async function atRest(office: Office): Promise<void> {
  const until = performance.now() + PATIENCE_MS;
  for (let calm = 0; calm < 2;) {
    const unrest = await unrestOf(office).catch((error: unknown) => String(error));
    calm = unrest === null ? calm + 1 : 0;
    if (unrest !== null && performance.now() > until) throw new Error(`no rest: ${unrest}`);
    await pause(200);
  }
}

async function unrestOf(office: Office): Promise<string | null> {
  const [waiting] = await inTenant(office.db, office.tenant, (tx) =>
    tx.query<{ key: string; last_error: string | null }>(
      'select key, last_error from outbox where tenant_id = duban_tenant() and done_at is null limit 1',
    ),
  );
  if (waiting) return `${waiting.key} is on its way: ${waiting.last_error}`;
  for (const { aggregate, sequence, state } of await headsOf(office)) {
    if (isUndelivered(state)) return `${aggregate} is not delivered`;
    const carried = await carriedBy(office, aggregate);
    if (carried && carried.sequence < sequence) return `${aggregate} is behind`;
  }
  return null;
}

function isUndelivered(state: unknown): boolean {
  const { status, deliveredOn } = state as { status?: string; deliveredOn?: string | null };
  return deliveredOn === null && status !== 'drafted';
}
