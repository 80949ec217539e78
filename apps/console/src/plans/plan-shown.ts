import type { AnswerOf } from '../api/ask';

/** One plan as the house shows it. */
export type PlanShown = AnswerOf<'showPlan'>;
