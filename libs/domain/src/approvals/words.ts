import type { Text } from '../text';
import type { ApprovalStatus } from './approval';
import type { ApprovalOperationType } from './command';

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
