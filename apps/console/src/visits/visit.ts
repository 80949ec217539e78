import type { AnswerOf } from '../api/ask';

export type Visits = AnswerOf<'listVisits'>;
export type VisitRow = Visits['visits'][number];
export type Duty = Visits['duties'][number];
export type LookBack = Visits['lookBacks'][number];
export type MayPlan = Visits['mayPlan'][number];
export type Visit = AnswerOf<'showVisit'>;
export type LookedAt = Visit['looksAt'][number];
export type Finding = AnswerOf<'taskVisits'>['findings'][number];
