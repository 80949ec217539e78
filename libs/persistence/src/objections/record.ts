import { objectionAggregate, taskAggregate } from '@duban/contract';
import {
  decideAnswer,
  decideObjection,
  type AnswerObjection,
  type MakeObjection,
  type Objection,
  type ObjectionDecision,
  type Task,
} from '@duban/domain';
import type { Tx } from '../database';
import { lockHead } from '../ledger/chains';
import { earlierOutcome, writeWithTask, type DecidedOutcome } from '../ledger/decided';
import type { Head } from '../ledger/forge';
import type { WriteRules } from '../ledger/record';
import type { SealedWords } from './words';

/** What the public says comes with its words sealed: nothing else of them is written. */
export type ObjectionToRecord =
  { readonly command: MakeObjection; readonly words: SealedWords } | { readonly command: AnswerObjection };

/**
 * Records what is said of an objection, and in the same transaction what it means for the task: its chain has the pause, or
 * what ends it, before anybody is answered. A process that would end the period at this moment finds the ledger ahead of it,
 * takes over what is there and decides anew; so an objection of the last second counts, whichever clock is a second ahead.
 * Null when there is no such task or objection.
 */
export async function recordObjectionIn(
  tx: Tx,
  said: ObjectionToRecord,
  rules: WriteRules,
): Promise<DecidedOutcome | null> {
  const { command } = said;
  const repeated = await earlierOutcome(tx, command);
  if (repeated) return repeated;
  const aggregate = objectionAggregate(command.objectionId);
  const own = command.type === 'answer-objection' ? await lockHead(tx, aggregate) : null;
  if (command.type === 'answer-objection' && !own) return null;
  const taskId = command.type === 'object' ? command.taskId : (own?.state as Objection).taskId;
  const task = await lockHead(tx, taskAggregate(taskId));
  if (!task) return null;
  // The same command may have been carried out while this one waited for its locks.
  const meanwhile = await earlierOutcome(tx, command);
  if (meanwhile) return meanwhile;
  const decision = decided(command, { task, own }, rules);
  if (!decision.ok) return decision;
  const { events, task: ofTask } = decision;
  if (!(await writeWithTask(tx, { aggregate, own, task, command, events, ofTask }, rules)))
    return recordObjectionIn(tx, said, rules);
  if ('words' in said) await keepWords(tx, said.command.objectionId, said.words);
  return { ok: true };
}

interface Heads {
  readonly task: Head;
  readonly own: Head | null;
}

function decided(
  command: ObjectionToRecord['command'],
  { task, own }: Heads,
  rules: WriteRules,
): ObjectionDecision {
  const state = task.state as Task;
  if (command.type === 'object') return decideObjection(state, command);
  if (!rules.calendar) throw new Error('an answer needs the working days by which the period goes on');
  return decideAnswer({ task: state, objection: own?.state as Objection, calendar: rules.calendar }, command);
}

const keepWords = (tx: Tx, objectionId: string, { sealedBy, text, contact }: SealedWords): Promise<number> =>
  tx.change('insert into objection_words (objection_id, sealed_by, text, contact) values ($1, $2, $3, $4)', [
    objectionId,
    sealedBy,
    text,
    contact,
  ]);
