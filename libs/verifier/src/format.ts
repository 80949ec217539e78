import { HASH_ALGORITHM, type ProofStep, type Sealed } from '@duban/domain';

/** A newer format has another number; whoever does not know it says so and judges nothing. */
export const VERSION = 1;

/** The whole ledger of an office, or the chains of one task: `task/<id>`. */
export type Scope = 'whole' | `task/${string}`;

/** The first line: what the file is, and of whom. */
export interface Header {
  readonly duban: 'ledger';
  readonly version: typeof VERSION;
  readonly algorithm: typeof HASH_ALGORITHM;
  readonly tenant: string;
  readonly scope: Scope;
  /** UTC instant by the database's clock: nothing in the file was recorded after it. */
  readonly made: string;
}

/** That a chain was under a root as the file has it, where the other chains are not in the file. */
export interface InclusionProof {
  readonly aggregate: string;
  /** The hash of the root. */
  readonly root: string;
  readonly steps: readonly ProofStep[];
}

/** The last line: it binds all bytes before it, and the first line by itself, so that it is known which of the two was touched. */
export interface LastLine {
  /** How many lines stand before it. */
  readonly lines: number;
  readonly header: string;
  readonly hash: string;
}

/** What a numbered line holds: the stored text of an event, a monthly root, or a proof. */
export type Held = 'event' | 'root' | 'proof';

/**
 * A numbered line. Its hash covers the characters between the name of what it holds and the closing brace, just as they stand:
 * nobody who checks it has to write anything anew.
 */
export const numberedLine = (line: number, held: Held, { text, hash }: Sealed): string =>
  `{"line":${line},"algorithm":"${HASH_ALGORITHM}","hash":"${hash}","${held}":${text}}`;

export interface NumberedLine {
  readonly line: number;
  readonly hash: string;
  readonly held: Held;
  /** Where the text begins that the hash covers; it ends before the last character. All before it is ASCII. */
  readonly from: number;
}

const LINE = '{"line":';
const ALGORITHM = `,"algorithm":"${HASH_ALGORITHM}","hash":"`;
const HELD = (['event', 'root', 'proof'] as const).map((held) => ({ held, begins: `","${held}":{` }));
const DIGITS = /^[1-9]\d{0,14}$/;
const HASH = /^[0-9a-f]{64}$/;

/** Null for a line of any other form, be it by one character. Cut by hand, for there are millions of them. */
export function numberedIn(text: string): NumberedLine | null {
  if (!text.startsWith(LINE) || !text.endsWith('}}')) return null;
  const comma = text.indexOf(',', LINE.length);
  const line = text.slice(LINE.length, comma);
  const hashAt = comma + ALGORITHM.length;
  if (comma < 0 || !text.startsWith(ALGORITHM, comma) || !DIGITS.test(line)) return null;
  const hash = text.slice(hashAt, hashAt + 64);
  const found = HELD.find(({ begins }) => text.startsWith(begins, hashAt + 64));
  if (!found || !HASH.test(hash)) return null;
  const { held, begins } = found;
  return { line: Number(line), hash, held, from: hashAt + 64 + begins.length - 1 };
}

const LAST = /^\{"lines":([1-9]\d{0,14}),"header":"([0-9a-f]{64})","hash":"([0-9a-f]{64})"\}$/;

export const lastLine = ({ lines, header, hash }: LastLine): string =>
  `{"lines":${lines},"header":"${header}","hash":"${hash}"}`;

export function lastLineIn(text: string): LastLine | null {
  const found = LAST.exec(text);
  if (!found) return null;
  const [, lines = '', header = '', hash = ''] = found;
  return { lines: Number(lines), header, hash };
}

/** What a writer has to say of a file; the rest of the first line is the same for all. */
export type Headline = Pick<Header, 'tenant' | 'scope' | 'made'>;

export const headerLine = ({ tenant, scope, made }: Headline): string =>
  JSON.stringify({ duban: 'ledger', version: VERSION, algorithm: HASH_ALGORITHM, tenant, scope, made });

/** What the first line says: of this format, of a newer one, or nothing of ours. */
export type FirstLine =
  | { readonly kind: 'header'; readonly header: Header }
  | { readonly kind: 'newer'; readonly version: number }
  | { readonly kind: 'foreign' };

export function firstLineIn(text: string): FirstLine {
  const said = objectIn(text);
  if (said?.['duban'] !== 'ledger' || !Number.isInteger(said['version'])) return { kind: 'foreign' };
  const { version } = said;
  if ((version as number) > VERSION) return { kind: 'newer', version: version as number };
  const header = said as unknown as Header;
  return isHeader(header) ? { kind: 'header', header } : { kind: 'foreign' };
}

const isHeader = ({ algorithm, tenant, scope, made, version }: Header): boolean =>
  version === VERSION &&
  algorithm === HASH_ALGORITHM &&
  typeof tenant === 'string' &&
  typeof made === 'string' &&
  isInstant(made) &&
  typeof scope === 'string' &&
  /^(whole|task\/.+)$/.test(scope);

/** UTC, to the millisecond, as the ledger writes it. */
export const INSTANT = String.raw`[2-9]\d{3}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z`;
const WHOLE_INSTANT = new RegExp(`^${INSTANT}$`);
export const isInstant = (text: string): boolean => WHOLE_INSTANT.test(text);

/** The members of a JSON object; null for any other text. */
export function objectIn(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Readonly<Record<string, unknown>>)
      : null;
  } catch {
    return null;
  }
}
