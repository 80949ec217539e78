import { allOf } from './all-of/rule';
import { anyOf } from './any-of/rule';
import { applies } from './applies/rule';
import type { ApprovalRule } from './approval-rule';
import { perGroup } from './per-group/rule';
import { person } from './person/rule';
import { quorum } from './quorum/rule';
import { ratio } from './ratio/rule';
import { sequence } from './sequence/rule';
import { signature } from './signature/rule';
import { veto } from './veto/rule';
import { weights } from './weights/rule';
import { within } from './within/rule';

/** Every kind of rule there is: one folder and one line each. */
export const approvalRules: readonly ApprovalRule[] = [
  signature,
  person,
  perGroup,
  allOf,
  sequence,
  anyOf,
  quorum,
  ratio,
  weights,
  veto,
  applies,
  within,
];
