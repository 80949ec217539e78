import { refuse, type Refusal } from '../refusal';
import type { Day } from '../time/day';
import { isBadlyFound, isLookBackResult, type FoundState } from './look-back';

/** The task that begins anew by a finding, and until when it is to be put right. */
export interface Reopened {
  readonly taskId: string;
  readonly rectifyBy: Day;
}

interface Known {
  readonly existing: { readonly state: FoundState; readonly reopened?: Reopened } | null;
  readonly hasNextCycle: boolean;
}

interface Said {
  readonly said: { readonly state: FoundState };
  readonly rectifyBy: Day | null;
  readonly today: Day;
}

const reopens = (state: FoundState): boolean => isLookBackResult(state) && isBadlyFound(state);

/** A rebound or a false completion opens a new cycle once, and says until when; nothing else does, and nothing takes it back. */
export function refusedReopening(
  { existing, hasNextCycle }: Known,
  { said: { state }, rectifyBy, today }: Said,
): Refusal | null {
  if (existing?.reopened && state !== existing.state)
    return refuse(
      'wrong-state',
      '新一轮整改已据此结果开始，结果不能更改；可以更正文字',
      'a new cycle has begun by this result: it stays, and its words can be corrected',
    );
  if (!reopens(state) || existing?.reopened)
    return rectifyBy
      ? refuse(
          'wrong-state',
          '只有问题反弹或虚假整改开始新一轮整改，并且只开始一次',
          'only a rebound or a false completion opens a new cycle, and it does so once',
        )
      : null;
  if (hasNextCycle)
    return refuse(
      'wrong-state',
      '这项任务已经开始新一轮整改，请对新一轮任务登记',
      'this task has begun anew already: see to its new cycle',
    );
  return rectifyBy && rectifyBy > today
    ? null
    : refuse(
        'wrong-day',
        '请给出新一轮整改的时限，须在今天之后',
        'say until when the new cycle is to be put right: a day after today',
      );
}
