import type { Text } from '../text';
import type { OpenPlanAct } from './decide';

/** What people call the acts on a plan; an act without words does not compile. */
export const PLAN_ACT_WORDS: Readonly<Record<OpenPlanAct['act'], Text>> = {
  draft: { zh: '起草方案', en: 'draft the plan' },
  submit: { zh: '报送方案', en: 'submit the plan' },
  return: { zh: '退回方案', en: 'send the plan back' },
  approve: { zh: '审批方案', en: 'approve the plan' },
  publish: { zh: '公开方案', en: 'publish the plan' },
  issue: { zh: '印发方案', en: 'issue the plan' },
  adjust: { zh: '调整方案', en: 'adjust the plan' },
  'submit-unit-plan': { zh: '报送实施方案', en: 'hand in the implementation plan' },
  'report-result': { zh: '上报整改结果', en: 'report the result' },
};
