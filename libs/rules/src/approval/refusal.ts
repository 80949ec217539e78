import type { ApprovalAct } from '@duban/domain';
import type { Head } from './heads';
import { extendMatching, type Matching } from './matching';

/** What refusals end a rule: any one of these acts, or so much weight of the refusals inside it. */
export type Refusal = RefusalByOne | RefusalBySeveral;

interface RefusalByOne {
  readonly acts: readonly ApprovalAct[];
}

interface RefusalBySeveral {
  readonly atLeast: number;
  readonly of: readonly WeighedRefusal[];
}

export interface WeighedRefusal {
  readonly weight: number;
  readonly refusal: Refusal;
}

/** So many of these, whichever. */
export const refusalsOf = (atLeast: number, of: readonly Refusal[]): Refusal => ({
  atLeast,
  of: of.map((refusal) => ({ weight: 1, refusal })),
});

/** So many choices are looked at of refusals that share heads; beyond, a refusal is found late, never too early. */
const MOST_LOOKS = 200;

/**
 * Whether there are heads enough for a refusal, each of them behind one act: the counterpart of seating approvals. Choices
 * are made one by one and given up as soon as their heads do not suffice, since there can be far more than of approvals:
 * where so many must agree, any few that refuse are enough.
 */
export function isRefusedByHeads(refusal: Refusal, heads: readonly Head[]): boolean {
  let looks = 0;
  return seated(refusal, NOBODY, () => true);

  function seated(one: Refusal, before: Seated, then: (now: Seated) => boolean): boolean {
    if (!('acts' in one)) return chosen(one, before, then);
    looks += 1;
    const now = withOne(one, before, heads);
    return now !== null && then(now);
  }

  function chosen({ atLeast, of }: RefusalBySeveral, now: Seated, then: (now: Seated) => boolean): boolean {
    if (atLeast <= 0) return then(now);
    if (mostOf(of, now, heads) < atLeast || looks >= MOST_LOOKS) return false;
    const [first, ...rest] = of as [WeighedRefusal, ...WeighedRefusal[]];
    const without = (missing: number) => (after: Seated) =>
      chosen({ atLeast: missing, of: rest }, after, then);
    return seated(first.refusal, now, without(atLeast - first.weight)) || without(atLeast)(now);
  }
}

/** The heads who may fill each of the places so far, and who does. */
interface Seated {
  readonly options: readonly (readonly number[])[];
  readonly takes: Matching;
}

const NOBODY: Seated = { options: [], takes: [] };

/** One more place beside those before, all of which stay filled; null where nobody is left for it. */
function withOne({ acts }: RefusalByOne, { options, takes }: Seated, heads: readonly Head[]): Seated | null {
  const own = heads.flatMap((head, index) => (head.some((act) => acts.includes(act)) ? [index] : []));
  const all = [...options, own];
  const now = extendMatching(all, [options.length], [...takes, null]);
  return now[options.length] === null ? null : { options: all, takes: now };
}

/** No more weight than this is to be had: exact where each needs one head (a transversal matroid), for the weightiest come first. */
function mostOf(of: readonly WeighedRefusal[], before: Seated, heads: readonly Head[]): number {
  let [sum, now] = [0, before];
  for (const { weight, refusal } of [...of].sort((one, other) => other.weight - one.weight)) {
    const next = 'acts' in refusal ? withOne(refusal, now, heads) : now;
    if (next) [sum, now] = [sum + weight, next];
  }
  return sum;
}
