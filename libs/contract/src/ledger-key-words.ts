import type { Text } from '@duban/domain';

/** Why no root of a month can be signed: what is wrong with the key file that `DUBAN_LEDGER_KEY` names. */
export type LedgerKeyTrouble = 'no-key' | 'key-away' | 'key-open' | 'no-private-key' | 'other-key';

const WORDS: Readonly<Record<LedgerKeyTrouble, Text>> = {
  'no-key': {
    zh: '没有签名密钥，账册没有月签：请设置 DUBAN_LEDGER_KEY',
    en: 'there is no key, so no month of the ledger is signed: set DUBAN_LEDGER_KEY',
  },
  'key-away': {
    zh: '签名密钥文件无法读取，账册没有月签',
    en: 'the key file cannot be read, so no month of the ledger is signed',
  },
  'key-open': {
    zh: '签名密钥文件别人也能读，没有使用：请改为仅所有者可读（chmod 600）',
    en: 'others can read the key file, so it is not used: make it readable by its owner alone (chmod 600)',
  },
  'no-private-key': {
    zh: '签名密钥文件里没有 PEM（PKCS#8）私钥，或私钥有口令，账册没有月签',
    en: 'the key file holds no private key as PEM (PKCS#8) without a password, so no month of the ledger is signed',
  },
  'other-key': {
    zh: '签名密钥不是 Ed25519，没有使用',
    en: 'the key is not an Ed25519 key, so it is not used',
  },
};

/** What is newer than this program is called by its code. */
export const ledgerKeyWords = (code: string): Text =>
  (WORDS as Readonly<Record<string, Text>>)[code] ?? { zh: code, en: code };
