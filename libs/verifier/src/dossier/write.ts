import { ZipWriter } from '@zip.js/zip.js';
import { piecesOf, streamOf } from './streams';

/** A file that a dossier is to hold. Opened when its turn comes, so that one is read at a time. */
export interface Packed {
  readonly path: string;
  readonly bytes: number;
  readonly open: () => AsyncIterable<Uint8Array> | Promise<AsyncIterable<Uint8Array>>;
}

/** 1 January 1980, the earliest time that a zip can hold, as it holds it: a `Date` would be reckoned in the machine's zone. */
const MADE_AT = 0x21 << 16;

/**
 * Nothing of the machine, of the moment or of a compressor is in it, so that the same files make the same bytes for ever. Photos and
 * documents are compressed already.
 */
const ALWAYS_ALIKE = {
  level: 0,
  rawLastModDate: MADE_AT,
  extendedTimestamp: false,
  dataDescriptor: true,
  keepOrder: true,
  useWebWorkers: false,
  useCompressionStream: false,
} as const;

/** A zip of the files, in their order, piece by piece. It breaks off with an error where a file does. */
export async function* zipped(files: Iterable<Packed> | AsyncIterable<Packed>): AsyncGenerator<Uint8Array> {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  let failure: unknown = null;
  const filled = filledWith(new ZipWriter(writable, ALWAYS_ALIKE), files).catch(async (error: unknown) => {
    failure = error;
    await writable.abort(error).catch(() => undefined);
  });
  try {
    yield* piecesOf(readable);
  } catch (error) {
    throw failure ?? error;
  }
  await filled;
}

async function filledWith(
  zip: ZipWriter<unknown>,
  files: Iterable<Packed> | AsyncIterable<Packed>,
): Promise<void> {
  for await (const { path, bytes, open } of files)
    await zip.add(path, { readable: streamOf(await open()), size: bytes });
  await zip.close();
}
