import { accept, refuse, type Decision, type Refusal } from '../refusal';
import type { AttachedFile } from './attached-file';
import type { LetterAct } from './command';
import type { LetterEvent } from './event';
import type { Letter, LetterText } from './letter';
import { attachmentsOf, beginning, BROKEN, refusedNames } from './page-names';

/** As many as one letter carries. */
export const MOST_FILES = 20;
/** Characters; as long as file systems allow. */
export const LONGEST_FILE_NAME = 255;

/** The files of a letter in the order in which its page lists them. */
export const filesOf = ({ text }: Pick<Letter, 'text'>): readonly AttachedFile[] => text.files ?? [];

/** In the order of the attachments; none where none is left. */
export const filesIn = (
  files: readonly AttachedFile[],
  attachments: readonly string[],
): Pick<LetterText, 'files'> =>
  files.length === 0
    ? {}
    : { files: [...files].sort((a, b) => attachments.indexOf(a.name) - attachments.indexOf(b.name)) };

/** Puts a file to a name that the letter lists; a name that it does not list is added to its list. */
export function decideAttach(
  letter: Letter,
  { name, file }: LetterAct & { type: 'attach' },
): Decision<LetterEvent> {
  const called = { ...file, name: name.trim() };
  const listed = attachmentsOf(letter);
  const attachments = listed.includes(called.name) ? listed : [...listed, called.name];
  const refused = refusedFile(letter, called) ?? refusedNames({ attachments });
  if (refused) return refused;
  const files = filesIn([...filesOf(letter), called], attachments);
  const text = { ...letter.text, attachments, ...files };
  return accept<LetterEvent>({ type: 'LetterRevised', data: { text } });
}

/** Its name leaves the list as well, unless the template has it there. */
export function decideDetach(letter: Letter, act: LetterAct & { type: 'detach' }): Decision<LetterEvent> {
  const name = act.name.trim();
  const { files: present = [], ...words } = letter.text;
  if (!present.some((file) => file.name === name))
    return refuse(
      'not-attached',
      `附件“${name}”没有文件，可能已被移除`,
      `the attachment “${name}” has no file: it may have been taken away already`,
    );
  const templated = letter.facts.attachments?.includes(name) ?? false;
  const attachments = attachmentsOf(letter).filter((listed) => templated || listed !== name);
  const left = present.filter((file) => file.name !== name);
  const text = { ...words, attachments, ...filesIn(left, attachments) };
  return accept<LetterEvent>({ type: 'LetterRevised', data: { text } });
}

/** A revision keeps on its list what has a file: nothing that was attached is lost by it unseen. */
export function refusedUnlisted(letter: Letter, attachments: readonly string[]): Refusal | null {
  const names = attachments.map((name) => name.trim());
  const lost = filesOf(letter).find(({ name }) => !names.includes(name));
  if (!lost) return null;
  return refuse(
    'unfit-names',
    `附件“${lost.name}”已附文件，须保留在附件清单中；要改名或去掉，请先移除文件`,
    `the attachment “${lost.name}” has a file and stays on the list: take its file away before you rename or drop it`,
  );
}

function refusedFile(letter: Letter, { name, fileName, sha256 }: AttachedFile): Refusal | null {
  const files = filesOf(letter);
  const same = files.find((file) => file.sha256 === sha256);
  if (same)
    return attached(
      `同一个文件已作为附件“${same.name}”附上`,
      `the very same file is attached already, as “${same.name}”`,
    );
  const there = files.find((file) => file.name === name);
  if (there)
    return attached(
      `附件“${name}”已有文件 ${there.fileName}，要更换请先移除`,
      `the attachment “${name}” has a file, ${there.fileName}: take it away before you put another there`,
    );
  if (files.length >= MOST_FILES)
    return refuse(
      'unfit-names',
      `一件函至多附 ${MOST_FILES} 个文件`,
      `a letter carries ${MOST_FILES} files at most`,
    );
  return refusedFileName(fileName);
}

const attached = (zh: string, en: string): Refusal => refuse('already-attached', zh, en);

/** Whether it is the name of a file, and of no place on somebody's machine. */
export const isFileName = (name: string): boolean =>
  name.trim() !== '' &&
  !/[/\\]/.test(name) &&
  !/^\.+$/.test(name) &&
  !BROKEN.test(name) &&
  [...name].length <= LONGEST_FILE_NAME;

/** The name under which it is given back. */
function refusedFileName(fileName: string): Refusal | null {
  if (isFileName(fileName)) return null;
  return refuse(
    'unfit-names',
    `文件名须是不带路径、不换行的名称，至多 ${LONGEST_FILE_NAME} 个字：${beginning(fileName)}`,
    `a file is called by a name of one line and no path, of ${LONGEST_FILE_NAME} characters at most: ${beginning(fileName)}`,
  );
}
