import type { Text } from '@duban/domain';

const said = (zh: string, en: string): Text => ({ zh, en });

export const NOT_OURS = said(
  '这不是督办导出的档案，或已损坏',
  'this is no dossier that Duban exported, or it is damaged',
);
export const newer = (version: number): Text =>
  said(
    `档案格式为第 ${version} 版，本程序只认得第 1 版，请换用新版程序`,
    `this dossier is written in version ${version} of the format and this program knows version 1: take a newer one`,
  );
export const MANIFEST_ALTERED = said('清单缺失或被改动', 'the manifest is missing or was altered');
export const MISSING = said('清单中的文件不在档案里', 'the file is in the manifest and not in the dossier');
export const ADDED = said('档案里的文件不在清单中', 'the file is in the dossier and not in the manifest');
export const CONTENT_ALTERED = said('内容与清单不符', 'its content is not the one of the manifest');
export const NOT_RECORDED = said('内容与账册所记不符', 'its content is not the one that the ledger names');
export const WITHOUT_FILE = said(
  '账册所记的材料不在档案里',
  'the ledger names evidence that is not in the dossier',
);
export const OTHER_TASK = said('账册属于另一项任务', 'the ledger is of another task');
export const CONTAINER_ALTERED = said(
  '文件之外的内容与写出时不一致，自此处起',
  'from here on, what stands around the files is not as it was written',
);
