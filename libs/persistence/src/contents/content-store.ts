import { createHash } from 'node:crypto';

/** A content by what it is: its SHA-256 in 64 small hexadecimal digits, and its length. */
export interface ContentName {
  readonly sha256: string;
  readonly bytes: number;
}

export type Bytes = AsyncIterable<Uint8Array>;

/**
 * Where the contents of evidence lie, each under its SHA-256, one tenant's beside the other's. What is kept is never written
 * over, and is compared with its name whenever it goes in or out.
 */
export interface ContentStore {
  /** Keeps what `open` gives unless it is there. Rejects, and keeps nothing, when it is not what its name says. */
  put(tenant: string, name: ContentName, open: () => Bytes): Promise<void>;
  /** Null where nothing is kept under that name. Rejects before its last bytes when they are not what was put in. */
  get(tenant: string, sha256: string): Promise<Bytes | null>;
  has(tenant: string, sha256: string): Promise<boolean>;
  /** Only for what no fact names. */
  remove(tenant: string, sha256: string): Promise<void>;
  /** Takes away what a writer that was killed has left half written, if it began before then; says how much. */
  tidy(tenant: string, before: Date): Promise<number>;
}

/** What is kept is not what its name says: a disk has failed, or somebody was at it. */
export class AlteredContent extends Error {
  constructor(sha256: string) {
    super(`the content ${sha256} is not what its name says`);
  }
}

/** The same bytes, the last piece of which is held back until all are known to be what their name says. */
export async function* verified(content: Bytes, sha256: string, length?: number): Bytes {
  const hash = createHash('sha256');
  let bytes = 0;
  let held: Uint8Array | null = null;
  for await (const piece of content) {
    hash.update(piece);
    bytes += piece.byteLength;
    if (held) yield held;
    held = piece;
  }
  if (hash.digest('hex') !== sha256 || (length !== undefined && bytes !== length))
    throw new AlteredContent(sha256);
  if (held) yield held;
}

const NAME = /^[0-9a-f]{64}$/;

/** What becomes part of a path is looked at first. */
export function checkedName(tenant: string, sha256: string): readonly [string, string] {
  if (!NAME.test(sha256)) throw new Error('no name of a content');
  return [checkedTenant(tenant), sha256];
}

export function checkedTenant(tenant: string): string {
  if (!/^[0-9a-f-]{36}$/.test(tenant)) throw new Error('no name of a tenant');
  return tenant;
}
