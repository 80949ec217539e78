import { writeLetter, writePage, type PageSection } from '@duban/documents';
import {
  attachmentsOf,
  CLASS_WORDS,
  copiesOf,
  deadlineWords,
  filesOf,
  publicNotice,
  sheetOf,
  STATUS_WORDS,
  stateWords,
  type Letter,
  type Text,
} from '@duban/domain';
import { AlteredContent, contentNamed, nameOfContent } from '@duban/persistence';
import { noticeDocument } from '../publicity/notice-document';
import {
  bytesOf,
  FOLDERS,
  numbered,
  type DossierGround,
  type DossierPiece,
  type StoredContent,
} from './dossier-piece';
import { linkNaming, stateOf } from './task-record';

/** 文书: what the plan says, the notice, and every letter with what is attached to it. */
export function documentPieces(ground: DossierGround): readonly DossierPiece[] {
  return [planPiece(ground), ...noticePieces(ground), ...letterPieces(ground)];
}

const fixed = (said: string): Text => ({ zh: said, en: said });

function planPiece({ task, planName }: DossierGround): DossierPiece {
  const { ref, title, problem, goal, measures, units, unitNames } = task.facts;
  const named = (ids: readonly string[]): string => ids.map((id) => unitNames[id] ?? id).join('、') || '—';
  const said = (zh: string, en: string, text: string | null | Text) => [
    { zh, en },
    text ?? { zh: '（方案未载明）', en: 'not stated' },
  ];
  const facts: PageSection = {
    title: { zh: '方案所载', en: 'As the plan states it' },
    table: {
      columns: [
        { zh: '项目', en: 'Item' },
        { zh: '内容', en: 'Text' },
      ],
      rows: [
        said('方案', 'Plan', planName),
        said('编号', 'Number', ref),
        said('整改任务', 'Task', title),
        said('存在问题', 'Problem', problem),
        said('整改目标', 'Goal', goal),
        said('类别', 'Class', CLASS_WORDS[task.facts.class]),
        said('整改时限', 'Deadline', deadlineWords(task)),
        said('牵头单位', 'Led by', named([units.lead])),
        said('配合单位', 'With', named(units.cooperating)),
        said('验收单位', 'Accepted by', named([units.acceptance])),
        said('状态', 'State', { ...STATUS_WORDS[task.status], ...stateWords(task) }),
      ],
    },
  };
  const steps: PageSection = {
    title: { zh: '整改措施', en: 'Measures' },
    table: {
      columns: [
        { zh: '序号', en: 'No.' },
        { zh: '措施', en: 'Measure' },
        { zh: '时限', en: 'Deadline' },
      ],
      rows: measures.map(({ no, text, deadline }) => [no, text, deadline?.text ?? '—']),
    },
  };
  const page = writePage({
    title: { zh: `整改任务 ${ref}`, en: `Task ${ref}` },
    about: [fixed(title)],
    sections: [facts, ...(measures.length > 0 ? [steps] : [])],
  });
  return {
    ...{ folder: FOLDERS.documents, name: '整改任务.html', content: bytesOf(page) },
    about: { zh: '方案对本任务的规定', en: 'what the plan says of the task' },
  };
}

function noticePieces({ house, task }: DossierGround): readonly DossierPiece[] {
  const notice = publicNotice(task);
  if (!notice) return [];
  return [
    {
      ...{ folder: FOLDERS.documents, name: '公示.docx' },
      content: noticeDocument(notice, house.tenant.title),
      about: { zh: `公示文本，${notice.from} 至 ${notice.to}`, en: 'the public notice' },
    },
  ];
}

const letterPieces = (ground: DossierGround): readonly DossierPiece[] =>
  ground.record.of('letter').flatMap((chain, index) => {
    const letter = stateOf('letter', chain);
    const number = 'number' in letter ? letter.number : null;
    const begin = `函件${numbered(index)} ${number ?? '（草稿）'}${endingOf(letter)}`;
    const about: Text = { zh: letter.text.title, en: `letter: ${letter.status}` };
    const document: DossierPiece = {
      ...{ folder: FOLDERS.documents, name: `${begin} ${letter.text.title}.docx`, about },
      content: writeLetter(sheetOf(writtenOf(letter))),
    };
    const files = filesOf(letter).map(({ name, fileName, sha256, bytes }): DossierPiece => ({
      ...{ folder: FOLDERS.documents, name: `${begin} 附件 ${fileName}` },
      about: { zh: `附件：${name}`, en: 'attached to the letter before' },
      content: keptContent(ground, { sha256, bytes }),
      recorded: linkNaming(chain, sha256),
    }));
    return [document, ...files];
  });

const endingOf = ({ status }: Letter): string =>
  status === 'recalled' ? '（已撤回）' : status === 'corrected' ? '（已更正）' : '';

const writtenOf = (letter: Letter) => {
  const { facts, text } = letter;
  const { from, to, format = 'letter', head = null } = facts;
  const page = { copies: copiesOf(letter), attachments: attachmentsOf(letter) };
  return {
    ...{ from, to, title: text.title, body: text.body, format, head, ...page },
    number: 'number' in letter ? letter.number : null,
    issuedOn: 'issuedOn' in letter ? letter.issuedOn : null,
  };
};

/** What the database keeps under its hash: short enough to be read at once. */
export const keptContent = (
  { house: { db, tenant } }: DossierGround,
  { sha256, bytes }: Pick<StoredContent, 'sha256' | 'bytes'>,
): StoredContent => ({
  ...{ sha256, bytes },
  open: async () => {
    const content = await contentNamed(db, tenant.id, sha256);
    if (content && nameOfContent(content) !== sha256) throw new AlteredContent(sha256);
    return content && oneByOne(content);
  },
});

async function* oneByOne(content: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(content);
}
