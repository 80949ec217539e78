import { createPublicKey, verify } from 'node:crypto';
import { ledgerKeyWords, type Input, type routes } from '@duban/contract';
import { monthsToSign, rootIn, type LedgerMonth } from '@duban/domain';
import { keptRoots, signerStanding, type KeptRoot, type KeptRoots } from '@duban/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { HOUSE, type House } from '../house';

type Roots = Input<typeof routes.ledgerRoots.answer>;
type Month = Roots['months'][number];

/** No worker has looked for the key yet. */
const UNSAID = {
  zh: '工作进程还没有报告签名密钥',
  en: 'no worker has said anything of the key yet',
};

/** What is shown of the signed roots. Nothing here has the key, nor says whether a signature is to be trusted. */
@Injectable()
export class LedgerRootsReading {
  constructor(@Inject(HOUSE) private readonly house: Pick<House, 'db' | 'tenant'>) {}

  async show(): Promise<Roots> {
    const { db, tenant } = this.house;
    const [kept, standing] = await Promise.all([keptRoots(db, tenant.id), signerStanding(db, tenant.id)]);
    const keys = new Map(kept.roots.map(({ key, publicKey }) => [key, { key, publicKey }]));
    const signs = standing?.trouble === null;
    return {
      signer: signs ? { key: standing.key, publicKey: standing.publicKey } : null,
      trouble: signs ? null : standing ? ledgerKeyWords(standing.trouble) : UNSAID,
      keys: [...keys.values()],
      months: monthsOf(kept).reverse(),
    };
  }
}

/** Whether a root is signed by the key that it names; that this is the right key, only somebody from outside can tell. */
export function isSignedRoot(root: Month['root'], keys: Roots['keys']): boolean {
  const key = keys.find((one) => one.key === root?.key);
  if (!root || !key) return false;
  const [text, signature] = [Buffer.from(root.text, 'utf8'), Buffer.from(root.signature, 'base64')];
  return verify(null, text, createPublicKey(key.publicKey), signature);
}

/** Those that have a root, and those that should: also one from among others that is gone. */
function monthsOf({ roots, first, now }: KeptRoots): Month[] {
  const signed = new Map<LedgerMonth, KeptRoot>(roots.map((root) => [root.month, root]));
  const over = monthsToSign({ last: null, first, now });
  return [...new Set([...over, ...signed.keys()])].sort().map((month) => {
    const root = signed.get(month);
    return { month, root: root ? shown(root) : null };
  });
}

/** One that cannot be read is as good as none. */
function shown({ text, hash, signatureAlgorithm, key, signature }: KeptRoot): Month['root'] {
  const said = rootIn(text);
  if (!said) return null;
  const { until, madeAt, chains, events } = said;
  return { text, hash, signatureAlgorithm, key, signature, until, madeAt, chains, events };
}
