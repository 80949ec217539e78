import { allOf } from './all-of/rule';
import type { ApprovalRule } from './approval-rule';
import { perGroup } from './per-group/rule';
import { signature } from './signature/rule';

/** Every kind of rule there is: one folder and one line each. */
export const approvalRules: readonly ApprovalRule[] = [allOf, perGroup, signature];
