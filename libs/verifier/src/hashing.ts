import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** SHA-256 as whoever reads a file has it: the platform's own where there is one. Hashes are 64 lower-case hexadecimal digits. */
export interface Hashing {
  readonly ofBytes: (bytes: Uint8Array) => string;
  /** Of the UTF-8 bytes of a text. */
  readonly ofText: (text: string) => string;
  /** Of what comes piece by piece. */
  readonly begin: () => Digest;
}

export interface Digest {
  readonly add: (bytes: Uint8Array) => void;
  readonly end: () => string;
}

const encoder = new TextEncoder();

/** For a browser: a page that was opened from a disk cannot count on a platform's own, and that one keeps nobody waiting for it. */
export const hashingInScript: Hashing = {
  ofBytes: (bytes) => bytesToHex(sha256(bytes)),
  ofText: (text) => bytesToHex(sha256(encoder.encode(text))),
  begin: () => {
    const digest = sha256.create();
    return { add: (bytes) => void digest.update(bytes), end: () => bytesToHex(digest.digest()) };
  },
};
