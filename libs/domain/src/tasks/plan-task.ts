import type { Policy } from '../policy/policy';
import type { TaskEvent } from './event';
import type { TaskFacts } from './task';

/** The first two facts of a task: what the plan says of it, under which law, and that it is handed to its lead unit. */
export const planTask = (
  taskId: string,
  facts: TaskFacts,
  policy: Policy,
  cycle = 1,
): readonly TaskEvent[] => [
  { type: 'TaskPlanned', data: { taskId, cycle, facts, policy } },
  { type: 'TaskDispatched', data: { unit: facts.units.lead } },
];
