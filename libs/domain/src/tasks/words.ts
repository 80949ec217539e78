import { APPROVAL_OPERATION_WORDS } from '../approvals/words';
import type { ClosingStepName, TaskOrigin } from '../policy/policy';
import type { Text } from '../text';
import type { TaskActType } from './command';
import type { MeasureDuty, OpenAct } from './open-act';
import type { TaskClass, TaskStatus } from './task';

/** What people call the acts on a task; an act without words does not compile. */
export const TASK_ACT_WORDS: Readonly<Record<OpenAct['act'] | MeasureDuty['act'] | TaskActType, Text>> = {
  receive: { zh: '签收', en: 'receive' },
  report: { zh: '填报进展', en: 'report progress' },
  complete: { zh: '报告完成', en: 'report complete' },
  accept: { zh: '验收', en: 'accept' },
  apply: { zh: '申请验收', en: 'apply for acceptance' },
  return: { zh: '退回', en: 'send back' },
  sign: { zh: '签字', en: 'sign' },
  'confirm-scan': APPROVAL_OPERATION_WORDS['confirm-scan'],
  'give-opinion': APPROVAL_OPERATION_WORDS['give-opinion'],
  'supply-material': APPROVAL_OPERATION_WORDS['supply-material'],
  'change-signing': { zh: '办理签字', en: 'act on the signing' },
  publish: { zh: '公示', en: 'publicise' },
  'answer-objection': { zh: '答复公示异议', en: 'answer an objection' },
  file: { zh: '备案', en: 'file' },
  'confirm-filing': { zh: '确认备案', en: 'confirm the filing' },
  'record-measure': { zh: '登记督办措施办理情况', en: 'record how a measure was carried out' },
  'follow-up': { zh: '报落实情况', en: 'report what came of a measure' },
};

/** What people call the closing steps. */
export const STEP_WORDS: Readonly<Record<ClosingStepName, Text>> = {
  acceptance: { zh: '验收', en: 'acceptance' },
  application: { zh: '验收申请', en: 'application for acceptance' },
  signature: { zh: '签字', en: 'signature' },
  publicity: { zh: '公示', en: 'publicity' },
  filing: { zh: '备案', en: 'filing' },
};

/** What people call the states that a task goes through. */
export const STATUS_WORDS: Readonly<Record<TaskStatus, Text>> = {
  planned: { zh: '待交办', en: 'to be dispatched' },
  dispatched: { zh: '待签收', en: 'to be received' },
  underway: { zh: '整改中', en: 'underway' },
  closing: { zh: '销号中', en: 'closing' },
  closed: { zh: '已销号', en: 'closed' },
};

/** What people call the states of a filing; its number is its own for ever, whichever it is in. */
export const FILING_STATE_WORDS: Readonly<Record<'filed' | 'closed' | 'returned', Text>> = {
  filed: { zh: '已备案', en: 'filed' },
  closed: { zh: '已销号', en: 'closed' },
  returned: { zh: '已退回', en: 'sent back' },
};

/** What people call the lists that a problem can come from. */
export const ORIGIN_WORDS: Readonly<Record<TaskOrigin, Text>> = {
  central: { zh: '中央交办', en: 'assigned by the centre' },
  provincial: { zh: '省级交办', en: 'assigned by the province' },
  municipal: { zh: '市级交办', en: 'assigned by the city' },
  'self-found': { zh: '自查发现', en: 'found by the place itself' },
};

/** What people call the classes where a place has no words of its own. */
export const CLASS_WORDS: Readonly<Record<TaskClass, Text>> = {
  immediate: { zh: '立行立改', en: 'immediate' },
  dated: { zh: '限期整改', en: 'dated' },
  'long-term': { zh: '长期坚持', en: 'long-term' },
};
