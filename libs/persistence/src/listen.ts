import pg from 'pg';

export interface Listening {
  stop(): Promise<void>;
}

export interface Ear {
  readonly channel: 'duban_outbox' | 'duban_answers';
  readonly hear: (payload: string) => void;
  /** The connection was away and is there again; what was said meanwhile is not said again. */
  readonly again?: () => void;
}

const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 10_000;

/**
 * Hears what transactions say with their commit. A hint and no delivery: whoever must not miss anything looks in the tables
 * as well. Rejects when the first connection fails; later ones are tried until one holds.
 */
export async function listen(url: string, ear: Ear): Promise<Listening> {
  let stopped = false;
  let pause: NodeJS.Timeout | undefined;
  let client = await listening(url, ear, again);

  function again(pauseMs = FIRST_PAUSE_MS): void {
    if (stopped) return;
    pause = setTimeout(() => {
      listening(url, ear, again).then(take, () => again(Math.min(pauseMs * 2, LONGEST_PAUSE_MS)));
    }, pauseMs);
  }
  function take(fresh: pg.Client): void {
    if (stopped) return void fresh.end();
    client = fresh;
    ear.again?.();
  }
  return {
    stop: async () => {
      stopped = true;
      clearTimeout(pause);
      await client.end();
    },
  };
}

async function listening(url: string, { channel, hear }: Ear, onLost: () => void): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: url,
    application_name: channel.replace('_', ' '),
    keepAlive: true,
  });
  client.on('notification', ({ payload }) => hear(payload ?? ''));
  // `end` follows every lost connection; an error that nobody hears would end the process.
  client.on('error', () => undefined);
  await client.connect();
  await client.query(`listen ${channel}`);
  client.on('end', () => onLost());
  return client;
}
