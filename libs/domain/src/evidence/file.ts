import { FILE_KINDS } from '../letters/attached-file';
import { isFileName, LONGEST_FILE_NAME } from '../letters/files';
import { beginning } from '../letters/page-names';
import { refuse, type Refusal } from '../refusal';

/**
 * What may prove something: documents, tables and texts, pictures and films. No archive, for nobody sees what lies in one, and
 * nothing that runs: pages and drawings with scripts (HTML, SVG) are none of these.
 */
export const EVIDENCE_KINDS = [...FILE_KINDS, 'webp', 'heic', 'mp4', 'csv', 'txt'] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** A file as it came: what it holds is kept under its SHA-256, and changes never. */
export interface EvidenceFile {
  readonly fileName: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly kind: EvidenceKind;
}

/** Marks that turn the direction of writing: `photo\u202Egpj.exe` looks like a picture. */
const TURNS = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u;

/** The name under which it is given back: of a file, and of no place on somebody's machine; it reads as it is written. */
export function refusedEvidenceName(fileName: string): Refusal | null {
  if (isFileName(fileName) && !TURNS.test(fileName)) return null;
  const said = beginning(fileName.replace(new RegExp(TURNS, 'gu'), '�'));
  return refuse(
    'unfit-names',
    `文件名须是不带路径、不换行、不含文字方向控制符的名称，至多 ${LONGEST_FILE_NAME} 个字：${said}`,
    `a file is called by a name of one line, without a path and without marks that turn the writing, of ${LONGEST_FILE_NAME} characters at most: ${said}`,
  );
}
