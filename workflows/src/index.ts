export { approval } from './approval';
export { letter } from './letter';
export { planLife } from './plan-life';
export { planIntake, type PlanIntakeInput } from './plan-intake';
export { schedulingRound } from './scheduling-round';
export { superviseTask } from './supervise-task';
export type { NoticeSignal, RunInput } from './line';
