import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

/** argon2id (the library's own choice) at the strength that OWASP asks for: 19 MiB, two passes. */
const STRENGTH = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const hashPassword = (password: string): Promise<string> => hash(password, STRENGTH);

export const isPassword = (hashed: string, password: string): Promise<boolean> => verify(hashed, password);

/** For accounts that a program makes: 24 characters that nobody has to read out. */
export const randomPassword = (): string => randomBytes(18).toString('base64url');
