import pg from 'pg';

export interface Listening {
  stop(): Promise<void>;
}

const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 10_000;

/**
 * Calls `onWake` when messages came in, and whenever the connection is there again: what came meanwhile is in the table.
 * It is a hint and no delivery; a relay looks by itself now and then as well. Rejects when the first connection fails.
 */
export async function listenOutbox(url: string, onWake: () => void): Promise<Listening> {
  let stopped = false;
  let pause: NodeJS.Timeout | undefined;
  let client = await listening(url, onWake, again);

  function again(pauseMs = FIRST_PAUSE_MS): void {
    if (stopped) return;
    pause = setTimeout(() => {
      listening(url, onWake, again).then(take, () => again(Math.min(pauseMs * 2, LONGEST_PAUSE_MS)));
    }, pauseMs);
  }
  function take(fresh: pg.Client): void {
    if (stopped) return void fresh.end();
    client = fresh;
    onWake();
  }
  return {
    stop: async () => {
      stopped = true;
      clearTimeout(pause);
      await client.end();
    },
  };
}

async function listening(url: string, onWake: () => void, onLost: () => void): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, application_name: 'duban outbox', keepAlive: true });
  client.on('notification', onWake);
  // `end` follows every lost connection; an error that nobody hears would end the process.
  client.on('error', () => undefined);
  await client.connect();
  await client.query('listen duban_outbox');
  client.on('end', () => onLost());
  return client;
}
