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

/** Whether it is Duban that answers there. */
export async function dubanAnswers(port: number): Promise<boolean> {
  try {
    const signal = AbortSignal.timeout(PATIENCE_MS);
    const response = await fetch(`http://127.0.0.1:${port}/api/health`, { signal });
    const health = (await response.json()) as { readonly parts?: unknown };
    return health.parts !== undefined;
  } catch {
    return false;
  }
}
