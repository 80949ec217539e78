import type { Approval } from './approval';
import type { ApprovalOperationType } from './command';

/** What somebody is waited for to do. The rest can be done, and nobody waits for it. */
const DUTIES: readonly ApprovalOperationType[] = [
  'approve',
  'confirm-scan',
  'give-opinion',
  'resubmit',
  'supply-material',
];
/** Where nobody is found who could go on: whoever looks after it finds somebody, or those above decide. */
const DUTIES_IN_ALARM: readonly ApprovalOperationType[] = [...DUTIES, 'hand-over', 'override'];

/** What an approval waits for from anybody. */
export const dutiesIn = ({ alarm }: Approval): readonly ApprovalOperationType[] =>
  alarm === null ? DUTIES : DUTIES_IN_ALARM;
