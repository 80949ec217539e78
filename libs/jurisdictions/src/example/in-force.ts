import type { Day, Policy } from '@duban/domain';
import type { Edition } from '../packs/edition';
import type { PackDocument } from '../packs/pack-document';
import { pinPolicy } from '../packs/pin-policy';
import { resolveEdition } from '../packs/resolve-edition';

/** The law of a place on a day, for specs of packs that hold; nothing outside the specs imports this folder. */
export function editionIn(packs: readonly PackDocument[], id: string, day: Day): Edition {
  const resolved = resolveEdition(packs, id, day);
  if (!resolved.ok) throw new Error(`${id}: ${resolved.because.en}`);
  return resolved.edition;
}

/** What a task would carry of each of them on a day. */
export const policiesIn = (packs: readonly PackDocument[], day: Day): readonly Policy[] =>
  packs.map(({ id }) => pinPolicy(editionIn(packs, id, day)));
