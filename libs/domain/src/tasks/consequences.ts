import { openedApproval } from '../approvals/decide';
import type { Consequence } from '../ledger/consequence';
import type { Fact } from '../ledger/fact';
import { draftText, letterFacts } from '../letters/compose';
import type { LetterTemplates } from '../letters/template';
import type { RungReached, TaskEvent } from './event';
import { pendingExtension } from './extended';
import { extensionFrame } from './extension-approval';
import type { Task } from './task';

/** A dispatched task needs its process; a reached rung its letter, and an asked extension its approval, both begun in the same transaction. */
export function taskConsequences(
  task: Task,
  { event }: Fact<TaskEvent>,
  templates: LetterTemplates = {},
): readonly Consequence[] {
  switch (event.type) {
    case 'TaskDispatched': {
      const { taskId, cycle } = task;
      return [
        { kind: 'start', key: `start/task/${taskId}/${cycle}`, process: { type: 'task', taskId, cycle } },
      ];
    }
    case 'RungReached':
      return letter(task, event.data, templates);
    case 'ExtensionAsked':
      return approval(task, event.data);
    default:
      return [];
  }
}

function approval(
  task: Task,
  { extensionId, terms }: Extract<TaskEvent, { type: 'ExtensionAsked' }>['data'],
): readonly Consequence[] {
  const asked = pendingExtension(task);
  if (asked?.extensionId !== extensionId) throw new Error(`the extension ${extensionId} is not asked for`);
  const frame = extensionFrame(task, asked, terms);
  return [{ kind: 'begin', aggregate: `approval/${extensionId}`, event: openedApproval(frame) }];
}

function letter(task: Task, reached: RungReached, templates: LetterTemplates): readonly Consequence[] {
  const { letterId, rung: id, period, decided } = reached;
  const rung = decided?.rung ?? task.policy.ladder.find((candidate) => candidate.id === id);
  if (!rung) throw new Error(`the pinned policy has no rung ${id}`);
  const template = templates[rung.letter] ?? null;
  const facts = letterFacts(task, rung, { letterId, period }, template);
  const text = draftText(task, rung, { reached, template });
  return [
    {
      kind: 'begin',
      aggregate: `letter/${letterId}`,
      event: { type: 'LetterDrafted', data: { facts, text } },
    },
  ];
}
