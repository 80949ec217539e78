import type { Day } from '@duban/domain';
import type { Edition } from './edition';
import type { PackDocument } from './pack-document';
import { resolveEdition } from './resolve-edition';

interface PlanOfPack {
  readonly plan: string;
  readonly name: string;
  readonly pack: string;
}

/** A plan with the law of its place as it is in force on a day; null where no pack says any. */
export interface PlanEdition {
  readonly plan: string;
  readonly name: string;
  readonly edition: Edition | null;
}

/** For what is read anew from the edition in force, and not from the one that a task was pinned to. */
export function planEditions(
  plans: readonly PlanOfPack[],
  packs: readonly PackDocument[],
  today: Day,
): readonly PlanEdition[] {
  const found = new Map(plans.map(({ pack }) => [pack, resolveEdition(packs, pack, today)]));
  return plans.map(({ plan, name, pack }) => {
    const resolved = found.get(pack);
    return { plan, name, edition: resolved?.ok ? resolved.edition : null };
  });
}
