import { listen, type Listening } from '../listen';

/**
 * Calls `onWake` when messages came in, and whenever the connection is there again: what came meanwhile is in the table.
 * A relay looks by itself now and then as well. Rejects when the first connection fails.
 */
export const listenOutbox = (url: string, onWake: () => void): Promise<Listening> =>
  listen(url, { channel: 'duban_outbox', hear: onWake, again: onWake });
