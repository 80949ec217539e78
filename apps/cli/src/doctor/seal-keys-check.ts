import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { sealKeysIn, sealTroubleWords, type SealTrouble } from '@duban/contract';
import { said, type Check } from './check';
import { privateText } from './private-text';

const TROUBLES = { away: 'seal-keys-away', open: 'seal-keys-open', long: 'bad-seal-keys' } as const;

/**
 * Whether personal data can be sealed, as the API will judge the file when it starts. Whether what is there was sealed by one of
 * its keys is known to the database: the API does not start otherwise.
 */
export function checkSealKeys(dataFolder: string, environment: NodeJS.ProcessEnv): Check {
  const named = environment['DUBAN_SEAL_KEYS'];
  const file = named ?? join(dataFolder, 'seal-keys.txt');
  if (named === undefined && !existsSync(file))
    return checked(true, said({ zh: '首次启动时生成', en: 'will be made at the first start' }));
  const ids = idsIn(file);
  if (typeof ids === 'string') return checked(false, said(sealTroubleWords(ids)));
  const seals = ids.at(-1) ?? '';
  return checked(
    true,
    `${file} ${said({ zh: `${ids.length} 把，用 ${seals} 加密`, en: `${ids.length}, ${seals} seals` })}`,
  );
}

function idsIn(file: string): readonly string[] | SealTrouble {
  const read = privateText(file);
  if (typeof read === 'string') return TROUBLES[read];
  return sealKeysIn(read.text)?.map(({ id }) => id) ?? 'bad-seal-keys';
}

const checked = (ok: boolean, found: string): Check => ({
  ...{ name: 'seal keys', ok, found },
  needs: said({
    zh: '每行一把 32 字节的 base64 密钥，仅所有者可读，含加密过现有个人信息的每一把',
    en: 'a key of 32 bytes in base64 a line, readable by its owner alone, with each that has sealed what is there',
  }),
  mend: ok
    ? null
    : said({
        zh: '见 docs/operating.md「个人信息加密」',
        en: 'see docs/operating.md, "Personal data is sealed"',
      }),
});
