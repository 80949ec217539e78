import type { Text } from '@duban/domain';

export type PackRefusalCode =
  | 'unknown-pack'
  | 'missing-parent'
  | 'circular-parent'
  | 'no-edition-in-force'
  | 'locked-clause'
  | 'clause-missing'
  | 'step-twice'
  | 'post-without-name'
  | 'unknown-rule'
  | 'nothing-new'
  | 'several-new'
  | 'past-changed'
  | 'parent-changed'
  | 'unreadable-text'
  | 'altered-law'
  | 'law-not-kept';

/** Where in which pack's file something stands. */
export interface PackPlace {
  readonly pack: string;
  readonly path: readonly (string | number)[];
}

/** Why a pack says nothing that could hold on a day. */
export interface PackRefusal {
  readonly ok: false;
  readonly code: PackRefusalCode;
  readonly because: Text;
  /** What would mend it. */
  readonly mend: Text;
  /** Null where no file is at fault. */
  readonly at: PackPlace | null;
}

const MENDS: Readonly<Record<PackRefusalCode, Text>> = {
  'unknown-pack': { zh: '核对规则包的 id', en: 'check the id of the pack' },
  'missing-parent': {
    zh: '把 extends 改为已有的规则包，或写 null',
    en: 'let `extends` name a pack that is there, or say null',
  },
  'circular-parent': {
    zh: '改掉其中一个 extends，使继承到头',
    en: 'change one `extends`, so that the line of parents ends',
  },
  'no-edition-in-force': {
    zh: '换一个日期，或增加一个更早生效的版本',
    en: 'ask about a later day, or add an edition that begins earlier',
  },
  'locked-clause': {
    zh: '删去这一条，沿用上级的规定',
    en: 'take the clause out: what the parent says holds',
  },
  'clause-missing': {
    zh: '补上这一条，或继承写有它的规则包',
    en: 'say the clause, or extend a pack that does',
  },
  'step-twice': { zh: '每个步骤只写一次', en: 'name each step once' },
  'post-without-name': { zh: '在 posts 中写出它的名称', en: 'name the post under `posts`' },
  'nothing-new': {
    zh: '在 editions 末尾增加一个版本，写明 effectiveFrom',
    en: 'append an edition with its own `effectiveFrom`',
  },
  'several-new': { zh: '一次只报批一个版本', en: 'ask for one edition at a time' },
  'past-changed': {
    zh: '保留原版本不变，另加一个从今天或以后生效的版本',
    en: 'leave what holds already as it is and append an edition that begins today or later',
  },
  'parent-changed': {
    zh: '沿用原来的 extends，或换一个 id',
    en: 'keep `extends` as it was, or take another id',
  },
  'unreadable-text': {
    zh: '按本版程序的写法重新报批这一版本',
    en: 'put the edition to approval again, as this program reads packs',
  },
  'altered-law': {
    zh: '按 docs/operating.md 从备份恢复 edition_text 的这一行',
    en: 'restore this row of `edition_text` from a backup, as docs/operating.md says',
  },
  'law-not-kept': {
    zh: '用当时的规则包启动一次 API，其全文即被保存',
    en: 'start the API once with the packs of that time: it keeps their texts',
  },
  'unknown-rule': { zh: '按 docs/rules.md 改正这条规则', en: 'mend the rule as docs/rules.md describes it' },
};

export const refusePack = (
  code: PackRefusalCode,
  zh: string,
  en: string,
  at: PackPlace | null = null,
): PackRefusal => ({ ok: false, code, because: { zh, en }, mend: MENDS[code], at });
