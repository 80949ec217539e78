import type { Consequence } from '../ledger/consequence';
import type { Fact } from '../ledger/fact';
import type { LetterEvent } from './event';
import { endingLetter } from './ending';
import type { Letter, LetterFacts } from './letter';

/**
 * A drafted letter needs its process, and one that ends another is drafted with that end. The task is told only of an overdue
 * reply, since its ladder may rest on it: how the letter fares otherwise is read from the letter and costs the task's process
 * nothing.
 */
export function letterConsequences(letter: Letter, { event }: Fact<LetterEvent>): readonly Consequence[] {
  const { letterId } = letter.facts;
  switch (event.type) {
    case 'LetterDrafted':
      return [{ kind: 'start', key: `start/letter/${letterId}`, process: { type: 'letter', letterId } }];
    case 'ReplyOverdue':
      return toldTask(letter.facts);
    case 'LetterRecalled':
    case 'LetterCorrected': {
      const drafted = endingLetter(letter);
      const aggregate = `letter/${drafted.facts.letterId}`;
      return [{ kind: 'begin', aggregate, event: { type: 'LetterDrafted', data: drafted } }];
    }
    default:
      return [];
  }
}

/** What is about no task leads to no rung. */
function toldTask(facts: LetterFacts): readonly Consequence[] {
  if (facts.about) return [];
  const { letterId, taskId, cycle, follows } = facts;
  return [
    {
      kind: 'tell',
      key: `tell/task/${taskId}/overdue/${letterId}`,
      process: { type: 'task', taskId, cycle },
      notice: { type: 'note-overdue', letterId: follows?.firstLetterId ?? letterId },
    },
  ];
}
