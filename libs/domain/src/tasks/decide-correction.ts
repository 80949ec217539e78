import { refusedDay } from '../act-day';
import { notAuthorised } from '../not-authorised';
import { authorship, holds } from '../people/actor';
import { accept, refuse, type Refusal } from '../refusal';
import type { Text } from '../text';
import type { CorrectionCommand } from './command';
import { entryAt, withCorrection, type EntryCorrected, type WrittenEntry } from './correction';
import type { TaskEvent } from './event';
import { lapsedSignatures } from './lapsed-signatures';
import type { TaskDecision } from './law';
import { seatOf } from './open-acts';
import { isSigned } from './signature';
import { stateWords } from './state-words';
import { fresh } from './steps';
import { stepDay, type ClosingTask, type Task } from './task';

/**
 * A wrong entry is corrected by a later one that names it, by whoever holds the post that wrote it. It moves the task no step on and
 * none back. A text that is being signed says what was written: it is another one now and signed anew, as with other evidence; what was
 * signed or published before stays on the words of then. Once the number is struck off nothing is corrected any more: a closed record
 * stays as it was signed, and what turns out wrong afterwards is for the look-back to find.
 */
export function decideCorrection(task: Task, command: CorrectionCommand): TaskDecision {
  if (task.status !== 'closing') return notClosing(task);
  const written = entryAt(task, command);
  if (!written) return notClosing(task);
  const refused = refusedCorrection(task, command, written);
  if (refused) return refused;
  const { entry, of, no } = command;
  const lapsed = lapsedSignatures(task, OTHER_WORDS);
  const data: EntryCorrected = {
    ...{ entry, of, no, text: command.text.trim(), because: command.because.trim() },
    ...(lapsed.length > 0 && { lapsed }),
  };
  const event: TaskEvent = { type: 'EntryCorrected', data };
  if (!isSigned(task)) return accept<TaskEvent>(event);
  const { actor: by, principal } = authorship(command.by);
  const open = fresh(withCorrection(task, data, { by, principal, on: command.on }), 'signature');
  return accept<TaskEvent>(event, { type: 'StepOpened', data: { open } });
}

function refusedCorrection(
  task: ClosingTask,
  command: CorrectionCommand,
  written: WrittenEntry,
): Refusal | null {
  const seat = seatOf(task, written.by);
  if (!holds(command.by, seat)) return notAuthorised([seat], task.policy.posts);
  if (written.corrections.length !== command.corrections)
    return refuse(
      'already-corrected',
      `第 ${command.entry} 条刚刚已被更正，请先看现在的文字`,
      `entry ${command.entry} has just been corrected: read first what it says now`,
    );
  if (!command.text.trim())
    return refuse('missing-text', '请写明更正后的文字', 'say what it should have said');
  if (!command.because.trim()) return refuse('missing-text', '请写明更正的原因', 'say why it is corrected');
  if (command.text.trim() === written.text.trim())
    return refuse('same-words', '更正后的文字与现在的一样', 'these are the words that stand there already');
  return refusedDay(command, stepDay(task));
}

function notClosing(task: Task): Refusal {
  const { zh, en } = stateWords(task);
  return refuse(
    'wrong-state',
    `任务${zh}，没有可以更正的记录`,
    `the task is ${en}: no entry of it can be corrected`,
  );
}

const OTHER_WORDS: { readonly signed: Text; readonly refused: Text } = {
  signed: {
    zh: '所签文本中的记录已更正，文本已变，须重签',
    en: 'an entry that the text repeats was corrected: it has to be signed anew',
  },
  refused: {
    zh: '所签文本中的记录已更正，不同意的文本已变，须重新决定',
    en: 'an entry that the text repeats was corrected: what was refused has to be decided anew',
  },
};
