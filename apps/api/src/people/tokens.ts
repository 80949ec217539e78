import { createHash, randomBytes } from 'node:crypto';

/** A secret that opens something: 256 bits that nobody guesses. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** Whoever reads the tables can open nothing with it. */
export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('hex');
