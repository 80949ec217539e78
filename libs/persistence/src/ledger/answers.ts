import type { Answer } from '@duban/contract';
import type { Tx } from '../database';
import { prepared } from '../prepared';
import { AS_INSTANT } from './chains';
import type { Change } from './together';

const ANSWER = `select command_id as "commandId", digest, aggregate, sequence from command_answer
  where tenant_id = duban_tenant() and command_id = $1`;

/** The answer that a command was given, whichever chain it changed; null when it has none yet. */
export async function answerTo(tx: Tx, commandId: string): Promise<Answer | null> {
  const [answer] = await tx.query<Answer>(prepared(ANSWER), [commandId]);
  return answer ?? null;
}

/** What a writer must know once its chain is locked: the answer there may be, and the database's own clock. */
export interface Standing {
  readonly answer: Answer | null;
  readonly recordedAt: string;
}

/** Asked after the lock, so that the instants of a chain do not go back. */
export async function standing(tx: Tx, commandId: string): Promise<Standing> {
  const [now] = await tx.query<Standing>(
    prepared(`select ${AS_INSTANT('clock_timestamp()')} as "recordedAt",
                     (select to_json(given) from (${ANSWER}) as given) as answer`),
    [commandId],
  );
  return now as Standing;
}

export const keepingAnswer = (
  { commandId, digest, aggregate, sequence }: Answer,
  recordedAt: string,
): Change => ({
  sql: `insert into command_answer (command_id, digest, aggregate, sequence, recorded_at)
      values ($1, $2, $3, $4, $5::timestamptz)`,
  parameters: [commandId, digest, aggregate, sequence, recordedAt],
});
