import type { Day } from '@duban/domain';
import type { Edition } from '../packs/edition';
import type { Amendment, PackDocument } from '../packs/pack-document';
import { refusePack, type PackRefusal } from '../packs/pack-refusal';
import { resolveEdition } from '../packs/resolve-edition';

/** The law that says who approves a change of a pack. */
export interface Ruling {
  readonly ok: true;
  readonly edition: Edition;
  readonly amendment: Amendment;
}

/**
 * The pack's own law as it holds today; of a pack that is new, the law of what it extends. Asked of the approved packs
 * alone: what holds in an emergency could make one person the judge of their own change.
 */
export function rulingEdition(
  approved: readonly PackDocument[],
  { id, extends: parent }: Pick<PackDocument, 'id' | 'extends'>,
  today: Day,
): Ruling | PackRefusal {
  const own = resolveEdition(approved, id, today);
  const ruling = own.ok || parent === null ? own : resolveEdition(approved, parent, today);
  if (!ruling.ok) return ruling;
  const { edition } = ruling;
  const { amendment } = edition.clauses;
  return amendment ? { ok: true, edition, amendment: amendment.value } : nobodySays(edition.pack);
}

const nobodySays = (id: string): PackRefusal =>
  refusePack(
    'clause-missing',
    `规则包 ${id} 没有写明由谁批准修改（amendment）`,
    `${id} does not say who approves a change (amendment)`,
    { pack: id, path: ['editions'] },
  );
