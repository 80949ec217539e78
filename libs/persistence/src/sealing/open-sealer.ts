import { sealKeysIn, type SealTrouble } from '@duban/contract';
import { readPrivateFile } from './private-file';
import { sealerOf, type Sealer } from './sealer';

export type OpenedSealer =
  | { readonly sealer: Sealer; readonly trouble: null }
  | { readonly sealer: null; readonly trouble: SealTrouble };

const TROUBLES = { away: 'seal-keys-away', open: 'seal-keys-open', long: 'bad-seal-keys' } as const;

/** By the key file at that path. What is wrong with it is said by a code, never with a part of a key. */
export async function openSealer(path: string | undefined): Promise<OpenedSealer> {
  if (path === undefined || path === '') return { sealer: null, trouble: 'no-seal-keys' };
  const read = await readPrivateFile(path);
  if (read.text === null) return { sealer: null, trouble: TROUBLES[read.because] };
  const keys = sealKeysIn(read.text);
  return keys ? { sealer: sealerOf(keys), trouble: null } : { sealer: null, trouble: 'bad-seal-keys' };
}
