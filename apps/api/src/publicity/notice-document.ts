import { writeLetter } from '@duban/documents';
import { noticeText, sheetOf, type PublicNotice } from '@duban/domain';

/** 公示文本 as a document: what everybody reads of a notice, and its dossier has. */
export function noticeDocument(notice: PublicNotice, office: string): Uint8Array {
  const { title, body } = noticeText(notice);
  const from = notice.publisher || office;
  const written = { from, to: '社会各界', number: null, title, body, issuedOn: notice.from };
  return writeLetter(sheetOf(written));
}
