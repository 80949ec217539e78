import { accept } from '../refusal';
import type { Text } from '../text';
import type { TaskNotice } from './command';
import type { TaskEvent } from './event';
import { lapsedSignatures } from './lapsed-signatures';
import type { TaskDecision } from './law';
import { isKnown, withEvidence, type EvidenceNoted } from './noted-evidence';
import { isSigned } from './signature';
import { fresh } from './steps';
import type { Task } from './task';

type Told = Extract<TaskNotice, { type: 'note-evidence' }>;

/**
 * Evidence came, changed or was withdrawn. A text that is being signed names the evidence that counts: it is another text now,
 * and whoever had signed it signs anew. What was signed before stays on the evidence that it named.
 */
export function decideEvidence(task: Task, { piece }: Told): TaskDecision {
  if (task.status === 'closed' || isKnown(task, piece)) return accept();
  if (!isSigned(task)) return accept<TaskEvent>({ type: 'EvidenceNoted', data: { piece } });
  const lapsed = lapsedSignatures(task, OTHER_EVIDENCE);
  const data: EvidenceNoted = { piece, ...(lapsed.length > 0 && { lapsed }) };
  const open = fresh(withEvidence(task, data), 'signature');
  return accept<TaskEvent>({ type: 'EvidenceNoted', data }, { type: 'StepOpened', data: { open } });
}

const OTHER_EVIDENCE: { readonly signed: Text; readonly refused: Text } = {
  signed: {
    zh: '证据材料有变，所签文本已变，须重签',
    en: 'the evidence that the text names has changed: it has to be signed anew',
  },
  refused: {
    zh: '证据材料有变，不同意的文本已变，须重新决定',
    en: 'the evidence that the text names has changed: what was refused has to be decided anew',
  },
};
