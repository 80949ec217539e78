import { createHash, hash } from 'node:crypto';
import type { Hashing } from '@duban/verifier';

/** SHA-256 as this machine has it. */
export const platformHashing: Hashing = {
  ofBytes: (bytes) => hash('sha256', bytes),
  ofText: (text) => hash('sha256', text),
  begin: () => {
    const digest = createHash('sha256');
    return { add: (bytes) => void digest.update(bytes), end: () => digest.digest('hex') };
  },
};
