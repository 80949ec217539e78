import type { ClosingStepName } from '../policy/policy';
import type { Text } from '../text';
import type { OpenAct } from './open-acts';

/** What people call the acts on a task; an act without words does not compile. */
export const TASK_ACT_WORDS: Readonly<Record<OpenAct['act'], Text>> = {
  receive: { zh: '签收', en: 'receive' },
  report: { zh: '报告进展', en: 'report progress' },
  complete: { zh: '报告完成', en: 'report complete' },
  accept: { zh: '验收', en: 'accept' },
  return: { zh: '退回', en: 'send back' },
  sign: { zh: '签字', en: 'sign' },
  publish: { zh: '公示', en: 'publicise' },
  file: { zh: '备案', en: 'file' },
};

/** What people call the closing steps. */
export const STEP_WORDS: Readonly<Record<ClosingStepName, Text>> = {
  acceptance: { zh: '验收', en: 'acceptance' },
  signature: { zh: '签字', en: 'signature' },
  publicity: { zh: '公示', en: 'publicity' },
  filing: { zh: '备案', en: 'filing' },
};
