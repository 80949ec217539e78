import type { Day, PostNames, Text } from '@duban/domain';
import type { Edition } from './edition';
import type { PackDocument } from './pack-document';
import type { PackRefusal } from './pack-refusal';
import { editionHash } from './pin-policy';
import { resolveEdition } from './resolve-edition';

/** A pack in a list. */
export interface PackSummary {
  readonly id: string;
  readonly title: Text;
  readonly place: string | null;
  readonly extends: string | null;
  readonly editions: readonly { readonly effectiveFrom: Day; readonly hash: string }[];
  /** What the newest edition calls the posts, the inherited too. */
  readonly posts: PostNames;
  /** Clauses of the newest edition that rest on no document, or only in part. */
  readonly unverified: number;
}

/** A clause in a list. */
export interface ClauseRow {
  readonly clause: string;
  readonly value: unknown;
  readonly basis: string | null;
  readonly unverified: boolean;
  readonly note: string | null;
  readonly from: string;
}

export type SummarisedPack = { readonly ok: true; readonly summary: PackSummary } | PackRefusal;

/** What a list says of a pack: its editions as they were on their first days. */
export function packSummary(packs: readonly PackDocument[], pack: PackDocument): SummarisedPack {
  const editions: Edition[] = [];
  for (const { effectiveFrom } of pack.editions) {
    const resolved = resolveEdition(packs, pack.id, effectiveFrom);
    if (!resolved.ok) return resolved;
    editions.push(resolved.edition);
  }
  const { id, title, place } = pack;
  const newest = editions.at(-1);
  const summary: PackSummary = {
    id,
    title,
    place,
    extends: pack.extends,
    editions: editions.map((edition) => ({
      effectiveFrom: edition.effectiveFrom,
      hash: editionHash(edition),
    })),
    posts: newest?.posts ?? {},
    unverified: newest ? clauseRows(newest).filter(({ unverified }) => unverified).length : 0,
  };
  return { ok: true, summary };
}

/** Every clause of an edition with what it rests on. */
export const clauseRows = ({ clauses }: Edition): readonly ClauseRow[] =>
  Object.entries(clauses).map(([clause, said]) => ({ clause, ...said }));
