import type { Answer } from '@duban/contract';
import type { Tx } from '../database';

/** The answer that a command was given, whichever chain it changed; null when it has none yet. */
export async function answerTo(tx: Tx, commandId: string): Promise<Answer | null> {
  const [answer] = await tx.query<Answer>(
    `select command_id as "commandId", digest, aggregate, sequence from command_answer
      where tenant_id = duban_tenant() and command_id = $1`,
    [commandId],
  );
  return answer ?? null;
}

export async function keepAnswer(tx: Tx, answer: Answer, recordedAt: string): Promise<void> {
  const { commandId, digest, aggregate, sequence } = answer;
  await tx.change(
    `insert into command_answer (command_id, digest, aggregate, sequence, recorded_at) values ($1, $2, $3, $4, $5)`,
    [commandId, digest, aggregate, sequence, recordedAt],
  );
}
