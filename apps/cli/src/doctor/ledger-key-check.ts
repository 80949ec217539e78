import { createHash, createPrivateKey, createPublicKey } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ledgerKeyWords, type LedgerKeyTrouble } from '@duban/contract';
import { said, type Check } from './check';
import type { Machine } from './machine';
import { privateText } from './private-text';
import { healthAt } from './probe';

const TROUBLES = { away: 'key-away', open: 'key-open', long: 'no-private-key' } as const;

/**
 * Whether the ledger can be signed month by month. What runs is asked: its worker has the key, and its API has looked whether
 * the last root is signed by it. What does not run is judged by the file alone.
 */
export async function checkLedgerKey(
  { runningOn }: Machine,
  dataFolder: string,
  environment: NodeJS.ProcessEnv,
): Promise<Check> {
  const url = runningOn(dataFolder)?.url;
  const roots = url ? (await healthAt(url))?.parts?.roots : undefined;
  if (roots) return checked(roots.ok, roots.detail);
  const named = environment['DUBAN_LEDGER_KEY'];
  const file = named ?? join(dataFolder, 'ledger-key.pem');
  if (named === undefined && !existsSync(file))
    return checked(true, said({ zh: '首次启动时生成', en: 'will be made at the first start' }));
  const opened = keyIn(file);
  return 'trouble' in opened
    ? checked(false, said(ledgerKeyWords(opened.trouble)))
    : checked(true, `${file} ${opened.id.slice(0, SHORT)}`);
}

const SHORT = 16;

const checked = (ok: boolean, found: string): Check => ({
  name: 'ledger key',
  ok,
  found: found === '' ? said({ zh: '正常', en: 'well' }) : found,
  needs: said({
    zh: 'PEM（PKCS#8）格式的 Ed25519 私钥，仅所有者可读，最后一个月根由它签署',
    en: 'an Ed25519 key as PEM (PKCS#8) that its owner alone can read, and that has signed the last root',
  }),
  mend: ok
    ? null
    : said({
        zh: '见 docs/operating.md「账册月签」',
        en: 'see docs/operating.md, "The ledger signed month by month"',
      }),
});

/** As the worker will judge it when it starts. */
function keyIn(file: string): { readonly id: string } | { readonly trouble: LedgerKeyTrouble } {
  const read = privateText(file);
  if (typeof read === 'string') return { trouble: TROUBLES[read] };
  const pem = read.text;
  try {
    if (!pem.includes('-----BEGIN PRIVATE KEY-----')) return { trouble: 'no-private-key' };
    const key = createPrivateKey({ key: pem, format: 'pem' });
    if (key.asymmetricKeyType !== 'ed25519') return { trouble: 'other-key' };
    const der = createPublicKey(key).export({ type: 'spki', format: 'der' });
    return { id: createHash('sha256').update(der).digest('hex') };
  } catch {
    return { trouble: 'no-private-key' };
  }
}
