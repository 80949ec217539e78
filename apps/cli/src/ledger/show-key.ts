import { routes } from '@duban/contract';
import type { Desk } from '../desk';
import type { Outcome } from '../outcome';
import { both } from '../page/words';
import { Trouble } from '../trouble';

/** The public key that signs now. Whoever publishes it compares the id with that of the file it was made from. */
export async function showKey({ client }: Desk): Promise<Outcome> {
  const { signer, trouble } = await client.call(routes.ledgerRoots, {});
  if (!signer)
    throw new Trouble({
      exitCode: 1,
      code: 'no-ledger-key',
      because: trouble ?? { zh: '没有签名密钥', en: 'there is no key' },
    });
  const outside = both({
    zh: '请公布到本系统之外；核验的人用自己信任的公钥',
    en: 'publish it outside of this system; whoever verifies uses the key that they trust',
  });
  return { json: signer, page: () => [signer.key, signer.publicKey.trimEnd(), outside].join('\n') };
}
