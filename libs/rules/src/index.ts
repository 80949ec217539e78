export { assess, isReadable, sentenceOf } from './approval/assess';
export { treeOf, type RuleTree } from './approval/tree';
