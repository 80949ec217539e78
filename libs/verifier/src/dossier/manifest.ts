import { canonicalText, type Json } from '@duban/domain';
import { objectIn } from '../format';
import type { Hashing } from '../hashing';

/** A newer format has another number; whoever does not know it says so and judges nothing. */
export const DOSSIER_VERSION = 1;
/** The first file of a dossier, which binds all others. */
export const MANIFEST = 'manifest.json';
/** The export of the task's ledger in it. */
export const LEDGER = 'ledger.jsonl';

/** Of evidence: whether it counts, or counted once. */
export type FileState = 'in-force' | 'superseded' | 'withdrawn';

/** A file of a dossier, as its manifest names it. */
export interface DossierFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly state: FileState | null;
  /** The link of the ledger that names its content by its hash; null of what was made for the dossier. */
  readonly recorded: { readonly aggregate: string; readonly sequence: number } | null;
}

/** A post, and the unit where it is held. */
export interface Right {
  readonly post: string;
  readonly unit: string;
}

export interface Manifest {
  readonly duban: 'dossier';
  readonly version: typeof DOSSIER_VERSION;
  readonly tenant: string;
  readonly task: string;
  /** Whether it holds all of the task, or what somebody may see of it. */
  readonly extent: 'whole' | 'part';
  /** By which posts that somebody sees it, without their name; null of a dossier that is whole. */
  readonly rights: readonly Right[] | null;
  /** In the order in which they stand in the dossier, the manifest left out. */
  readonly files: readonly DossierFile[];
}

const BEGINS = '{"algorithm":"sha-256","hash":"';
const HELD = '","manifest":';
const END = '}\n';

/** Its hash covers the characters between the name of what it holds and the closing brace, as that of a line of a ledger does. */
export function manifestText(manifest: Manifest, hashing: Hashing): string {
  const text = canonicalText(manifest as unknown as Json);
  return `${BEGINS}${hashing.ofText(text)}${HELD}${text}${END}`;
}

export type ManifestReading =
  | { readonly kind: 'read'; readonly manifest: Manifest }
  | { readonly kind: 'newer'; readonly version: number }
  | { readonly kind: 'altered' };

export function manifestIn(text: string, hashing: Hashing): ManifestReading {
  const from = BEGINS.length + 64 + HELD.length;
  const inside = text.slice(from, -END.length);
  if (text !== `${BEGINS}${hashing.ofText(inside)}${HELD}${inside}${END}`) return { kind: 'altered' };
  const said = objectIn(inside);
  if (said?.['duban'] !== 'dossier') return { kind: 'altered' };
  const { version } = said;
  if (Number.isInteger(version) && (version as number) > DOSSIER_VERSION)
    return { kind: 'newer', version: version as number };
  return isManifest(said) ? { kind: 'read', manifest: said as unknown as Manifest } : { kind: 'altered' };
}

const isManifest = ({
  version,
  tenant,
  task,
  extent,
  rights,
  files,
}: Readonly<Record<string, unknown>>): boolean =>
  version === DOSSIER_VERSION &&
  typeof tenant === 'string' &&
  typeof task === 'string' &&
  (extent === 'whole' || extent === 'part') &&
  (extent === 'whole' ? rights === null : Array.isArray(rights)) &&
  Array.isArray(files) &&
  files.every(isFile);

function isFile(said: unknown): boolean {
  const { path, bytes, sha256, recorded } = (said ?? {}) as Readonly<Record<string, unknown>>;
  return (
    typeof path === 'string' &&
    Number.isSafeInteger(bytes) &&
    typeof sha256 === 'string' &&
    /^[0-9a-f]{64}$/.test(sha256) &&
    typeof recorded === 'object'
  );
}
