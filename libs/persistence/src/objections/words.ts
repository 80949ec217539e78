import type { MakeObjection } from '@duban/domain';
import type { SealedPlace, Sealer } from '../sealing/sealer';

/** What somebody of the public wrote, and how to reach them, as the database has it: sealed. */
export interface SealedWords {
  /** The id of the key. */
  readonly sealedBy: string;
  readonly text: string;
  readonly contact: string | null;
}

export interface ObjectionPlace {
  readonly tenant: string;
  readonly objectionId: string;
}

type Said = Pick<MakeObjection, 'text' | 'contact'>;

const placeOf = ({ tenant, objectionId }: ObjectionPlace, column: 'text' | 'contact'): SealedPlace => ({
  tenant,
  table: 'objection_words',
  row: objectionId,
  column,
});

export function sealWords(sealer: Sealer, place: ObjectionPlace, { text, contact }: Said): SealedWords {
  const reached = contact?.trim() ?? '';
  return {
    sealedBy: sealer.keyId,
    text: sealer.seal(text.trim(), placeOf(place, 'text')),
    contact: reached === '' ? null : sealer.seal(reached, placeOf(place, 'contact')),
  };
}

/** Null where one of both does not open: whoever reads is told so, rather than shown half of it. */
export function openWords(
  sealer: Sealer,
  place: ObjectionPlace,
  { text, contact }: SealedWords,
): Said | null {
  const said = sealer.open(text, placeOf(place, 'text'));
  const reached = contact === null ? null : sealer.open(contact, placeOf(place, 'contact'));
  if (!said.ok || (reached && !reached.ok)) return null;
  return { text: said.text, contact: reached?.text ?? null };
}
