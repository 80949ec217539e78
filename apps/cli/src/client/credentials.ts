import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { wrongCall } from '../trouble';

export interface Credential {
  readonly token: string;
  readonly expiresAt: string;
  readonly name: string;
}

export interface Credentials {
  readonly file: string;
  readonly of: (server: string) => Credential | null;
  readonly keep: (server: string, credential: Credential) => void;
  readonly forget: (server: string) => void;
}

type Stored = Readonly<Record<string, Credential>>;

/** One file for all servers, readable by its owner alone. */
export function storedCredentials(environment: NodeJS.ProcessEnv): Credentials {
  const home = environment['XDG_CONFIG_HOME'] || join(environment['HOME'] || homedir(), '.config');
  const file = join(home, 'duban', 'credentials.json');
  return {
    file,
    of: (server) => read(file)[server] ?? null,
    keep: (server, credential) => write(file, { ...read(file), [server]: credential }),
    forget: (server) => {
      const { [server]: _forgotten, ...others } = read(file);
      if (existsSync(file)) write(file, others);
    },
  };
}

function read(file: string): Stored {
  if (!existsSync(file)) return {};
  try {
    const stored = JSON.parse(readFileSync(file, 'utf8')) as unknown;
    if (typeof stored === 'object' && stored !== null) return stored as Stored;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw wrongCall(file, '内容已损坏，请删除后重新登录', 'its content is broken: delete it and sign in again');
}

/** Written beside and renamed, so that nobody ever reads half a file or one with a wider mode. */
function write(file: string, stored: Stored): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const draft = `${file}.${process.pid}`;
  rmSync(draft, { force: true });
  writeFileSync(draft, `${JSON.stringify(stored, null, 2)}\n`, { mode: 0o600 });
  chmodSync(draft, 0o600);
  renameSync(draft, file);
}
