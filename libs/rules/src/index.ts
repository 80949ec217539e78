export { assess } from './approval/assess';
export {
  isAmongSigners,
  whatCannotBeSigned,
  type CannotBeSigned,
  type Days,
  type Holder,
  type Leave,
  type Staff,
} from './approval/cannot-be-signed';
export { faultIn } from './approval/fault-in';
export { fillable, type Candidate, type Fillable } from './approval/fillable';
export { periodWords } from './approval/period-words';
export { holds as conditionHolds } from './conditions/condition';
export type { Parameter, ParameterKind } from './approval/parameter';
export { ruleKinds, type RuleKind } from './approval/rule-kinds';
export type { RuleFault } from './approval/read-rule';
export { sentenceOf } from './approval/sentence';
