export type { ApprovalRule, NameOf, Slot, Within } from './approval/approval-rule';
export { assess, isReadable, sentenceOf } from './approval/assess';
export { plainName } from './approval/post-of';
export { approvalRules } from './approval/registry';
