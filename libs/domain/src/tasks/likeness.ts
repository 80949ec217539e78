import type { TaskClass } from './task';

/** What a problem is known by. */
export interface KnownProblem {
  readonly title: string;
  readonly problem: string | null;
  readonly class: TaskClass;
  readonly leadUnit: string;
}

/** How one problem is like another. */
export interface Likeness {
  /** The share of two-character sequences that both have, from 0 to 1 (Dice): Chinese has no spaces to cut words by. */
  readonly words: number;
  /** The unit that leads stands for the place. */
  readonly sameUnit: boolean;
  readonly sameClass: boolean;
}

/** The same unit makes up for so many words, the same class for so many; from half on, two are worth being looked at together. */
const UNIT = 0.2;
const CLASS = 0.05;
const ALIKE = 0.5;

/** Null where they are not alike. It is an offer to look, and decides nothing. */
export const likeness = (one: KnownProblem, other: KnownProblem): Likeness | null => likenessTo(one)(other);

/** The problem that is compared with many is taken apart once. */
function likenessTo(problem: KnownProblem): (other: KnownProblem) => Likeness | null {
  const pairs = pairsIn(problem);
  return (other) => {
    const found = {
      words: shared(pairs, pairsIn(other)),
      sameUnit: problem.leadUnit === other.leadUnit,
      sameClass: problem.class === other.class,
    };
    return weight(found) >= ALIKE ? found : null;
  };
}

const weight = ({ words, sameUnit, sameClass }: Likeness): number =>
  words + (sameUnit ? UNIT : 0) + (sameClass ? CLASS : 0);

/** Those that are like it, the most alike first; what is as alike stays in its order. */
export function alike<Known extends KnownProblem>(
  problem: KnownProblem,
  among: readonly Known[],
): readonly (Known & { readonly likeness: Likeness })[] {
  const like = likenessTo(problem);
  return among
    .flatMap((known) => {
      const found = like(known);
      return found ? [{ ...known, likeness: found }] : [];
    })
    .sort((one, other) => weight(other.likeness) - weight(one.likeness));
}

/** Widths, case and punctuation make no other word. */
function pairsIn({ title, problem }: KnownProblem): ReadonlySet<number> {
  const text = `${title} ${problem ?? ''}`
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
  const pairs = new Set<number>();
  let before: number | null = null;
  for (const sign of text) {
    const code = sign.codePointAt(0) as number;
    // As one number, for thousands of problems are compared while somebody waits.
    if (before !== null) pairs.add(before * CODE_POINTS + code);
    before = code;
  }
  return pairs;
}

const CODE_POINTS = 0x110000;

function shared(one: ReadonlySet<number>, other: ReadonlySet<number>): number {
  if (one.size + other.size === 0) return 0;
  let both = 0;
  for (const pair of one) if (other.has(pair)) both += 1;
  return (2 * both) / (one.size + other.size);
}
