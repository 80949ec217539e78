import type { Fact } from '../ledger/fact';
import type { Day } from '../time/day';
import type { TaskEvent } from './event';
import { extensionsOf } from './extended';
import type { Extension, ExtensionOutcome } from './extension';
import type { Task } from './task';

export type ExtensionEvent = Extract<
  TaskEvent,
  { type: 'ExtensionAsked' | 'DeadlineExtended' | 'ExtensionEnded' }
>;

/** The task after a later deadline was asked for or decided on. Only one that is granted touches anything else. */
export function evolveExtension(task: Task, { event, on, actor, principal }: Fact<ExtensionEvent>): Task {
  switch (event.type) {
    case 'ExtensionAsked': {
      const { terms: _, ...asked } = event.data;
      const begun: Extension = { ...asked, by: actor, principal, on, status: 'asked', endedOn: null };
      return { ...task, extensions: [...extensionsOf(task), begun] };
    }
    case 'DeadlineExtended':
      return {
        ...withEnd(task, event.data.extensionId, 'granted', on),
        overdue: isOver(task, event.data.to),
      };
    case 'ExtensionEnded':
      return withEnd(task, event.data.extensionId, event.data.outcome, on);
  }
}

/** What is not complete yet is asked by the clock whether its new day has passed. */
const isOver = (task: Task, to: Day): boolean => 'completion' in task && task.completion.on > to;

const withEnd = (task: Task, extensionId: string, status: ExtensionOutcome, on: Day): Task => ({
  ...task,
  extensions: extensionsOf(task).map((one) =>
    one.extensionId === extensionId ? { ...one, status, endedOn: on } : one,
  ),
});
