import type { EvidenceKind } from '@duban/domain';

/** How a file is looked at. */
export type Way = 'picture' | 'pdf' | 'word' | 'sheets' | 'text';

const MIB = 1024 * 1024;
const WAYS: Readonly<Partial<Record<EvidenceKind, { readonly way: Way; readonly mostBytes: number }>>> = {
  png: { way: 'picture', mostBytes: 40 * MIB },
  jpeg: { way: 'picture', mostBytes: 40 * MIB },
  webp: { way: 'picture', mostBytes: 40 * MIB },
  pdf: { way: 'pdf', mostBytes: 50 * MIB },
  docx: { way: 'word', mostBytes: 20 * MIB },
  xlsx: { way: 'sheets', mostBytes: 10 * MIB },
  txt: { way: 'text', mostBytes: 20 * MIB },
  csv: { way: 'text', mostBytes: 20 * MIB },
};

/** The way, that no browser knows one, or that it is more than a page should hold. */
export type Looked =
  | { readonly way: Way }
  | { readonly way: null; readonly because: 'kind' | 'size'; readonly mostBytes: number };

export function lookedAt({ kind, bytes }: { readonly kind: EvidenceKind; readonly bytes: number }): Looked {
  const known = WAYS[kind];
  if (!known) return { way: null, because: 'kind', mostBytes: 0 };
  const { way, mostBytes } = known;
  return bytes > mostBytes ? { way: null, because: 'size', mostBytes } : { way };
}
