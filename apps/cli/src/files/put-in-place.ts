import { createWriteStream } from 'node:fs';
import { realpath, rename, rm, stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { unreadable } from '../plans/read-file';
import { Trouble } from '../trouble';

/**
 * Writes beside a file and puts that in its place once it is whole: what broke off is never taken for it, and what was there
 * stays. A link is followed, and into a pipe or device is written at once: beside it there is no place, and nothing to keep.
 */
export async function putInPlace<T>(file: string, write: (path: string) => Promise<T>): Promise<T> {
  const [place, part] = await placeOf(file);
  try {
    const written = await write(part);
    if (part !== place) await rename(part, place);
    return written;
  } catch (error) {
    if (part !== place) await rm(part, { force: true });
    throw unreadable(file, error);
  }
}

/** Where it goes, and what is written first. */
async function placeOf(file: string): Promise<readonly [string, string]> {
  const there = await stat(file).catch(() => null);
  if (there && !there.isFile() && !there.isDirectory()) return [file, file];
  const place = there ? await realpath(file) : file;
  return [place, `${place}.part`];
}

/** Writes what comes, of any size, and shows it on its way. False where it broke off: that is the sender's fault, and not the disk's. */
export async function writtenWhole(
  pieces: AsyncIterable<Uint8Array>,
  path: string,
  look: (piece: Uint8Array) => void,
): Promise<boolean> {
  let whole = true;
  async function* heard(): AsyncGenerator<Uint8Array> {
    try {
      yield* pieces;
    } catch {
      whole = false;
    }
  }
  async function* shown(): AsyncGenerator<Uint8Array> {
    for await (const piece of heard()) {
      look(piece);
      yield piece;
    }
  }
  await pipeline(shown, createWriteStream(path));
  return whole;
}

export const brokenOff = (file: string): Trouble =>
  new Trouble({
    exitCode: 1,
    code: 'broken-off',
    where: file,
    because: {
      zh: '传输中断，没有写出文件，请重试',
      en: 'the transfer broke off and nothing was written: try again',
    },
  });
