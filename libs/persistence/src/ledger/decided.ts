import { markOf } from '@duban/contract';
import type { CommandFrame, Actor, Decision, DomainEvent, Refusal } from '@duban/domain';
import type { Tx } from '../database';
import { answerTo } from './answers';
import { clock } from './chains';
import type { Head } from './forge';
import { appendTo, beginWith, type WriteRules } from './record';

type Command = CommandFrame & { readonly by: Actor };

/** `key-reused`: the command's id was given to another one before. */
export type DecidedOutcome =
  { readonly ok: true } | { readonly ok: false; readonly code: 'key-reused' } | Refusal;

/** What a command was answered that came before; null where it did not. */
export async function earlierOutcome(
  tx: Tx,
  { id, digest }: Pick<CommandFrame, 'id' | 'digest'>,
): Promise<DecidedOutcome | null> {
  const answer = await answerTo(tx, id);
  if (!answer) return null;
  return answer.digest === digest ? { ok: true } : { ok: false, code: 'key-reused' };
}

export interface Decided {
  readonly aggregate: string;
  /** The end of the chain that was decided on; null where it is to begin. */
  readonly head: Head | null;
  readonly command: Command;
  readonly decision: Decision<DomainEvent>;
}

/** Writes what was decided of a chain without a process; null when somebody else began it at the same moment: then it is decided anew. */
export async function writeDecided(
  tx: Tx,
  { aggregate, head, command, decision }: Decided,
  rules: WriteRules,
): Promise<DecidedOutcome | null> {
  // The same command may have been carried out while this one waited for its locks.
  const repeated = await earlierOutcome(tx, command);
  if (repeated) return repeated;
  if (!decision.ok) return decision;
  const saying = { command: markOf(command), events: decision.events, recordedAt: await clock(tx), rules };
  if (head) await appendTo(tx, head, saying);
  else if (!(await beginWith(tx, aggregate, saying))) return null;
  return { ok: true };
}

/** What was decided of a chain without a process, and with it of its task, which is locked. */
interface DecidedWithTask {
  readonly aggregate: string;
  /** The end of the chain; null where it is to begin. */
  readonly own: Head | null;
  readonly task: Head;
  /** By a person, or by somebody of the public, who has no post. */
  readonly command: Parameters<typeof markOf>[0];
  readonly events: readonly DomainEvent[];
  /** What it means for the task. */
  readonly ofTask: readonly DomainEvent[];
}

/** Writes both; false when somebody else began the chain at the same moment: then it is decided anew. */
export async function writeWithTask(
  tx: Tx,
  { aggregate, own, task, command, events, ofTask }: DecidedWithTask,
  rules: WriteRules,
): Promise<boolean> {
  const mark = markOf(command);
  const saying = { command: mark, events, recordedAt: await clock(tx), rules };
  if (own) await appendTo(tx, own, saying);
  else if (!(await beginWith(tx, aggregate, saying))) return false;
  // A command has one answer: what it means for the task is a command of its own.
  const meaning = { command: { ...mark, commandId: `${command.id}/task` }, events: ofTask, beside: true };
  await appendTo(tx, task, { ...saying, ...meaning });
  return true;
}
