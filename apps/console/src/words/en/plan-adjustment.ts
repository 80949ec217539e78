import type { Words } from '../zh';

export const planAdjustment: Words['plans']['adjustments'] = {
  title: 'Adjustments of the plan',
  proposed: (on, who, what) => `${on}, proposed by ${who}: ${what}`,
  adjusted: (on, who, what) => `${on}, adjusted by ${who}: ${what}`,
  basis: (basis) => `On the basis of: ${basis}`,
  before: (words) => `What it said before: ${words}`,
  states: {
    asked: 'waits for the decision',
    granted: 'granted',
    refused: 'refused',
    withdrawn: 'taken back',
  },
  ended: (state, on, who) => `${state} (${on}, ${who})`,
  toApproval: 'See the approval',
  task: (ref, title) => `Task ${ref}, ${title}`,
  taskBefore: (deadline, due) =>
    `deadline before: ${deadline ?? 'none in the plan'}${due ? ` (${due})` : ''}`,
  goalBefore: (goal) => `goal before: ${goal}`,
  tasks: 'Tasks that it touches',
  tasksHint:
    'What the chosen tasks say now is kept with the proposal; where it touches no single task, write under “What the plan said before” what it said.',
  unverified: 'This is the default of this product: no document says so yet.',
  will: 'It is put to approval, and decided by whom the rules name; until then the plan stays as it is, and no second of the same can be proposed. Deadlines of tasks are moved by an extension of their own.',
  ofPlan: (name) => `The plan “${name}”`,
};
