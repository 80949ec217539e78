import type { routes } from '@duban/contract';
import type { AnswerOf } from '../client/request';

type Shown = AnswerOf<typeof routes.showPlan>;
type Course = NonNullable<Shown['course']>;

export const PLAN_STATUS: Readonly<Record<Shown['status'], string>> = {
  imported: '已导入，未登记反馈 imported, no feedback on record',
  feedback: '已收到反馈 feedback received',
  drafted: '已起草 drafted',
  submitted: '已报送 submitted',
  approved: '已批准 approved',
  published: '已公开 published',
  issued: '已印发 issued',
};

export const LEVELS: Readonly<Record<Course['inspection']['level'], string>> = {
  central: '中央 central',
  provincial: '省级 provincial',
  municipal: '市级 municipal',
};

type AdjustmentStatus = NonNullable<Course['adjustments'][number]['approval']>['status'];
export const ADJUSTMENT_STATES: Readonly<Record<AdjustmentStatus, string>> = {
  asked: '等待批复 waits',
  granted: '已批准 granted',
  refused: '未批准 refused',
  withdrawn: '已撤回 taken back',
};
