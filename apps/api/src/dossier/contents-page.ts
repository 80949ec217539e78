import { writePage, type Cell } from '@duban/documents';
import type { Text } from '@duban/domain';
import type { DossierFile, FileState, Right } from '@duban/verifier';
import { bytesOf, type DossierGround } from './dossier-piece';

/** A file of the dossier with what it is. */
export interface ListedFile extends DossierFile {
  readonly about: Text;
}

const STATES: Readonly<Record<FileState, Text>> = {
  'in-force': { zh: '有效', en: 'in force' },
  superseded: { zh: '已被替换', en: 'superseded' },
  withdrawn: { zh: '已撤回', en: 'withdrawn' },
};

const COLUMNS: readonly Text[] = [
  { zh: '文件', en: 'File' },
  { zh: '是什么', en: 'What it is' },
  { zh: '状态', en: 'State' },
  { zh: '字节', en: 'Bytes' },
  { zh: 'SHA-256', en: 'SHA-256' },
  { zh: '账册位置', en: 'In the ledger' },
];

const CHECKED: Text = {
  zh: '核验：duban ledger verify 本文件.zip，无需服务器。它核对清单（manifest.json）、每个文件，以及账册（ledger.jsonl）所记的每个哈希。',
  en: 'To verify: duban ledger verify FILE.zip, without a server. It checks the manifest, every file, and every hash against what the ledger records.',
};

/** 目录: what is where, and under which hash. */
export function contentsPage(
  { house, task, planName, record }: DossierGround,
  files: readonly ListedFile[],
  rights: readonly Right[] | null,
): Uint8Array {
  const { ref, title } = task.facts;
  const page = writePage({
    title: { zh: `一案一档：整改任务 ${ref}`, en: `Dossier of task ${ref}` },
    about: [
      { zh: title, en: title },
      { zh: `${house.tenant.title}，${planName}，任务 ${record.taskId}`, en: 'office, plan, id of the task' },
      extentWords(rights),
      CHECKED,
    ],
    sections: [
      {
        title: { zh: `共 ${files.length} 个文件`, en: `${files.length} files` },
        table: { columns: COLUMNS, rows: files.map(rowOf) },
      },
    ],
  });
  return bytesOf(page);
}

function extentWords(rights: readonly Right[] | null): Text {
  if (rights === null) return { zh: '本档案是全部。', en: 'This dossier is whole.' };
  const posts = [...new Set(rights.map(({ post }) => post))].join('、');
  return {
    zh: `本档案是一部分：按职务（${posts || '无'}）可见的范围导出，看不到的函件、审批或异议原文不在其中。`,
    en: `This dossier is a part: what may be seen by the posts (${posts || 'none'}); letters, approvals or words of objections beyond these are not in it.`,
  };
}

function rowOf({ path, about, state, bytes, sha256, recorded }: ListedFile): readonly Cell[] {
  return [
    ...[{ code: path }, about, state === null ? '' : STATES[state], String(bytes), { code: sha256 }],
    recorded === null ? '' : { code: `${recorded.aggregate}#${recorded.sequence}` },
  ];
}
