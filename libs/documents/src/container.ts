import { Refused, broken } from './refused';
import { readZipDirectory } from './zip/directory';
import type { ZipDirectory } from './zip/directory';

/** What the bytes are, whatever the file is called. */
type Format =
  | { readonly format: 'zip'; readonly zip: ZipDirectory }
  | { readonly format: 'ole' | 'pdf' | 'html' | 'xml' | 'text' | 'unknown' };

const NAMES = {
  docx: { zh: 'Word 文档（docx）', en: 'a Word document (docx)' },
  xlsb: { zh: 'Excel 二进制工作簿（xlsb）', en: 'a binary Excel workbook (xlsb)' },
  ods: { zh: 'OpenDocument 文件', en: 'an OpenDocument file' },
  zip: { zh: '压缩包', en: 'a zip archive' },
  ole: { zh: '旧版 Office 文件（xls、doc、wps、et）', en: 'an old Office file (xls, doc, wps, et)' },
  pdf: { zh: 'PDF 文件', en: 'a PDF file' },
  html: { zh: '网页（html）', en: 'a web page (html)' },
  xml: { zh: 'XML 文件', en: 'an XML file' },
  text: { zh: '文本文件（txt、csv）', en: 'a text file (txt, csv)' },
  unknown: { zh: '无法识别的文件', en: 'a file of unknown kind' },
} as const;

/** The stream of an OLE file in which Office keeps an encrypted xlsx ([MS-OFFCRYPTO] 2.3). */
const ENCRYPTED_STREAM = Buffer.from('EncryptedPackage', 'utf16le');

const startsWith = (bytes: Uint8Array, ...magic: readonly number[]): boolean =>
  magic.every((byte, index) => bytes[index] === byte);

const encrypted = (): Refused =>
  new Refused('encrypted', {
    zh: '文件已加密，请去除密码后重试',
    en: 'The file is encrypted; remove the password and try again',
  });

function wrongType(kind: keyof typeof NAMES): Refused {
  const { zh, en } = NAMES[kind];
  return new Refused('file-type', {
    zh: `需要 .xlsx 工作簿，这是${zh}；请另存为 .xlsx 后重试`,
    en: `An .xlsx workbook is needed, this is ${en}; save it as .xlsx and try again`,
  });
}

function formatOfText(bytes: Uint8Array): 'html' | 'xml' | 'text' | 'unknown' {
  const head = Buffer.from(bytes.subarray(0, 2048));
  const wide = startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff);
  if (!wide && head.includes(0)) return 'unknown';
  const text = head
    .toString('latin1')
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart()
    .toLowerCase();
  if (/^(?:<!doctype html|<html|<table|<meta|<head)/.test(text)) return 'html';
  return text.startsWith('<?xml') ? 'xml' : 'text';
}

function formatOf(bytes: Uint8Array): Format {
  if (startsWith(bytes, 0x50, 0x4b, 3, 4) || startsWith(bytes, 0x50, 0x4b, 5, 6))
    return { format: 'zip', zip: readZipDirectory(bytes) };
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) return { format: 'ole' };
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) return { format: 'pdf' };
  return { format: formatOfText(bytes) };
}

function kindOfZip(zip: ZipDirectory): 'docx' | 'xlsb' | 'ods' | 'zip' {
  if (zip.has('word/document.xml')) return 'docx';
  if (zip.has('xl/workbook.bin')) return 'xlsb';
  return zip.has('mimetype') && zip.has('content.xml') ? 'ods' : 'zip';
}

/**
 * Opens an xlsx by its bytes; the file's extension is not asked. Other containers are named and refused.
 * Throws {@link Refused}: `file-type`, `encrypted`, `file-broken`, `file-too-large`.
 */
export function openXlsx(bytes: Uint8Array): ZipDirectory {
  if (bytes.byteLength === 0) throw broken('文件是空的', 'it is empty');
  const found = formatOf(bytes);
  if (
    found.format === 'ole' &&
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(ENCRYPTED_STREAM)
  )
    throw encrypted();
  if (found.format !== 'zip') throw wrongType(found.format);
  if (!found.zip.has('xl/workbook.xml')) throw wrongType(kindOfZip(found.zip));
  return found.zip;
}
