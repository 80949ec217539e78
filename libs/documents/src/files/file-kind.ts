import { FILE_KINDS, type FileKind, type Text } from '@duban/domain';
import { Refused } from '../refused';
import { readZipDirectory } from '../zip/directory';
import type { ZipDirectory } from '../zip/directory';

/** The endings under which a kind of file is sent; the first is the usual one. */
const ENDINGS: Readonly<Record<FileKind, readonly string[]>> = {
  pdf: ['pdf'],
  ofd: ['ofd'],
  docx: ['docx'],
  xlsx: ['xlsx'],
  png: ['png'],
  jpeg: ['jpg', 'jpeg'],
};

const MAGIC = {
  pdf: [0x25, 0x50, 0x44, 0x46, 0x2d],
  png: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  jpeg: [0xff, 0xd8, 0xff],
  zip: [0x50, 0x4b, 3, 4],
} as const;

export type KindRead =
  { readonly ok: true; readonly kind: FileKind } | { readonly ok: false; readonly because: Text };

/**
 * What a file is by its bytes, which its name has to agree with: what is called one thing and is another is refused, and so
 * is a document that brings a program (a macro) along. Only the directory of a container is read, nothing is unpacked. `unknown` is
 * what is said of all other kinds.
 */
export function fileKind(bytes: Uint8Array, fileName: string, unknown = UNKNOWN): KindRead {
  const found = kindOf(bytes) ?? unknown;
  if (typeof found !== 'string') return { ok: false, because: found };
  const ending = /\.([^.]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? '';
  if (ENDINGS[found].includes(ending)) return { ok: true, kind: found };
  const should = ENDINGS[found].map((known) => `.${known}`);
  return {
    ok: false,
    because: {
      zh: `文件内容是 ${found}，名称却不是 ${should.join('、')}：${fileName}`,
      en: `the content is that of a ${found} file, and its name does not end with ${should.join(' or ')}: ${fileName}`,
    },
  };
}

function kindOf(bytes: Uint8Array): FileKind | Text | null {
  const starts = (magic: readonly number[]): boolean => magic.every((byte, at) => bytes[at] === byte);
  if (starts(MAGIC.pdf)) return 'pdf';
  if (starts(MAGIC.png)) return 'png';
  if (starts(MAGIC.jpeg)) return 'jpeg';
  return starts(MAGIC.zip) ? kindOfContainer(bytes) : null;
}

function kindOfContainer(bytes: Uint8Array): FileKind | Text | null {
  try {
    const zip = readZipDirectory(bytes);
    if ([...zip.keys()].some((entry) => entry.endsWith('vbaproject.bin'))) return WITH_MACROS;
    return INSIDE.find(([entry]) => zip.has(entry))?.[1] ?? null;
  } catch (error) {
    // A container that cannot be read, declares too much or is locked: said in its own words.
    if (error instanceof Refused) return error.because;
    throw error;
  }
}

/** The entry by which each container is known, its name in small letters as the directory keeps it. */
const INSIDE: readonly (readonly [Parameters<ZipDirectory['has']>[0], FileKind])[] = [
  ['word/document.xml', 'docx'],
  ['xl/workbook.xml', 'xlsx'],
  ['ofd.xml', 'ofd'],
];

const ALLOWED = FILE_KINDS.join(', ');
const UNKNOWN: Text = {
  zh: `不能附这种文件，可附：${ALLOWED}`,
  en: `a file of this kind cannot be attached; these can: ${ALLOWED}`,
};
const WITH_MACROS: Text = {
  zh: '文件带有宏（程序），不能附上；请另存为不带宏的文件',
  en: 'the file has macros: save it without them',
};
