import type { Text } from '@duban/domain';
import type { DocumentRefusal, DocumentRefusalCode } from './reading';

/** Carries a refusal out of the depths of a parser; {@link refusalOf} turns it back into a value, and nothing else catches it. */
export class Refused extends Error {
  constructor(
    readonly code: DocumentRefusalCode,
    readonly because: Text,
    readonly where?: string,
  ) {
    super(because.en);
  }
}

export const broken = (zh: string, en: string, where?: string): Refused =>
  new Refused('file-broken', { zh: `文件已损坏：${zh}`, en: `The file is broken: ${en}` }, where);

export const tooLarge = (zh: string, en: string, where?: string): Refused =>
  new Refused('file-too-large', { zh: `文件过大：${zh}`, en: `The file is too large: ${en}` }, where);

/** Rethrows whatever is not a refusal: that is a bug, not a bad file. */
export function refusalOf(error: unknown): DocumentRefusal {
  if (!(error instanceof Refused)) throw error;
  const { code, because, where } = error;
  return { ok: false, code, because, ...(where !== undefined && { where }) };
}
