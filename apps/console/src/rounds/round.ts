import type { AnswerOf } from '../api/ask';

export type Round = AnswerOf<'showRound'>;
export type RoundRow = AnswerOf<'listRounds'>['rounds'][number];
export type Bulletin = AnswerOf<'showBulletin'>;
export type RoundTask = Round['missing'][number];
export type RoundReport = Round['reports'][number];
