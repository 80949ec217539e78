import type { RefusalCode } from '@duban/domain';

/** What can go wrong at the edge itself, beside the refusals of the core. */
export type EdgeCode =
  | 'bad-request'
  | 'bad-file'
  | 'bad-pack'
  | 'not-signed-in'
  | 'sign-in-failed'
  | 'locked'
  | 'too-many-attempts'
  | 'forbidden'
  | 'cross-site'
  | 'not-found'
  | 'key-missing'
  | 'key-reused'
  | 'superseded'
  | 'duplicate'
  | 'too-many-views'
  | 'too-large'
  | 'too-slow'
  | 'unknown-unit'
  | 'last-administrator'
  | 'proxy-ring'
  | 'shadow-running'
  | 'altered-law'
  | 'link-unknown'
  | 'link-used'
  | 'link-expired'
  | 'wrong-password'
  | 'already-confirmed'
  | 'mended-meanwhile'
  | 'no-deadline-day'
  | 'outcome-unknown'
  | 'unavailable'
  | 'internal';
export type ProblemCode = RefusalCode | EdgeCode;

/** A code without a status does not compile. */
export const HTTP_STATUS_OF: Readonly<Record<ProblemCode, number>> = {
  'wrong-state': 409,
  'wrong-day': 422,
  'not-authorised': 403,
  'stale-text': 409,
  'own-draft': 403,
  'already-signed': 409,
  'already-claimed': 409,
  'unfit-person': 422,
  'too-soon': 429,
  'already-reported': 409,
  'round-closed': 409,
  'no-open-round': 409,
  'not-imported': 409,
  'missing-text': 422,
  'stale-preview': 409,
  'law-unfit': 409,
  'bad-request': 400,
  'bad-file': 422,
  'bad-pack': 422,
  'not-signed-in': 401,
  'sign-in-failed': 401,
  locked: 429,
  'too-many-attempts': 429,
  forbidden: 403,
  'cross-site': 403,
  'not-found': 404,
  'key-missing': 400,
  'key-reused': 422,
  superseded: 409,
  duplicate: 409,
  'too-many-views': 409,
  'too-large': 413,
  'too-slow': 408,
  'unknown-unit': 422,
  'last-administrator': 409,
  'proxy-ring': 409,
  'shadow-running': 409,
  'altered-law': 500,
  'link-unknown': 403,
  'link-used': 410,
  'link-expired': 410,
  'wrong-password': 422,
  'already-confirmed': 409,
  'mended-meanwhile': 409,
  'no-deadline-day': 422,
  'outcome-unknown': 503,
  unavailable: 503,
  internal: 500,
};
