/** What may be attached: what everybody in an office opens, and nothing that runs. */
export const FILE_KINDS = ['pdf', 'ofd', 'docx', 'xlsx', 'png', 'jpeg'] as const;
export type FileKind = (typeof FILE_KINDS)[number];

/** A file of an attachment (附件): what it holds is kept under its SHA-256, and changes never. */
export interface AttachedFile {
  /** As the page of the letter calls the attachment. */
  readonly name: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly kind: FileKind;
}
