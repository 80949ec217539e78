import type { Consequence } from '../ledger/consequence';
import type { Fact } from '../ledger/fact';
import type { LetterEvent } from './event';
import type { Letter } from './letter';

const STATUS_TOLD = {
  LetterIssued: 'issued',
  LetterReceived: 'received',
  ReplyOverdue: 'overdue',
  LetterReplied: 'replied',
} as const;

/** A drafted letter needs its process. The task is told how its letter fares: its thread shows it, and the next rung rests on it. */
export function letterConsequences(letter: Letter, { event }: Fact<LetterEvent>): readonly Consequence[] {
  const { letterId, taskId, cycle } = letter.facts;
  if (event.type === 'LetterDrafted')
    return [{ kind: 'start', key: `start/letter/${letterId}`, process: { type: 'letter', letterId } }];
  const status = (STATUS_TOLD as Partial<Record<LetterEvent['type'], string>>)[event.type];
  if (!status) return [];
  const number = letter.status === 'drafted' ? null : letter.number;
  return [
    {
      kind: 'tell',
      key: `tell/task/${taskId}/${letterId}/${status}`,
      process: { type: 'task', taskId, cycle },
      notice: { type: 'note-letter', letterId, status, number },
    },
  ];
}
