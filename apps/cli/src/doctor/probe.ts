import { execFile } from 'node:child_process';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';

/** The doctor is to answer within a second, whatever hangs. */
const PATIENCE_MS = 600;

/** What a command prints about itself, or null when it cannot be run. */
export const commandSays = (command: string, args: readonly string[]): Promise<string | null> =>
  new Promise((resolve) => {
    // Outside any Go module: there an older Go would fail before it says its version.
    const options = { cwd: tmpdir(), timeout: PATIENCE_MS, env: { ...process.env, GOTOOLCHAIN: 'local' } };
    execFile(command, args, options, (error, stdout, stderr) => resolve(error ? null : `${stdout}${stderr}`));
  });

export const listensAt = (host: string, port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect({ host, port, timeout: PATIENCE_MS });
    const end = (answer: boolean) => () => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('connect', end(true)).once('timeout', end(false)).once('error', end(false));
  });

export const portIsFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });

interface Health {
  readonly parts?: { readonly roots?: { readonly ok: boolean; readonly detail: string } };
}

/** What a product says of itself; null where nothing answers, or something else. */
export async function healthAt(url: string): Promise<Health | null> {
  try {
    const signal = AbortSignal.timeout(PATIENCE_MS);
    return (await (await fetch(`${url}/api/health`, { signal })).json()) as Health | null;
  } catch {
    return null;
  }
}

/** Whether it is Duban that answers there. */
export const dubanAnswers = async (port: number): Promise<boolean> =>
  (await healthAt(`http://127.0.0.1:${port}`))?.parts !== undefined;
