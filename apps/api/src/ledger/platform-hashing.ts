import { createHash, hash as digestOf } from 'node:crypto';
import type { Hashing } from '@duban/verifier';

/** SHA-256 as this machine has it. */
export const hashing: Hashing = {
  ofBytes: (bytes) => digestOf('sha256', bytes),
  ofText: (text) => digestOf('sha256', text),
  begin: () => {
    const digest = createHash('sha256');
    return { add: (bytes) => void digest.update(bytes), end: () => digest.digest('hex') };
  },
};
