import { canonicalText, type Day, type Json } from '@duban/domain';
import type { EditionDocument, PackDocument } from '../packs/pack-document';
import { refusePack, type PackPlace, type PackRefusal } from '../packs/pack-refusal';

/** The packs with an edition that a document adds to one of them, or with a pack that is new. */
export interface Appended {
  readonly ok: true;
  readonly packs: readonly PackDocument[];
  readonly pack: PackDocument;
  readonly edition: EditionDocument;
  /** Its place among the editions of `pack`. */
  readonly at: number;
  /** Its place among the editions of the document. */
  readonly inDocument: number;
}

/**
 * Appends the one edition of a document that its pack does not have. What the pack says already stays as it is, whatever
 * the document makes of it: names that came with the edition are the edition's own.
 */
export function appendEdition(
  packs: readonly PackDocument[],
  document: PackDocument,
): Appended | PackRefusal {
  const before = packs.find(({ id }) => id === document.id);
  if (before && before.extends !== document.extends) return parentChanged(before);
  const fresh = document.editions.filter(
    (edition) => !before?.editions.some((old) => sameText(old, edition)),
  );
  const [edition] = fresh;
  if (!edition) return nothingNew(document.id);
  if (fresh.length > 1) return severalNew(document.id, fresh);
  const { posts, words } = document;
  const pack = before
    ? { ...before, editions: [...before.editions, { ...edition, posts, words }] }
    : document;
  const after = before ? packs.map((other) => (other === before ? pack : other)) : [...packs, pack];
  const inDocument = document.editions.indexOf(edition);
  const at = before ? before.editions.length : inDocument;
  return { ok: true, packs: after, pack, edition, at, inDocument };
}

/** Where a place of the pack as it would be stands in the document that asks for it. */
export function inDocument(
  { pack, at, inDocument: own }: Appended,
  place: PackPlace | null,
): PackPlace | null {
  if (place?.pack !== pack.id || place.path[0] !== 'editions' || place.path[1] !== at) return place;
  return { pack: pack.id, path: ['editions', own, ...place.path.slice(2)] };
}

/** Whether an edition is one that holds already; what proves it may have grown since. */
const sameText = (one: EditionDocument, other: EditionDocument): boolean => lawOf(one) === lawOf(other);
const lawOf = ({ effectiveFrom, basis, clauses, silent = [] }: EditionDocument): string =>
  canonicalText({ effectiveFrom, basis, clauses, silent } as unknown as Json);

const parentChanged = ({ id, extends: parent }: PackDocument): PackRefusal =>
  refusePack(
    'parent-changed',
    `规则包 ${id} 继承 ${parent ?? '（无）'}，不能改为继承别的`,
    `${id} extends ${parent ?? 'nothing'}: that cannot be changed`,
    { pack: id, path: ['extends'] },
  );

const nothingNew = (id: string): PackRefusal =>
  refusePack('nothing-new', `规则包 ${id} 没有新的版本`, `${id} has no edition that is new`, {
    pack: id,
    path: ['editions'],
  });

const severalNew = (id: string, fresh: readonly EditionDocument[]): PackRefusal => {
  const days: readonly Day[] = fresh.map(({ effectiveFrom }) => effectiveFrom);
  return refusePack(
    'several-new',
    `规则包 ${id} 有 ${days.length} 个版本是新的或改过的：${days.join('、')}`,
    `${id} has ${days.length} editions that are new or changed: ${days.join(', ')}`,
    { pack: id, path: ['editions'] },
  );
};
