import { EVIDENCE_KINDS, type EvidenceKind, type Text } from '@duban/domain';
import { Refused } from '../refused';
import { readZipDirectory } from '../zip/directory';
import { inflate } from '../zip/inflate';
import { fileKind } from './file-kind';
import { Eicar } from './eicar';

/** A file of evidence as it lies on a disk: films are not read into memory, only what has to be seen whole. */
export interface EvidenceBytes {
  readonly fileName: string;
  readonly bytes: number;
  /** Its first 64 KB, or all of it where it has less. */
  readonly head: Uint8Array;
  whole(): Promise<Uint8Array>;
}

export type EvidenceKindRead =
  { readonly ok: true; readonly kind: EvidenceKind } | { readonly ok: false; readonly because: Text };

/** A document larger than this, unlike a film, is none that somebody wrote. */
const WHOLE_BYTES = 64 * 1024 * 1024;

const ENDINGS: Readonly<Record<string, EvidenceKind>> = {
  ...{ webp: 'webp', heic: 'heic', heif: 'heic', mp4: 'mp4', m4v: 'mp4', mov: 'mp4', csv: 'csv', txt: 'txt' },
};
/** The brands of an ISO file that are pictures; all others are films. */
const PICTURES = ['heic', 'heix', 'heim', 'heis', 'mif1', 'msf1'];

/**
 * What a file is by its bytes, which its name has to agree with. A document is unpacked within its limits, to see that it is what it
 * declares and brings nothing along that runs; a text must be one from end to end, which `isTextPiece` is asked for the rest.
 */
export async function evidenceKind(file: EvidenceBytes): Promise<EvidenceKindRead> {
  const { head, fileName, bytes } = file;
  if (startsWith(head, 'PK\u0003\u0004'))
    return bytes > WHOLE_BYTES ? refused(TOO_LARGE) : container(await file.whole(), fileName);
  const known = isoOrRiff(head) ?? (isText(head) ? textKind(fileName) : null);
  if (!known) return fileKind(head, fileName, UNKNOWN);
  return ENDINGS[endingOf(fileName)] === known
    ? { ok: true, kind: known }
    : refused(misnamed(known, fileName));
}

/** Whether a later piece of a text can be one: nothing in it but what is written. */
export const isTextPiece = (piece: Uint8Array): boolean => !piece.some(isNoText);

const refused = (because: Text): EvidenceKindRead => ({ ok: false, because });
const endingOf = (fileName: string): string => /\.([^.]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? '';
const ascii = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, to));
const startsWith = (bytes: Uint8Array, magic: string): boolean => ascii(bytes, 0, magic.length) === magic;

function isoOrRiff(head: Uint8Array): EvidenceKind | null {
  if (startsWith(head, 'RIFF') && ascii(head, 8, 12) === 'WEBP') return 'webp';
  if (ascii(head, 4, 8) !== 'ftyp') return null;
  return PICTURES.includes(ascii(head, 8, 12)) ? 'heic' : 'mp4';
}

async function container(whole: Uint8Array, fileName: string): Promise<EvidenceKindRead> {
  const read = fileKind(whole, fileName, UNKNOWN);
  if (!read.ok) return read;
  try {
    for (const [name, entry] of readZipDirectory(whole)) {
      if (RUNS.test(name)) return refused(withProgram(name));
      const eicar = new Eicar();
      for await (const piece of inflate(entry)) if (eicar.found(piece)) return refused(EICAR_FOUND);
    }
  } catch (error) {
    if (error instanceof Refused) return refused(error.because);
    throw error;
  }
  return read;
}

const RUNS = /\.(exe|dll|com|scr|bat|cmd|ps1|vbs|js|jse|wsf|hta|msi|jar|lnk|sh|zip|rar|7z)$/i;

const isNoText = (byte: number): boolean => (byte < 32 && ![9, 10, 12, 13].includes(byte)) || byte === 127;

/** Words in any writing: no pages, no drawings and no programs, which are text as well. */
function isText(head: Uint8Array): boolean {
  if (!isTextPiece(head)) return false;
  const beginning = new TextDecoder().decode(head.subarray(0, 4096)).trimStart().toLowerCase();
  return !/^(#!|<\?|<!)/.test(beginning) && !/<(html|svg|script|iframe|body|head)\b/.test(beginning);
}

function textKind(fileName: string): EvidenceKind | null {
  const kind = ENDINGS[endingOf(fileName)];
  return kind === 'csv' || kind === 'txt' ? kind : null;
}

const ALLOWED = EVIDENCE_KINDS.join(', ');
const UNKNOWN: Text = {
  zh: `不能作为证据材料的文件种类，可用：${ALLOWED}；压缩包请解开后逐个提供`,
  en: `a file of this kind is no evidence; these can be: ${ALLOWED}; unpack an archive and bring its files one by one`,
};
const TOO_LARGE: Text = {
  zh: `文档过大，最多 ${WHOLE_BYTES / 1024 / 1024} MB`,
  en: `the document is too large: ${WHOLE_BYTES / 1024 / 1024} MB at most`,
};
export const EICAR_FOUND: Text = {
  zh: '文件含有病毒测试特征（EICAR），不予接收',
  en: 'the file holds the test signature of virus scanners (EICAR) and is not taken',
};
const withProgram = (name: string): Text => ({
  zh: `文件中带有程序或压缩包，不予接收：${name}`,
  en: `there is a program or an archive inside: ${name}`,
});
const misnamed = (kind: EvidenceKind, fileName: string): Text => ({
  zh: `文件内容是 ${kind}，名称却不是：${fileName}`,
  en: `the content is that of a ${kind} file, and its name says otherwise: ${fileName}`,
});
