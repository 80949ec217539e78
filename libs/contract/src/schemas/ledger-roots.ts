import { z } from 'zod';
import { Bilingual, TextHash } from './text';

const Key = z.object({
  /** SHA-256 of the public key (DER) in hexadecimal. */
  key: z.string(),
  /** PEM. Whoever verifies uses the key that they trust, not this one. */
  publicKey: z.string(),
});

const RootOfMonth = z.object({
  /** What was signed, to the letter; the hash is of this text. */
  text: z.string(),
  hash: TextHash,
  signatureAlgorithm: z.string(),
  key: z.string(),
  signature: z.string().describe('base64'),
  /** UTC instants, and numbers, as the text says them. */
  until: z.string(),
  madeAt: z.string(),
  chains: z.int(),
  events: z.int(),
});

export const LedgerRoots = z
  .object({
    /** The key that signs now; null where none does, and then `trouble` says why. */
    signer: Key.nullable(),
    trouble: Bilingual.nullable(),
    /** Every key that has signed a month. */
    keys: z.array(Key),
    /** Every month that is over since the first fact, the latest first; null for one that has no root. */
    months: z.array(z.object({ month: z.string(), root: RootOfMonth.nullable() })),
  })
  .meta({ id: 'LedgerRoots', description: '账册逐月签名 / the signed roots of the ledger' });
