import type { Text } from '../text';
import type { AlarmReason, ApprovalStatus, ApprovalSubject } from './approval';
import type { ApprovalOperationType } from './command';
import type { ApprovalEventType } from './event';

export const APPROVAL_SUBJECT_WORDS: Readonly<Record<ApprovalSubject, Text>> = {
  closing: { zh: '销号', en: 'closing' },
  extension: { zh: '延期', en: 'extension' },
  adjustment: { zh: '方案调整', en: 'adjustment of a plan' },
  letter: { zh: '函件', en: 'letter' },
  accountability: { zh: '责任追究', en: 'accountability' },
  pack: { zh: '规则包', en: 'pack' },
  calendar: { zh: '工作日历', en: 'calendar' },
  'bulk-change': { zh: '批量变更', en: 'bulk change' },
};

/** What the record calls each thing that can have happened; an event without words does not compile. */
export const APPROVAL_EVENT_WORDS: Readonly<Record<ApprovalEventType, Text>> = {
  ApprovalOpened: { zh: '报批', en: 'put to approval' },
  SignerDecided: { zh: '表明意见', en: 'decided' },
  ScanConfirmed: { zh: '核对纸质签署件', en: 'confirmed what was signed on paper' },
  DecisionWithdrawn: { zh: '撤回意见', en: 'withdrew the decision' },
  ApprovalReturned: { zh: '退回', en: 'returned' },
  ApprovalResubmitted: { zh: '重新提交', en: 'resubmitted' },
  ApprovalTextChanged: {
    zh: '更换文本，此前意见不再计入',
    en: 'changed the text: earlier decisions no longer count',
  },
  SeatTransferred: { zh: '转办', en: 'transferred the seat' },
  SeatsHandedOver: { zh: '离职转办', en: 'handed over the seats of who leaves' },
  OpinionAsked: { zh: '委派', en: 'asked for an opinion' },
  OpinionGiven: { zh: '答复委派', en: 'gave the opinion' },
  OpinionTakenBack: { zh: '收回委派', en: 'took the question back' },
  SignerAdded: { zh: '加签', en: 'added a signer' },
  SignerRemoved: { zh: '减签', en: 'removed a signer' },
  SeatClaimed: { zh: '认领', en: 'claimed' },
  SeatReleased: { zh: '取消认领', en: 'released' },
  MaterialAsked: { zh: '要求补充资料', en: 'asked for material' },
  MaterialSupplied: { zh: '补充资料', en: 'supplied the material' },
  ApprovalCommented: { zh: '评论', en: 'commented' },
  ApprovalCopied: { zh: '抄送', en: 'sent a copy' },
  ApprovalUrged: { zh: '催办', en: 'urged' },
  ApprovalSuspended: { zh: '挂起，停止计时', en: 'stopped the clock' },
  ApprovalResumed: { zh: '恢复计时', en: 'let the clock go on' },
  LimitMoved: { zh: '时限随日历变动', en: 'a limit moved with the calendar' },
  ApprovalOverdue: { zh: '时限已过', en: 'a limit passed' },
  ApprovalAlarmed: { zh: '无人可以办理', en: 'nobody can go on with it' },
  ApprovalGranted: { zh: '审批获得同意', en: 'the approval is granted' },
  ApprovalRefused: { zh: '审批未获同意', en: 'the approval is refused' },
  ApprovalOverridden: { zh: '上级决定', en: 'decided from above' },
  ApprovalCancelled: { zh: '撤销', en: 'cancelled' },
};

/** What follows by itself from an act or from the clock, and is nobody's own doing. */
export const APPROVAL_FOLLOWING: readonly ApprovalEventType[] = [
  'ApprovalGranted',
  'ApprovalRefused',
  'LimitMoved',
  'ApprovalOverdue',
  'ApprovalAlarmed',
];

/** Why the keepers are called. */
export const APPROVAL_ALARM_WORDS: Readonly<Record<AlarmReason, Text>> = {
  unruled: { zh: '没有适用的规则，须由人决定', en: 'no rule applies: somebody has to look' },
  nobody: { zh: '没有人可以签', en: 'nobody can sign' },
  vacant: { zh: '须签的职务无人担任', en: 'nobody holds a post that has to sign' },
};

export const APPROVAL_STATUS_WORDS: Readonly<Record<ApprovalStatus, Text>> = {
  open: { zh: '正在办理', en: 'open' },
  returned: { zh: '已退回发起人', en: 'returned to whoever began it' },
  granted: { zh: '已同意', en: 'granted' },
  refused: { zh: '未获同意', en: 'refused' },
  overridden: { zh: '已由上级决定', en: 'decided by a higher power' },
  cancelled: { zh: '已撤销', en: 'cancelled' },
};

export const APPROVAL_OPERATION_WORDS: Readonly<Record<ApprovalOperationType, Text>> = {
  approve: { zh: '同意', en: 'approve' },
  refuse: { zh: '不同意', en: 'refuse' },
  return: { zh: '退回', en: 'return' },
  resubmit: { zh: '重新提交', en: 'resubmit' },
  withdraw: { zh: '撤回', en: 'withdraw' },
  'confirm-scan': { zh: '核对纸质签署件', en: 'confirm what was signed on paper' },
  transfer: { zh: '转办', en: 'transfer' },
  'ask-opinion': { zh: '委派', en: 'ask for an opinion' },
  'give-opinion': { zh: '答复委派', en: 'give the opinion' },
  'take-opinion-back': { zh: '收回委派', en: 'take the question back' },
  'add-signer': { zh: '加签', en: 'add a signer' },
  'remove-signer': { zh: '减签', en: 'remove a signer' },
  claim: { zh: '认领', en: 'claim' },
  release: { zh: '取消认领', en: 'release' },
  'ask-material': { zh: '要求补充资料', en: 'ask for material' },
  'supply-material': { zh: '补充资料', en: 'supply the material' },
  comment: { zh: '评论', en: 'comment' },
  copy: { zh: '抄送', en: 'copy' },
  urge: { zh: '催办', en: 'urge' },
  suspend: { zh: '挂起', en: 'stop the clock' },
  resume: { zh: '恢复计时', en: 'let the clock go on' },
  'change-text': { zh: '更换文本', en: 'change the text' },
  'hand-over': { zh: '离职转办', en: 'hand over' },
  override: { zh: '上级决定', en: 'decide from above' },
  cancel: { zh: '撤销', en: 'cancel' },
};
