import { canonicalText } from '../ledger/canonical';
import { sha256 } from '../ledger/sha256';
import type { Rung } from '../policy/policy';
import { accept, refuse, type Refusal } from '../refusal';
import type { LadderCommand } from '../tasks/command';
import type { TaskEvent } from '../tasks/event';
import type { TaskDecision } from '../tasks/law';
import type { JudgedLevel, Task } from '../tasks/task';
import type { Day } from '../time/day';
import { climbed, momentOf, rungFor } from './climb';

export type Judging = Extract<LadderCommand, { type: 'judge-level' | 'release-level' }>;

/** The hash of the judgement that stands; whoever judges anew says which one they have read. */
export const judgementHash = ({ level, because, by, on }: JudgedLevel): string =>
  sha256(canonicalText({ level, because, by, on }));

/** The rung that judging the level on that day would lead to by itself. */
export const judgementLeadsTo = (task: Task, level: string, on: Day): Rung | undefined =>
  rungFor(task, 'judged', { ...momentOf(task, on), level });

/**
 * A level that somebody judged (研判): whether what is late can still be done is no question of days. It holds in the place
 * of what the dates say until it is released. Once a period it counts for the rungs that rest on it. `refused` is what already
 * speaks against it.
 */
export function decideJudgement(task: Task, command: Judging, refused: Refusal | null): TaskDecision {
  const because = command.because.trim();
  const { judged } = task.trouble;
  if (command.type === 'release-level') {
    if (!judged) return refuse('wrong-state', '没有研判的预警等级', 'no level was judged');
    const { level, word } = judged;
    return (
      refused ??
      refusedUnread(task, command) ??
      accept<TaskEvent>({ type: 'LevelReleased', data: { level, word, because } })
    );
  }
  if (!command.level)
    return refuse('not-ruled', '现行规则没有这个预警等级', 'the law in force has no such level');
  const { id: level, word } = command.level;
  const against = refused ?? refusedUnread(task, command);
  if (against) return against;
  // A command of before it could lead to anything must decide what it decided.
  if (command.judgementHash === undefined)
    return accept<TaskEvent>({ type: 'LevelJudged', data: { level, word, because } });
  const moment = { ...momentOf(task, command.on), level };
  return accept<TaskEvent>(
    { type: 'LevelJudged', data: { level, word, because, period: moment.period } },
    ...climbed(task, 'judged', moment),
  );
}

/** Nobody overwrites a judgement that they have not read. */
function refusedUnread({ trouble: { judged } }: Task, { judgementHash: read }: Judging): Refusal | null {
  if (read === undefined || read === (judged ? judgementHash(judged) : null)) return null;
  return judged
    ? refuse(
        'stale-judgement',
        `你查看之后，预警等级已于 ${judged.on} 研判为“${judged.word.zh}”，理由：${judged.because}。请看过再决定`,
        `after you looked, the level was judged on ${judged.on} to be ${judged.word.en} (${judged.because}): read that first`,
      )
    : refuse(
        'stale-judgement',
        '你查看之后，原来的研判已被取消。请重新查看，再决定',
        'after you looked, the judgement that stood was released: look again first',
      );
}
