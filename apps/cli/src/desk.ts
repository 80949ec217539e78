import type { PlanReading } from '@duban/documents';
import type { Client } from './client/client';
import type { Credentials } from './client/credentials';
import type { Machine } from './doctor/machine';
import type { Terminal } from './terminal/terminal';

/** What a command works with. */
export interface Desk {
  readonly terminal: Terminal;
  readonly environment: NodeJS.ProcessEnv;
  readonly client: Client;
  readonly credentials: Credentials;
  readonly machine: Machine;
  readonly readPlan: (bytes: Uint8Array, file: { readonly name: string }) => Promise<PlanReading>;
  /** With `--json` everything but the one document goes to stderr. */
  readonly json: boolean;
  /** For people, on the way: a text to be read before it is signed, what was recognised before it is imported. */
  readonly show: (text: string) => void;
}
