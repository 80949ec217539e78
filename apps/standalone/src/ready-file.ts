import { accessSync, constants, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Account } from './accounts';
import { unusableFolder } from './trouble';
import { writeWhole } from './write-whole';

/** What a script needs to talk to a house that is up. */
export interface Ready {
  readonly url: string;
  readonly temporalAddress: string;
  readonly namespace: string;
  readonly databaseUrl: string;
  readonly token: string | null;
  readonly accounts: readonly Account[];
}

export const writeReadyFile = (file: string, ready: Ready): void => writeWhole(file, ready, 0o600);

/** A file from before would tell a waiting script that everything is up. */
export const removeReadyFile = (file: string): void => rmSync(file, { force: true });

/** Said at once, not when everything else is up. */
export function requireReadyFolder(file: string): void {
  try {
    accessSync(dirname(file), constants.W_OK | constants.X_OK);
  } catch (error) {
    throw unusableFolder('--ready-file', dirname(file), error);
  }
}
