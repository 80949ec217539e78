export { assess, sentenceOf } from './approval/assess';
export { faultIn } from './approval/fault-in';
export { fillable, type Candidate, type Fillable } from './approval/fillable';
export { periodWords } from './approval/period-words';
export { holds as conditionHolds } from './conditions/condition';
export type { RuleFault } from './approval/read-rule';
export { treeOf, type RuleTree } from './approval/tree';
