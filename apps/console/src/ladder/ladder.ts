import type { AnswerOf } from '../api/ask';

export type TaskLadder = AnswerOf<'taskLadder'>;
export type Rung = TaskLadder['rungs'][number];
export type Measure = TaskLadder['measures'][number];
export type LadderAct = Rung['acts'][number];
