import type { PackDocument } from '../packs/pack-document';
import type { PackRefusal } from '../packs/pack-refusal';
import { resolveEdition } from '../packs/resolve-edition';
import { appendEdition, inDocument, type Appended } from './append-edition';

/** A document whose edition was approved, or came into force in an emergency and was not refused since. */
export interface ActivatedDocument {
  readonly approvalId: string;
  readonly pack: PackDocument;
  /** Nobody has approved it yet: it holds by an administrator's word. */
  readonly undecided: boolean;
}

/** An approved edition that cannot hold beside what was approved or shipped meanwhile. */
export interface SetAside {
  readonly approvalId: string;
  readonly pack: string;
  readonly refusal: PackRefusal;
}

export interface PacksInForce {
  readonly packs: readonly PackDocument[];
  /** Without what holds in an emergency: who changes the law, and what running tasks come under, is said by these. */
  readonly approved: readonly PackDocument[];
  readonly setAside: readonly SetAside[];
}

/**
 * The packs of an installation with the editions that an office activated, in the order in which they were asked for. An
 * edition that does not hold with what came before it is set aside and told: the law that is in force stays as it was.
 */
export function packsInForce(
  shipped: readonly PackDocument[],
  activated: readonly ActivatedDocument[],
): PacksInForce {
  const decided = activated.filter(({ undecided }) => !undecided);
  return { ...heldBy(shipped, activated), approved: heldBy(shipped, decided).packs };
}

type Held = Pick<PacksInForce, 'packs' | 'setAside'>;

const heldBy = (shipped: readonly PackDocument[], activated: readonly ActivatedDocument[]): Held =>
  activated.reduce(withDocument, { packs: shipped, setAside: [] });

function withDocument({ packs, setAside }: Held, { approvalId, pack }: ActivatedDocument): Held {
  const appended = appendResolving(packs, pack);
  return appended.ok
    ? { packs: appended.packs, setAside }
    : { packs, setAside: [...setAside, { approvalId, pack: pack.id, refusal: appended }] };
}

/** Appends an edition if every pack still resolves from its first day on: a parent may lock what a child says. */
export function appendResolving(
  packs: readonly PackDocument[],
  document: PackDocument,
): Appended | PackRefusal {
  const appended = appendEdition(packs, document);
  if (!appended.ok) return appended;
  const from = appended.edition.effectiveFrom;
  for (const { id, editions } of appended.packs) {
    const days = editions.map(({ effectiveFrom }) => (effectiveFrom < from ? from : effectiveFrom));
    for (const day of new Set(days)) {
      const resolved = resolveEdition(appended.packs, id, day);
      if (!resolved.ok) return { ...resolved, at: inDocument(appended, resolved.at) };
    }
  }
  return appended;
}
