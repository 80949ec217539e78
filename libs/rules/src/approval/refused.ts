import type { Judging } from './approval-rule';
import { actsFor, type Place } from './demand';
import { extendMatching } from './matching';
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
