import type { Consequence } from '../ledger/consequence';
import type { Fact } from '../ledger/fact';
import { draftText, letterFacts } from '../letters/compose';
import type { TaskEvent } from './event';
import type { Task } from './task';

/** A dispatched task needs its process; a reached rung needs its letter, drafted in the same transaction. */
export function taskConsequences(task: Task, { event }: Fact<TaskEvent>): readonly Consequence[] {
  switch (event.type) {
    case 'TaskDispatched': {
      const { taskId, cycle } = task;
      return [
        { kind: 'start', key: `start/task/${taskId}/${cycle}`, process: { type: 'task', taskId, cycle } },
      ];
    }
    case 'RungReached':
      return letter(task, event.data);
    default:
      return [];
  }
}

function letter(
  task: Task,
  { letterId, rung: id, period }: { letterId: string; rung: string; period: string },
): readonly Consequence[] {
  const rung = task.policy.ladder.find((candidate) => candidate.id === id);
  if (!rung) throw new Error(`the pinned policy has no rung ${id}`);
  const facts = letterFacts(task, rung, { letterId, period });
  const text = draftText(task, rung, period);
  return [
    {
      kind: 'begin',
      aggregate: `letter/${letterId}`,
      event: { type: 'LetterDrafted', data: { facts, text } },
    },
  ];
}
