const KIB = 1024;

/** How large a file is, as machines say it: 12 KB, 3.4 MB, 1.0 GB. */
export function sizeWords(bytes: number): string {
  if (bytes < KIB) return `${bytes} B`;
  const kib = bytes / KIB;
  if (kib < KIB) return `${Math.round(kib)} KB`;
  const mib = kib / KIB;
  return mib < KIB ? `${mib.toFixed(1)} MB` : `${(mib / KIB).toFixed(1)} GB`;
}
