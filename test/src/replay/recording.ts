import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Carried } from '@duban/domain';
import { ROOT } from '../support/office';

export const HISTORIES = join(ROOT, 'test', 'replay', 'histories');

/**
 * The key under which the payloads of recorded histories are sealed. It is no secret: what is recorded is made up, and
 * whoever replays a history must be able to read it. No installation has this key.
 */
export const RECORDING_KEY = Buffer.from('recorded histories are no secret').toString('base64');

/** A run as it was recorded, and what it had come to by the code of that day. */
export interface Recording {
  readonly about: string;
  readonly workflowId: string;
  readonly outcome: Outcome;
  /** As the server tells it, in its JSON form. */
  readonly history: unknown;
}

/** What is compared beside the commands that a replay compares by itself. */
export interface Outcome {
  /** All that the run remembered in the end. */
  readonly carried: Carried<unknown>;
  /** Command by command what was decided: `<command id> <digest of the events>`. */
  readonly decided: readonly string[];
}

export const recordings = (): readonly (readonly [name: string, recording: Recording])[] =>
  readdirSync(HISTORIES)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => [
      file.replace('.json', ''),
      JSON.parse(readFileSync(join(HISTORIES, file), 'utf8')) as Recording,
    ]);
