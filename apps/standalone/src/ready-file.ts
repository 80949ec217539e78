import { rmSync } from 'node:fs';
import type { Account } from './accounts';
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
