import type { Judging, Outcome } from './approval-rule';
import { actsFor, type Place } from './demand';
import { extendMatching, wanting } from './matching';
import type { Head } from './heads';
import { actsApart } from './seating';

/**
 * Whether each of the posts has refused, so that nobody is left to fill the places that approvals do not. Heads are
 * counted on both sides: one person with two posts refuses once, as one person with two posts signs once.
 */
export function isRefused(
  { posts, refusals, approvals }: Place,
  places: number,
  { facts: { units }, distinctPersons }: Judging,
): boolean {
  if (posts.length === 0 || refusals.length === 0) return false;
  const agreeing = Math.max(0, ...actsApart(approvals, distinctPersons).map((heads) => heads.length));
  if (agreeing >= places) return false;
  return actsApart(refusals, distinctPersons).some((heads) => {
    const options = posts.map((who) =>
      heads.flatMap((acts, index) => (acts.some((act) => actsFor(act, who, units)) ? [index] : [])),
    );
    const each = posts.map((_, index) => index);
    return extendMatching(options, each).every((head) => head !== null);
  });
}

/** One of several votes that were refused, with the refusals that ended it; without any, its end is final. */
interface RefusedVote {
  readonly weight: number;
  readonly refusers: Outcome['refusers'];
}

/** What of several refused votes is gone, one head having refused one of them. */
interface RefusedApart {
  readonly weight: number;
  /** Those of which nobody can say that it is they that are gone: others could sign for them, but not for all of them. */
  readonly undecided: ReadonlySet<number>;
}

/** Gives each refused vote a head of its own who refused it, the weightiest first; a final end needs no head. */
export function refusedApart(votes: readonly RefusedVote[], distinctPersons: boolean): RefusedApart {
  const refusers = [...new Set(votes.flatMap((vote) => vote.refusers ?? []))];
  const each = actsApart(refusers, distinctPersons).map((heads) => refusedBy(votes, heads));
  return each.reduce((worst, other) => (other.weight > worst.weight ? other : worst));
}

function refusedBy(votes: readonly RefusedVote[], heads: readonly Head[]): RefusedApart {
  const options = votes.map(({ refusers }) =>
    heads.flatMap((acts, index) => (acts.some((act) => refusers?.includes(act)) ? [index] : [])),
  );
  const byHeads = votes
    .map((_, index) => index)
    .filter((index) => votes[index]?.refusers !== undefined)
    .sort((one, other) => (votes[other]?.weight ?? 0) - (votes[one]?.weight ?? 0));
  const takes = extendMatching(options, byHeads);
  const left = byHeads.filter((index) => takes[index] === null);
  const weight = votes.reduce((sum, vote, index) => (left.includes(index) ? sum : sum + vote.weight), 0);
  return { weight, undecided: wanting(options, takes, left).lefts };
}
