import { sha256, type Text } from '@duban/domain';

/** One of the keys that seal what is personal; its id is made from it and stands in all that it has sealed. */
export interface SealKey {
  readonly id: string;
  /** 32 bytes. */
  readonly base64: string;
}

const ID_LENGTH = 16;
// 32 bytes have one spelling in base64: of the last letter before the sign only four bits are theirs.
const KEY = /^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$/;

/**
 * The keys in the text of a key file, one a line, what begins with # left out: all of them open, the last one seals. So a key
 * is changed by a line more, and what was sealed before stays readable. Null where a line is no key, or none is there.
 */
export function sealKeysIn(text: string): readonly SealKey[] | null {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
  if (lines.length === 0 || !lines.every((line) => KEY.test(line))) return null;
  return lines.map((base64) => ({ id: sha256(`duban seal key ${base64}`).slice(0, ID_LENGTH), base64 }));
}

/** Why nothing can be sealed or opened: what is wrong with the file that `DUBAN_SEAL_KEYS` names, or with what it is for. */
export type SealTrouble =
  'no-seal-keys' | 'seal-keys-away' | 'seal-keys-open' | 'bad-seal-keys' | 'seal-key-lost' | 'not-sealed-yet';

const WORDS: Readonly<Record<SealTrouble, Text>> = {
  'no-seal-keys': {
    zh: '没有个人信息加密密钥：请设置 DUBAN_SEAL_KEYS',
    en: 'there is no key to seal personal data with: set DUBAN_SEAL_KEYS',
  },
  'seal-keys-away': {
    zh: '个人信息加密密钥文件（DUBAN_SEAL_KEYS）无法读取',
    en: 'the key file that seals personal data (DUBAN_SEAL_KEYS) cannot be read',
  },
  'seal-keys-open': {
    zh: '个人信息加密密钥文件别人也能读，没有使用：请改为仅所有者可读（chmod 600）',
    en: 'others can read the key file that seals personal data, so it is not used: make it readable by its owner alone (chmod 600)',
  },
  'bad-seal-keys': {
    zh: '个人信息加密密钥文件有误：每行应为一把 32 字节的 base64 密钥，至少一行',
    en: 'the key file that seals personal data is wrong: each line is a key of 32 bytes in base64, and there is one at least',
  },
  'seal-key-lost': {
    zh: '库中有用别的密钥加密的个人信息，密钥文件里没有这把密钥：请从备份取回，作为一行放在最后一行之前',
    en: 'personal data was sealed by a key that the key file lacks: take it from the backup and put it as a line before the last',
  },
  'not-sealed-yet': {
    zh: '库中还有没有加密的个人信息：请设置 DUBAN_SEAL_KEYS 后运行 migrate',
    en: 'there is personal data that is not sealed yet: run migrate with DUBAN_SEAL_KEYS',
  },
};

export const sealTroubleWords = (trouble: SealTrouble): Text => WORDS[trouble];
