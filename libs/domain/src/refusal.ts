import type { Text } from './text';

/** Why a command is not carried out. Every code has an HTTP status in the API, or it does not compile. */
export type RefusalCode =
  | 'wrong-state'
  | 'wrong-day'
  | 'not-authorised'
  | 'stale-text'
  | 'own-draft'
  | 'own-scan'
  | 'method-not-enough'
  | 'not-reviewed'
  | 'already-signed'
  | 'already-claimed'
  | 'unfit-person'
  | 'too-soon'
  | 'too-late'
  | 'already-asked'
  | 'beyond-limit'
  | 'rung-reached'
  | 'not-ruled'
  | 'incomplete-plan'
  | 'already-reported'
  | 'already-found'
  | 'already-drawn'
  | 'no-seed-yet'
  | 'missing-task'
  | 'nothing-to-repeat'
  | 'unknown-measure'
  | 'round-closed'
  | 'no-open-round'
  | 'not-imported'
  | 'letter-exists'
  | 'letter-recalled'
  | 'letter-corrected'
  | 'missing-text'
  | 'filing-number-used'
  | 'wrong-checklist'
  | 'unknown-evidence'
  | 'unfit-names'
  | 'already-attached'
  | 'not-attached'
  | 'content-gone'
  | 'stale-preview'
  | 'stale-judgement'
  | 'letter-not-issued'
  | 'notice-over'
  | 'too-long'
  | 'law-unfit'
  | 'no-such-entry'
  | 'not-correctable'
  | 'already-corrected'
  | 'same-words'
  | 'points-open'
  | 'unfit-points'
  | 'unknown-point';

export interface Refusal {
  readonly ok: false;
  readonly code: RefusalCode;
  /** Said to whoever acts. */
  readonly because: Text;
  /** Of whoever acted, as a report tells it to others; absent where `because` speaks to nobody in particular, or no report tells it. */
  readonly reported?: Text;
}

/** Why an act was refused, told to somebody else than whoever acted. */
export const reportedRefusal = ({ because, reported }: Refusal): Text => reported ?? because;

export type Decision<Event> = { readonly ok: true; readonly events: readonly Event[] } | Refusal;

export const accept = <Event>(...events: readonly Event[]): Decision<Event> => ({ ok: true, events });

export const refuse = (code: RefusalCode, zh: string, en: string): Refusal => ({
  ok: false,
  code,
  because: { zh, en },
});
