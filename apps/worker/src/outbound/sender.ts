import {
  claimOutbound,
  endOutbound,
  failOutbound,
  postponeOutbound,
  type ClaimedOutbound,
  type Database,
} from '@duban/persistence';
import type { Logger } from 'pino';
import type { Channel, SendResult } from './channel';
import { startLoop, type Loop } from '../loop';

export interface SenderPorts {
  readonly db: Database;
  readonly log: Logger;
  readonly channels: Readonly<Partial<Record<ClaimedOutbound['channel'], Channel>>>;
}

export interface SenderPace {
  readonly batch: number;
  /** A sender that dies leaves its messages to the next one after this; it is longer than sending a batch takes. */
  readonly leaseMs: number;
  /** The wait after the first failure; twice as long after each further one, up to `longestRetryMs`. */
  readonly retryMs: number;
  readonly longestRetryMs: number;
  /** So many failures that are about the message itself, and it is dead. */
  readonly mostAttempts: number;
  /** Nobody can be reached: as long as this it is not the message's fault. */
  readonly patienceMs: number;
  /** How long nothing is tried on a channel that is away. */
  readonly awayMs: number;
  readonly idleMs: number;
}

export const PACE: SenderPace = {
  batch: 16,
  leaseMs: 120_000,
  retryMs: 30_000,
  longestRetryMs: 3_600_000,
  mostAttempts: 10,
  patienceMs: 3 * 86_400_000,
  awayMs: 30_000,
  idleMs: 2_000,
};

/**
 * Sends what is due, at least once each, under the one id that a message keeps: several senders may run side by side, and
 * one that dies has its messages sent by another when its lease ends.
 */
export function startSender(ports: SenderPorts, pace: SenderPace = PACE): Loop {
  const awayUntil = new Map<string, number>();
  return startLoop({
    ...{ log: ports.log, idleMs: pace.idleMs, failure: 'outbound messages cannot be sent' },
    turn: async () => {
      const messages = await claimOutbound(ports.db, { limit: pace.batch, leaseMs: pace.leaseMs });
      await Promise.all(messages.map((message) => sendOne(message, { ports, pace, awayUntil })));
      return messages.length === pace.batch;
    },
  });
}

interface Sending {
  readonly ports: SenderPorts;
  readonly pace: SenderPace;
  /** By channel: until when it is not tried. */
  readonly awayUntil: Map<string, number>;
}

/** Never rejects: what cannot be noted down is due again at the end of its lease. */
async function sendOne(message: ClaimedOutbound, sending: Sending): Promise<void> {
  const { db, log } = sending.ports;
  const { id, channel, kind, attempts } = message;
  try {
    if (message.simulate) return await endOutbound(db, message, 'simulated');
    const away = sending.awayUntil.get(channel) ?? 0;
    if (away > Date.now()) return await postponeOutbound(db, message, away);
    await note(message, await through(message, sending), sending);
  } catch (err) {
    log.error({ err, id, channel, kind, attempts }, 'a message cannot be noted down');
  }
}

async function through(message: ClaimedOutbound, { ports }: Sending): Promise<SendResult> {
  const channel = ports.channels[message.channel];
  if (!channel) return { result: 'retry', code: 'not-configured', detail: '', away: true };
  return channel.send(message);
}

async function note(message: ClaimedOutbound, result: SendResult, sending: Sending): Promise<void> {
  const { ports, pace, awayUntil } = sending;
  switch (result.result) {
    case 'accepted':
      return endOutbound(ports.db, message, 'sent');
    case 'gathered':
      return;
    case 'later':
      return postponeOutbound(ports.db, message, result.untilMs);
    case 'refused':
      return failOutbound(ports.db, message, result, { afterMs: null });
    case 'retry': {
      if (result.away) awayUntil.set(message.channel, Date.now() + pace.awayMs);
      const { id, channel, kind, attempts } = message;
      ports.log.warn({ id, channel, kind, attempts, code: result.code }, 'a message waits for its next try');
      return failOutbound(ports.db, message, result, { afterMs: retryAfterMs(message, result, pace) });
    }
  }
}

/** Null: it is given up. */
function retryAfterMs(
  { attempts, queuedAt }: ClaimedOutbound,
  { away, afterMs = 0 }: Extract<SendResult, { result: 'retry' }>,
  pace: SenderPace,
): number | null {
  const spent = away ? Date.now() - Date.parse(queuedAt) > pace.patienceMs : attempts >= pace.mostAttempts;
  if (spent) return null;
  const own = Math.min(pace.longestRetryMs, pace.retryMs * 2 ** Math.min(attempts - 1, 20));
  return Math.round(Math.min(Math.max(own, afterMs), 86_400_000));
}
