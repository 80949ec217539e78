const KIB = 1024;

/** How large a file is, as machines say it: 12 KB, 3.4 MB. */
export function sizeWords(bytes: number): string {
  if (bytes < KIB) return `${bytes} B`;
  const kib = bytes / KIB;
  return kib < KIB ? `${Math.round(kib)} KB` : `${(kib / KIB).toFixed(1)} MB`;
}
