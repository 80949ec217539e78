import type { Actor } from '../people/actor';
import type { Rung } from '../policy/policy';
import type { LadderCommand, TaskCommand } from '../tasks/command';
import type { Task } from '../tasks/task';
import type { Day } from '../time/day';
import { policy } from './law';
import { zheng } from './people';
import { command, places, system } from './task';

const reminder = policy.ladder[0] as Rung;
export const rung = (id: string, title: string, over: Partial<Rung> = {}): Rung => ({
  ...reminder,
  ...{ id, title, triggers: [], letter: id },
  ...over,
});
export const interview = rung('interview', '约谈', {
  carriedOut: 'once',
  followUpWithin: { n: 20, unit: 'workdays', firstDayCounts: false },
});
export const listing = rung('listing', '挂牌督办', { carriedOut: 'until-lifted' });
export const automatic: readonly Rung[] = [
  reminder,
  rung('supervision', '督办函', { triggers: ['missed', 'unanswered'], fromConsecutive: 2, fromTotal: 3 }),
  rung('circular', '通报', { triggers: ['overdue'] }),
];
/** Signs for the office. */
const director: Actor = {
  person: 'director',
  principal: null,
  posts: [{ post: 'office-director', unit: zheng.posts[0]?.unit ?? '' }],
};
export const at = places({ policy: { ladder: automatic } });

type Content<Command> = Command extends unknown
  ? Omit<Command, 'id' | 'digest' | 'on' | 'today' | 'late' | 'by'> & { readonly by?: Actor }
  : never;
export type LadderAct = Content<LadderCommand>;
/** An act on the ladder, by whoever signs for the office unless somebody else is named. */
export const act = (content: LadderAct, on: Day = '2026-03-10'): TaskCommand => ({
  ...command({ by: director, type: 'receive' }, on),
  by: director,
  ...content,
});
export const take = (wanted: Rung | null, because = '进展缓慢'): LadderAct => ({
  type: 'take-rung',
  rung: wanted,
  because,
});
export const missed = (period: string, on: Day): TaskCommand => system({ type: 'note-missed', period }, on);
export const letterOf = (task: Task, id: string): string =>
  task.trouble.letters.find((letter) => letter.rung === id)?.letterId ?? 'none';
