import type { Consequence } from '../ledger/consequence';
import type { Fact } from '../ledger/fact';
import type { LetterEvent } from './event';
import type { Letter } from './letter';

/**
 * A drafted letter needs its process. The task is told only of an overdue reply, since its ladder may rest on it: how
 * the letter fares otherwise is read from the letter and costs the task's process nothing.
 */
export function letterConsequences(letter: Letter, { event }: Fact<LetterEvent>): readonly Consequence[] {
  const { letterId, taskId, cycle } = letter.facts;
  switch (event.type) {
    case 'LetterDrafted':
      return [{ kind: 'start', key: `start/letter/${letterId}`, process: { type: 'letter', letterId } }];
    case 'ReplyOverdue':
      return [
        {
          kind: 'tell',
          key: `tell/task/${taskId}/overdue/${letterId}`,
          process: { type: 'task', taskId, cycle },
          notice: { type: 'note-overdue', letterId },
        },
      ];
    default:
      return [];
  }
}
