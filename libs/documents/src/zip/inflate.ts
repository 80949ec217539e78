import { crc32, createInflateRaw } from 'node:zlib';
import { broken, tooLarge } from '../refused';
import type { ZipEntry } from './directory';

async function* inflated(packed: Uint8Array): AsyncGenerator<Uint8Array> {
  const stream = createInflateRaw({ chunkSize: 64 * 1024 });
  stream.end(packed);
  try {
    // Leaving the loop early, as a reader over its limit does, destroys the stream and frees its memory.
    for await (const chunk of stream) yield chunk as Uint8Array;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code?.startsWith('Z_')) throw broken('压缩内容无法解开', 'its content cannot be unpacked');
    throw error;
  }
}

/**
 * The content of one entry in pieces of about 64 KB. More bytes than declared end it at once, so that a
 * container that lies about its sizes gains nothing.
 * Throws {@link Refused}: `file-too-large`, `file-broken` (bad stream, wrong length or checksum).
 */
export async function* inflate(entry: ZipEntry): AsyncGenerator<Uint8Array> {
  let [size, sum] = [0, 0];
  for await (const chunk of entry.method === 'stored' ? [entry.packed] : inflated(entry.packed)) {
    size += chunk.byteLength;
    if (size > entry.size)
      throw tooLarge('解压后的内容多于其声明', 'it unpacks to more than it declares', entry.name);
    sum = crc32(chunk, sum);
    yield chunk;
  }
  if (size !== entry.size || sum !== entry.crc32)
    throw broken('内容校验不符', 'its content fails its checksum', entry.name);
}
