import { isDay } from '../time/day';
import { firstDayOf, followingPeriod, isRoundPeriod } from '../time/period';
import { CHINA_OFFSET_MINUTES, dayInZone, startOfDayMs } from '../time/zone';
import { canonicalText, type Json } from './canonical';
import { merkleRoot, type ChainHead, type HashText } from './merkle';
import { HASH_ALGORITHM, type Place, type Sealed } from './seal';
import { sha256 } from './sha256';

/** A calendar month in China's zone, `2026-10`: the ledger of an office is closed month by month. */
export type LedgerMonth = string;

export const ROOT_FORMAT = 'duban-ledger-root/1';
export const SIGNATURE_ALGORITHM = 'ed25519';

/**
 * What is signed of a month: where every chain ended when it was over. A month without a fact has a root as well, so that a
 * month without a root is a finding.
 */
export interface LedgerRoot {
  readonly format: typeof ROOT_FORMAT;
  readonly tenant: string;
  readonly month: LedgerMonth;
  /** The end of the month as a UTC instant. What was recorded before it is under the root, what was recorded at it is not. */
  readonly until: string;
  /** How many chains there were, and how many links they had together. */
  readonly chains: number;
  readonly events: number;
  /** `merkleRoot` over `headsUntil`. */
  readonly heads: string;
  /** The hash of the root of the month before; `NO_HASH` for the first. */
  readonly previous: string;
  readonly algorithm: typeof HASH_ALGORITHM;
  /** UTC instant by the database's clock: a month that was missed is signed late, and says so. */
  readonly madeAt: string;
}

/** A root as it is kept and published. `signature` is of the UTF-8 bytes of `text`. */
export interface SignedRoot extends Sealed {
  readonly signatureAlgorithm: typeof SIGNATURE_ALGORITHM;
  /** SHA-256 of the public key (DER, SubjectPublicKeyInfo) in hexadecimal: it says which key to try, and proves nothing. */
  readonly key: string;
  /** 64 bytes in base64. */
  readonly signature: string;
}

/** What a root says of the heads that it is over. */
export const figuresOver = (
  heads: readonly ChainHead[],
  hashText: HashText = sha256,
): Pick<LedgerRoot, 'chains' | 'events' | 'heads'> => ({
  chains: heads.length,
  events: heads.reduce((sum, { sequence }) => sum + sequence, 0),
  heads: merkleRoot(heads, hashText),
});

/** The text that is signed, and its hash, which the next root names. */
export function sealRoot(root: LedgerRoot): Sealed {
  const text = canonicalText({ ...root });
  return { text, hash: sha256(text) };
}

const MEMBERS: { readonly [Member in keyof LedgerRoot]: (value: unknown) => boolean } = {
  format: (value) => value === ROOT_FORMAT,
  tenant: isText,
  month: (value) => isText(value) && isLedgerMonth(value),
  until: isInstant,
  chains: isCount,
  events: isCount,
  heads: isHash,
  previous: isHash,
  algorithm: (value) => value === HASH_ALGORITHM,
  madeAt: isInstant,
};

/** The root that a text is the canonical text of; null for any other text. */
export function rootIn(text: string): LedgerRoot | null {
  const root = parsed(text);
  if (typeof root !== 'object' || root === null) return null;
  const fits = Object.entries(MEMBERS).every(([member, holds]) =>
    holds((root as Readonly<Record<string, unknown>>)[member]),
  );
  return fits && canonicalText(root as Json) === text ? wholeMonth(root as LedgerRoot) : null;
}

/** A root that says more than its members, or closes its month at another instant than its end, is none. */
const wholeMonth = (root: LedgerRoot): LedgerRoot | null =>
  Object.keys(root).length === Object.keys(MEMBERS).length && root.until === endOfMonth(root.month)
    ? root
    : null;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function isHash(value: unknown): boolean {
  return isText(value) && /^[0-9a-f]{64}$/.test(value);
}

function isInstant(value: unknown): boolean {
  return isText(value) && INSTANT.test(value) && isDay(value.slice(0, 10));
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;

/** Of a link, what says where it stands and when it was written. */
export interface RecordedLink extends Pick<Place, 'aggregate' | 'sequence' | 'recordedAt'> {
  readonly hash: string;
}

/**
 * The heads of the chains as they were at `until`: of each chain the link with the highest number among those recorded
 * before that instant, and no head for a chain that had none. Instants are compared as texts.
 */
export function headsUntil(links: Iterable<RecordedLink>, until: string): readonly ChainHead[] {
  const heads = new Map<string, ChainHead>();
  for (const { aggregate, sequence, hash, recordedAt } of links) {
    if (recordedAt >= until || sequence <= (heads.get(aggregate)?.sequence ?? 0)) continue;
    heads.set(aggregate, { aggregate, sequence, hash });
  }
  return [...heads.values()];
}

/** The last month of the calendar is left out, for it has no end within it. */
export const isLedgerMonth = (text: string): text is LedgerMonth =>
  /^\d{4}-\d{2}$/.test(text) && isRoundPeriod(text) && text < '9999-12';

/** The month in which an instant (`2026-10-31T16:00:00.000Z`) lies in China's zone. */
export const monthOfInstant = (instant: string): LedgerMonth =>
  dayInZone(Date.parse(instant), CHINA_OFFSET_MINUTES).slice(0, 7);

/** The first instant that is no longer in a month, UTC. */
export const endOfMonth = (month: LedgerMonth): string =>
  new Date(startOfDayMs(firstDayOf(followingPeriod(month)), CHINA_OFFSET_MINUTES)).toISOString();

/** What has been written when a month ends is committed within this, or its writer is refused when the month is closed. */
const SETTLING_MS = 60_000;

export interface SigningStanding {
  /** The month that was signed last; null before the first. */
  readonly last: LedgerMonth | null;
  /** When the first fact was recorded; null while there is none. */
  readonly first: string | null;
  readonly now: string;
}

/** The months that are over by now and have no root, the earliest first: from the month of the first fact on. */
export function monthsToSign({ last, first, now }: SigningStanding): readonly LedgerMonth[] {
  const months: LedgerMonth[] = [];
  let month = last ? followingPeriod(last) : first && monthOfInstant(first);
  while (month && Date.parse(endOfMonth(month)) + SETTLING_MS <= Date.parse(now)) {
    months.push(month);
    month = followingPeriod(month);
  }
  return months;
}
