import {
  claimOutbox,
  completeOutbox,
  failOutbox,
  pruneOutbox,
  type Database,
  type OutboxMessage,
} from '@duban/persistence';
import type { Logger } from 'pino';
import { carry, type Carrier } from './carry';
import { startLoop, type Loop } from './loop';

/** What the relay needs of the house. */
export interface RelayPorts extends Carrier {
  readonly db: Database;
  readonly log: Logger;
}

const BATCH = 64;
/**
 * A relay that dies leaves its messages to the next one after this, so it counts as recovery (targets.md). A message that
 * is carried twice because the server was slower changes nothing.
 */
const LEASE_MS = 10_000;
/** Asked without being woken: a message may be due later than it was written, and a wake-up may be lost. */
const IDLE_MS = 2_000;
const PRUNE_EVERY_MS = 3_600_000;

/**
 * Carries outbox rows to other processes, at least once each: starts are known by their workflow id and notices by their
 * message key, so a repeated one changes nothing. Several relays may run side by side.
 */
export function startRelay(ports: RelayPorts): Loop {
  const { db, log } = ports;
  let pruneAtMs = 0;
  return startLoop({
    ...{ log, idleMs: IDLE_MS, failure: 'the outbox cannot be read' },
    turn: async () => {
      if ((await carryBatch(ports)) === BATCH) return true;
      if (performance.now() < pruneAtMs) return false;
      pruneAtMs = performance.now() + PRUNE_EVERY_MS;
      await pruneOutbox(db).catch((err: unknown) => log.error({ err }, 'the outbox cannot be pruned'));
      return false;
    },
  });
}

async function carryBatch(ports: RelayPorts): Promise<number> {
  const messages = await claimOutbox(ports.db, { limit: BATCH, leaseMs: LEASE_MS });
  const carried = await Promise.all(messages.map((message) => carryOne(ports, message)));
  await completeOutbox(
    ports.db,
    messages.filter((_, index) => carried[index]).map(({ id }) => id),
  );
  return messages.length;
}

/** Whether it was carried. Never rejects: the batch is in hand until its last message is. */
async function carryOne(ports: RelayPorts, message: OutboxMessage): Promise<boolean> {
  const { id, key, attempts } = message;
  try {
    await carry(ports, message);
    return true;
  } catch (error) {
    ports.log.warn({ err: error, key, attempts }, 'a message waits for its next try');
    const because = error instanceof Error ? error.message : String(error);
    // When not even this can be written, the message is due again at the end of its lease.
    await failOutbox(ports.db, id, because).catch((err: unknown) =>
      ports.log.error({ err, key }, 'a message cannot be put back'),
    );
    return false;
  }
}
