import type { PersonId } from '../people/actor';
import type { Text } from '../text';
import { APPROVAL_OPERATION_WORDS, APPROVAL_STATUS_WORDS } from './words';

/** What a reader of the record wants beside an event's name. */
export interface ToldOfApproval {
  /** What was decided. */
  readonly decision: Text | null;
  /** Whom it went to: who was asked, added, taken out or named, or the last one that a seat has come to. */
  readonly to: PersonId | null;
  /** In the author's own words. */
  readonly said: readonly string[];
}

type Data = Readonly<Record<string, unknown>>;

const DECISIONS: Readonly<Record<string, Text>> = {
  approve: APPROVAL_OPERATION_WORDS.approve,
  refuse: APPROVAL_OPERATION_WORDS.refuse,
  granted: APPROVAL_STATUS_WORDS.granted,
  refused: APPROVAL_STATUS_WORDS.refused,
};
const SAID = ['opinion', 'because', 'text', 'what', 'basis', 'until'] as const;

/** From the data of an event as the record has it. */
export function toldOfApproval(data: Data): ToldOfApproval {
  const { decision, outcome, frame } = data;
  const chosen = [decision, outcome].find((one) => typeof one === 'string');
  const opened = isRecord(frame) ? [frame.basis, frame.emergency, becauseOf(frame.effect)] : [];
  const said = [...opened, ...SAID.map((name) => data[name])];
  return {
    decision: (typeof chosen === 'string' && DECISIONS[chosen]) || null,
    to: personIn(data),
    said: said.filter((one): one is string => typeof one === 'string' && one !== ''),
  };
}

const becauseOf = (effect: unknown): unknown => (isRecord(effect) ? effect.because : undefined);

/** A return names the initiator or an act, which is nobody. */
function personIn({ to, person, signer, chain, then }: Data): PersonId | null {
  const found = isRecord(signer)
    ? signer.person
    : Array.isArray(chain)
      ? (chain as readonly unknown[])[chain.length - 1]
      : then === undefined
        ? (to ?? person)
        : null;
  return typeof found === 'string' ? found : null;
}

const isRecord = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
