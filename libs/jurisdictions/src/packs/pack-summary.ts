import type { Day, PostNames, Text } from '@duban/domain';
import { CLAUSE_TITLES, clauseSentences } from './words/clause-words';
import type { Edition } from './edition';
import type { ClauseName, PackDocument } from './pack-document';
import type { PackRefusal } from './pack-refusal';
import { editionHash } from './pin-policy';
import { resolveEdition } from './resolve-edition';

/** An edition in a list, with what it rests on as a whole. */
export interface EditionRow {
  readonly effectiveFrom: Day;
  readonly hash: string;
  /** Document and clause; null where it rests on none. */
  readonly basis: string | null;
  readonly note: Text | null;
}

/** A pack in a list. */
export interface PackSummary {
  readonly id: string;
  readonly title: Text;
  readonly place: string | null;
  readonly extends: string | null;
  readonly editions: readonly EditionRow[];
  /** How the place calls the posts of its newest law, its parents' among them. */
  readonly posts: PostNames;
  /** Clauses of the newest edition that rest on no document, or only in part. */
  readonly unverified: number;
}

/** A clause in a list, and in words. */
export interface ClauseRow {
  readonly clause: ClauseName;
  readonly title: Text;
  readonly sentences: readonly Text[];
  readonly value: unknown;
  readonly basis: string | null;
  readonly unverified: boolean;
  readonly note: Text | null;
  readonly from: string;
  /** The place's own document does not speak of it: what holds is its parent's. */
  readonly silent: boolean;
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
    editions: editions.map(editionRow),
    posts: newest?.posts ?? {},
    unverified: newest ? clauseRows(newest).filter(({ unverified }) => unverified).length : 0,
  };
  return { ok: true, summary };
}

export const editionRow = (edition: Edition): EditionRow => {
  const { effectiveFrom, basis } = edition;
  const rests =
    'document' in basis
      ? { basis: `${basis.document}，${basis.clause}`, note: null }
      : { basis: null, note: basis.note };
  return { effectiveFrom, hash: editionHash(edition), ...rests };
};

/** Every clause of an edition with what it rests on. */
export const clauseRows = ({ clauses, posts, silent }: Edition): readonly ClauseRow[] =>
  Object.entries(clauses).map(([name, said]) => {
    const clause = name as ClauseName;
    const sentences = clauseSentences(clause, said.value, posts, clauses);
    return { clause, title: CLAUSE_TITLES[clause], sentences, ...said, silent: silent.includes(clause) };
  });
