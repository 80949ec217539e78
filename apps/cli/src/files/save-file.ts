import { createHash } from 'node:crypto';
import { Trouble } from '../trouble';
import { brokenOff, putInPlace, writtenWhole } from './put-in-place';

/** A file as the record names it. */
interface NamedFile {
  readonly name: string;
  readonly sha256: string;
}

/** Saves what comes, and only if it is what the record says it is: hashed on its way, for it may be longer than memory. */
export const saveFile = (
  output: string,
  pieces: AsyncIterable<Uint8Array>,
  { name, sha256 }: NamedFile,
): Promise<void> =>
  putInPlace(output, async (path) => {
    const hash = createHash('sha256');
    const whole = await writtenWhole(pieces, path, (piece) => hash.update(piece));
    if (!whole) throw brokenOff(output);
    if (hash.digest('hex') !== sha256) throw alteredFile(name);
  });

/** What lies here and what is on record are not the same. */
export const alteredFile = (where: string): Trouble =>
  new Trouble({
    exitCode: 1,
    code: 'altered-file',
    where,
    because: {
      zh: '内容与记录的 SHA-256 不符',
      en: 'the content is not what the record names by its SHA-256',
    },
  });
