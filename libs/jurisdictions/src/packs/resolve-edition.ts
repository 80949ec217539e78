import { compareDays, type Day } from '@duban/domain';
import type { Edition, ResolvedClause, ResolvedClauses } from './edition';
import type { Clause, ClauseName, EditionDocument, PackDocument } from './pack-document';
import { refusePack, type PackRefusal } from './pack-refusal';
import { refusedEdition, type PlaceOf } from './refused-edition';

/** A pack with its edition that is in force on the day in question. */
interface Link {
  readonly pack: PackDocument;
  readonly edition: EditionDocument;
}

type Lineage = { readonly ok: true; readonly links: readonly Link[] } | PackRefusal;
export type ResolvedEdition = { readonly ok: true; readonly edition: Edition } | PackRefusal;

/** The law of a place on a day. What the place is silent about comes from the pack that it extends, clause by clause. */
export function resolveEdition(packs: readonly PackDocument[], id: string, day: Day): ResolvedEdition {
  const lineage = lineageOf(packs, id, day);
  if (!lineage.ok) return lineage;
  const { links } = lineage;
  const clauses = mergedClauses(links);
  const refused =
    overriddenLock(links) ?? refusedEdition(id, clauses, merged(links, 'posts'), placesIn(links));
  if (refused) return refused;
  return { ok: true, edition: editionOf(links, clauses as ResolvedClauses) };
}

/** The pack and its parents, the place's own first. */
function lineageOf(packs: readonly PackDocument[], id: string, day: Day): Lineage {
  const links: Link[] = [];
  for (let next: string | null = id; next !== null; next = links.at(-1)?.pack.extends ?? null) {
    const pack = packs.find((candidate) => candidate.id === next);
    if (!pack) return absent(next, links.at(-1)?.pack.id);
    if (links.some((link) => link.pack.id === next))
      return refusePack(
        'circular-parent',
        `规则包 ${next} 间接继承自己`,
        `the pack ${next} extends itself in the end`,
        { pack: links.at(-1)?.pack.id ?? next, path: ['extends'] },
      );
    const edition = inForce(pack, day);
    if (!edition)
      return refusePack(
        'no-edition-in-force',
        `规则包 ${pack.id} 在 ${day} 没有生效的版本`,
        `no edition of the pack ${pack.id} is in force on ${day}`,
        { pack: pack.id, path: ['editions'] },
      );
    links.push({ pack, edition });
  }
  return { ok: true, links };
}

const absent = (id: string, child: string | undefined): PackRefusal =>
  child === undefined
    ? refusePack('unknown-pack', `没有规则包 ${id}`, `there is no pack ${id}`)
    : refusePack(
        'missing-parent',
        `规则包 ${child} 继承的 ${id} 不存在`,
        `${child} extends ${id}, which does not exist`,
        { pack: child, path: ['extends'] },
      );

/** The latest edition that has begun; of two that begin on one day the one appended later. */
const inForce = ({ editions }: PackDocument, day: Day): EditionDocument | undefined =>
  [...editions]
    .filter(({ effectiveFrom }) => effectiveFrom <= day)
    .sort((one, other) => compareDays(one.effectiveFrom, other.effectiveFrom))
    .pop();

const resolved = <Value>(
  { value, basis, unverified, note }: Clause<Value>,
  from: string,
): ResolvedClause<Value> => ({
  value,
  basis: basis ?? null,
  unverified: unverified ?? false,
  note: note ?? null,
  from,
});

/** Where a clause, or a part of its value, stands in the file of the pack that says it. */
const placesIn =
  (links: readonly Link[]): PlaceOf =>
  (pack, clause, ...path) => {
    const link = links.find((one) => one.pack.id === pack);
    const edition = link ? link.pack.editions.indexOf(link.edition) : 0;
    return { pack, path: ['editions', edition, 'clauses', ...(clause === null ? [] : [clause, ...path])] };
  };

/** The nearest pack that says a clause which one above it has locked. */
function overriddenLock(links: readonly Link[]): PackRefusal | null {
  for (const [index, { pack, edition }] of links.entries())
    for (const name of Object.keys(edition.clauses) as ClauseName[]) {
      const lock = links.slice(index + 1).find((above) => above.edition.clauses[name]?.locked);
      if (lock)
        return refusePack(
          'locked-clause',
          `规则包 ${pack.id} 另行规定了 ${name}，上级规则包 ${lock.pack.id}（${lock.edition.effectiveFrom} 版）已将其锁定`,
          `${pack.id} says ${name} otherwise, which ${lock.pack.id} has locked in its edition of ${lock.edition.effectiveFrom}`,
          placesIn(links)(pack.id, name),
        );
    }
  return null;
}

/** Parents first, so that what a place says itself stands last and holds. */
function mergedClauses(links: readonly Link[]): Partial<Record<ClauseName, ResolvedClause<unknown>>> {
  const said = [...links]
    .reverse()
    .flatMap(({ pack, edition }) =>
      Object.entries(edition.clauses).map(
        ([name, clause]) => [name, resolved<unknown>(clause, pack.id)] as const,
      ),
    );
  return Object.fromEntries(said);
}

const merged = <Part extends 'posts' | 'words'>(links: readonly Link[], part: Part): PackDocument[Part] =>
  Object.assign(
    {},
    ...[...links].reverse().flatMap(({ pack, edition }) => [pack[part], edition[part]]),
  ) as PackDocument[Part];

function editionOf(links: readonly Link[], clauses: ResolvedClauses): Edition {
  const [own] = links as readonly [Link, ...Link[]];
  const madeOf = links.map(({ pack, edition }) => ({ pack: pack.id, effectiveFrom: edition.effectiveFrom }));
  return {
    pack: own.pack.id,
    effectiveFrom: madeOf
      .map(({ effectiveFrom }) => effectiveFrom)
      .reduce((one, other) => (one > other ? one : other)),
    basis: own.edition.basis,
    madeOf,
    clauses,
    posts: merged(links, 'posts'),
    words: merged(links, 'words'),
    silent: own.edition.silent ?? [],
  };
}

/** The edition of a day; of a pack that begins later, its first. */
export function editionOnOrFirst(
  packs: readonly PackDocument[],
  { id, editions }: PackDocument,
  day: Day,
): ResolvedEdition {
  const first = editions.map(({ effectiveFrom }) => effectiveFrom).sort()[0] ?? day;
  return resolveEdition(packs, id, day < first ? first : day);
}
