import { sha256 } from './sha256';

/** Where a chain ends: its last link, and the hash of it. */
export interface ChainHead {
  readonly aggregate: string;
  readonly sequence: number;
  readonly hash: string;
}

/** SHA-256 of the UTF-8 bytes of a text in lower-case hexadecimal: `sha256`, or the platform's own where there is one. */
export type HashText = (text: string) => string;

/** One step from a head up to the root: the hash beside, and on which side it stands. */
export interface ProofStep {
  readonly side: 'left' | 'right';
  readonly hash: string;
}

/**
 * A leaf is `sha256("\u0000" + canonicalText({aggregate, hash, sequence}))`, a node `sha256("\u0001" + left + right)`, both
 * over UTF-8 and with the two hashes as the 64 hexadecimal digits that they are written in: whoever can hash a text can
 * check a root. Of these three members the canonical text is what JSON makes of them in this order. The prefixes are those of RFC 6962, so that no node can be passed off as a head.
 */
const leafOf = ({ aggregate, sequence, hash }: ChainHead, hashText: HashText): string =>
  hashText(`\u0000${JSON.stringify({ aggregate, hash, sequence })}`);

const nodeOf = (left: string, right: string, hashText: HashText): string => hashText(`\u0001${left}${right}`);

/** By the UTF-16 code units of their names, which for the ASCII that names are made of is the order of their bytes. */
const inOrder = (heads: readonly ChainHead[]): readonly ChainHead[] =>
  [...heads].sort((one, other) => (one.aggregate < other.aggregate ? -1 : 1));

/** Neighbours are joined, and who is left over at the end goes up as it is: that is the tree of RFC 6962, level by level. */
function levelAbove(level: readonly string[], hashText: HashText): string[] {
  const above: string[] = [];
  for (let at = 0; at < level.length; at += 2) {
    const [left, right] = [level[at] as string, level[at + 1]];
    above.push(right === undefined ? left : nodeOf(left, right, hashText));
  }
  return above;
}

const leavesOf = (heads: readonly ChainHead[], hashText: HashText): readonly string[] =>
  inOrder(heads).map((head) => leafOf(head, hashText));

/**
 * One hash over the heads of all chains, in whatever order they are given; that of no chains is the hash of the empty text.
 * Each chain is named once.
 */
export function merkleRoot(heads: readonly ChainHead[], hashText: HashText = sha256): string {
  let level = leavesOf(heads, hashText);
  if (level.length === 0) return hashText('');
  while (level.length > 1) level = levelAbove(level, hashText);
  return level[0] as string;
}

/** All that is between the heads and their root, for whoever proves several of them. */
export interface MerkleTree {
  readonly root: string;
  /** What leads from the head of one chain to the root over all; null for a chain that is not among them. */
  readonly proofOf: (aggregate: string) => readonly ProofStep[] | null;
}

export function merkleTree(heads: readonly ChainHead[], hashText: HashText = sha256): MerkleTree {
  const ordered = inOrder(heads);
  const places = new Map(ordered.map(({ aggregate }, at) => [aggregate, at]));
  const levels = [ordered.map((head) => leafOf(head, hashText))];
  for (let level = levels[0] ?? []; level.length > 1;) levels.push((level = levelAbove(level, hashText)));
  return {
    root: levels.at(-1)?.[0] ?? hashText(''),
    proofOf: (aggregate) => {
      const at = places.get(aggregate);
      return at === undefined ? null : stepsFrom(at, levels);
    },
  };
}

function stepsFrom(leaf: number, levels: readonly (readonly string[])[]): readonly ProofStep[] {
  return levels.flatMap((level, height) => {
    const at = Math.floor(leaf / 2 ** height);
    const beside = level[at ^ 1];
    return beside === undefined
      ? []
      : [{ side: at % 2 ? ('left' as const) : ('right' as const), hash: beside }];
  });
}

export const inclusionProof = (
  heads: readonly ChainHead[],
  aggregate: string,
  hashText: HashText = sha256,
): readonly ProofStep[] | null => merkleTree(heads, hashText).proofOf(aggregate);

/** The root that a head and its proof lead to: the head was among those of a root if it is that one. */
export const rootOver = (head: ChainHead, proof: readonly ProofStep[], hashText: HashText = sha256): string =>
  proof.reduce(
    (below, { side, hash }) =>
      side === 'left' ? nodeOf(hash, below, hashText) : nodeOf(below, hash, hashText),
    leafOf(head, hashText),
  );
