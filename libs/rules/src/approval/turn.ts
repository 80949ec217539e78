import { nextDay, type ApprovalAct, type ApprovalClock, type Day, type RuleNode } from '@duban/domain';
import type { Judging, Outcome } from './approval-rule';

/** How things stood when a turn was decided: after so many of its acts, and on which day. */
export interface Decided<State> {
  readonly state: State;
  readonly used: number;
  readonly clock: ApprovalClock | null;
}

interface Walk<State> {
  readonly acts: readonly ApprovalAct[];
  readonly clock: ApprovalClock | null;
  readonly judged: (some: readonly ApprovalAct[], clock: ApprovalClock | null) => State;
  readonly isDecided: (state: State) => boolean;
  /** The days on which something in it is due. */
  readonly dueIn: (state: State) => readonly Day[];
}

/**
 * Walks through a turn act by act and, where periods run, from one that ends to the next: what is decided on its day, by
 * an act or by the end of a period, is decided. Null where nothing has been.
 */
export function firstDecided<State>(walk: Walk<State>): Decided<State> | null {
  const { acts, clock } = walk;
  let now = clock && { ...clock, today: clock.openedOn };
  for (let used = 0; used <= acts.length; used += 1) {
    now = now && { ...now, today: later(now.today, acts[used - 1]?.on ?? now.today) };
    const limit = clock && earlier(acts[used]?.on ?? clock.today, clock.today);
    const decided = decidedBefore(limit, { walk, used, now });
    if (decided) return decided;
  }
  return null;
}

interface Standing<State> {
  readonly walk: Walk<State>;
  readonly used: number;
  readonly now: ApprovalClock | null;
}

/** After so many acts, on the day of the last of them and on each one up to the limit on which a period is over. */
function decidedBefore<State>(
  limit: Day | null,
  { walk, used, now }: Standing<State>,
): Decided<State> | null {
  const { acts, judged, isDecided, dueIn } = walk;
  const state = judged(acts.slice(0, used), now);
  if (isDecided(state)) return { state, used, clock: now };
  if (!now || !limit) return null;
  const over = overNext(dueIn(state), now.today);
  if (!over || over > limit) return null;
  return decidedBefore(limit, { walk, used, now: { ...now, today: over } });
}

/** The first day after `today` on which one of the periods is over. */
const overNext = (due: readonly Day[], today: Day): Day | null =>
  due
    .filter((day) => day >= today)
    .map(nextDay)
    .sort()[0] ?? null;

const later = (one: Day, other: Day): Day => (one < other ? other : one);
const earlier = (one: Day, other: Day): Day => (one < other ? one : other);

export const duesIn = ({ until, inside }: Outcome): readonly Day[] => [
  ...(until ? [until] : []),
  ...inside.flatMap(duesIn),
];

/** The acts that decided, and what may still stand in for one of their heads that is needed elsewhere. */
export const withLaterApprovals = (acts: readonly ApprovalAct[], decided: number): readonly ApprovalAct[] =>
  acts.filter(({ decision }, index) => index < decided || decision === 'approve');

/** Acts after it was decided that are not heard any more. */
export const unheardAfter = (
  acts: readonly ApprovalAct[],
  decided: number,
): NonNullable<Outcome['unheard']> => ({
  acts: acts.slice(decided).filter(({ decision }) => decision === 'refuse'),
  because: { zh: '此前已有结果', en: 'it was decided before' },
});

/** One rule in its turn, up to the act or the day that decides it. */
export const decidedIn = (
  node: RuleNode,
  acts: readonly ApprovalAct[],
  { clock, judge, isSatisfied }: Judging,
): Decided<Outcome> | null =>
  firstDecided({
    ...{ acts, clock, dueIn: duesIn },
    judged: (some, turn) => judge(node, some, turn),
    isDecided: (outcome) => outcome.status !== 'open' || isSatisfied(outcome),
  });
