import type { Judging } from './approval-rule';
import { actsFor, type Place } from './demand';
import { refusalsOf, type Refusal, type WeighedRefusal } from './refusal';
import { actsApart } from './seating';

/**
 * What refusals end a place, if they do: one for each of its posts, by a head of its own, so that nobody is
 * left to fill the places that approvals do not. Heads are counted on both sides: one person with two posts refuses once,
 * as one person with two posts signs once.
 */
export function refusalOf(
  { posts, refusals, approvals }: Place,
  places: number,
  { facts: { units }, distinctPersons, isRefusedByHeads }: Judging,
): Refusal | undefined {
  if (refusals.length === 0) return undefined;
  const agreeing = Math.max(0, ...actsApart(approvals, distinctPersons).map((heads) => heads.length));
  if (agreeing >= places) return undefined;
  const each = posts.map((who) => ({ acts: refusals.filter((act) => actsFor(act, who, units)) }));
  const refusal = each.length === 1 ? (each[0] as Refusal) : refusalsOf(posts.length, each);
  return isRefusedByHeads(refusal) ? refusal : undefined;
}

/** One of several votes that were refused, with what refusals ended it; without any, its end is final. */
interface RefusedVote {
  readonly weight: number;
  readonly refusal?: Refusal | undefined;
}

/** What becomes of votes some of which were refused, one head having refused one of them. */
interface Votes {
  /** Too much of them is gone. */
  readonly isOver: boolean;
  /** What refusals ended them; none where their end is final. */
  readonly refusal: Refusal | undefined;
  /** Whether others could still sign for one of those that were refused. */
  readonly isWaiting: (refused: RefusedVote) => boolean;
}

/** `spare` is the weight that may be gone without harm. A final end needs no head. */
export function votesRefused(
  refused: readonly RefusedVote[],
  spare: number,
  isRefusedByHeads: Judging['isRefusedByHeads'],
): Votes {
  const byHeads = refused.filter((vote) => vote.refusal !== undefined) as WeighedRefusal[];
  const final = totalWeight(refused) - totalWeight(byHeads);
  const needed = spare + 1 - final;
  const refusal = needed > 0 ? { atLeast: needed, of: byHeads } : undefined;
  const isOver = refusal === undefined || isRefusedByHeads(refusal);
  // Where it is over, what could undo that, should a rule around it count it as no refusal of its own.
  const waiting: readonly RefusedVote[] = isOver ? byHeads : undecidedOf(byHeads, isRefusedByHeads);
  return { isOver, refusal, isWaiting: (vote) => waiting.includes(vote) };
}

/** Those of which nobody can say that it is they that are gone: others could sign for them, but not for all of them. */
function undecidedOf(
  byHeads: readonly WeighedRefusal[],
  isRefusedByHeads: Judging['isRefusedByHeads'],
): readonly WeighedRefusal[] {
  const canBeGone = (count: number, of: readonly WeighedRefusal[]): boolean =>
    isRefusedByHeads(
      refusalsOf(
        count,
        of.map(({ refusal }) => refusal),
      ),
    );
  let most = byHeads.length;
  while (!canBeGone(most, byHeads)) most -= 1;
  return byHeads.filter((vote) =>
    canBeGone(
      most,
      byHeads.filter((other) => other !== vote),
    ),
  );
}

export const totalWeight = (votes: readonly { readonly weight: number }[]): number =>
  votes.reduce((sum, { weight }) => sum + weight, 0);
