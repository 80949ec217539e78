import { TextDecoder } from 'node:util';
import { limits } from '../limits';
import { broken, Refused, tooLarge } from '../refused';

/** One file of a zip container, as its central directory declares it; sizes in bytes. */
export interface ZipEntry {
  readonly name: string;
  readonly method: 'stored' | 'deflated';
  readonly size: number;
  readonly crc32: number;
  /** The packed bytes. */
  readonly packed: Uint8Array;
}

/** By lower-case name: writers disagree about the case. */
export type ZipDirectory = ReadonlyMap<string, ZipEntry>;

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END_LENGTH = 22;
const MAX_COMMENT = 0xffff;
const ENCRYPTED_FLAG = 1;

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function endOfDirectory(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_LENGTH - MAX_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= first; at -= 1)
    if (view.getUint32(at, true) === END_SIGNATURE) return at;
  throw broken('压缩目录缺失，文件可能不完整', 'its zip directory is missing; it may be cut off');
}

function packedBytes(bytes: Uint8Array, headerAt: number, packedSize: number): Uint8Array {
  const view = viewOf(bytes);
  if (view.getUint32(headerAt, true) !== LOCAL_SIGNATURE)
    throw broken('压缩目录与内容不符', 'its zip directory does not fit its content');
  const start = headerAt + 30 + view.getUint16(headerAt + 26, true) + view.getUint16(headerAt + 28, true);
  if (start + packedSize > bytes.byteLength) throw broken('内容不完整', 'its content is cut off');
  return bytes.subarray(start, start + packedSize);
}

function methodOf(code: number): ZipEntry['method'] {
  if (code === 0) return 'stored';
  if (code === 8) return 'deflated';
  throw broken(`不支持的压缩方法 ${code}`, `unsupported compression method ${code}`);
}

function entryAt(bytes: Uint8Array, at: number): { readonly entry: ZipEntry; readonly next: number } {
  const view = viewOf(bytes);
  if (view.getUint32(at, true) !== ENTRY_SIGNATURE)
    throw broken('压缩目录无法读取', 'its zip directory cannot be read');
  const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) =>
    view.getUint16(at + offset, true),
  );
  const nameEnd = at + 46 + (nameLength ?? 0);
  const name = new TextDecoder().decode(bytes.subarray(at + 46, nameEnd)).replaceAll('\\', '/');
  if (view.getUint16(at + 8, true) & ENCRYPTED_FLAG)
    throw new Refused('encrypted', {
      zh: '文件已加密，请去除密码后重试',
      en: 'The file is encrypted; remove the password and try again',
    });
  const entry: ZipEntry = {
    name,
    method: methodOf(view.getUint16(at + 10, true)),
    size: view.getUint32(at + 24, true),
    crc32: view.getUint32(at + 16, true),
    packed: packedBytes(bytes, view.getUint32(at + 42, true), view.getUint32(at + 20, true)),
  };
  return { entry, next: nameEnd + (extraLength ?? 0) + (commentLength ?? 0) };
}

function readEntries(bytes: Uint8Array): ZipDirectory {
  const view = viewOf(bytes);
  const end = endOfDirectory(view);
  const count = view.getUint16(end + 10, true);
  if (count > limits.entries) throw tooLarge(`内含 ${count} 个条目`, `it holds ${count} entries`);
  const entries = new Map<string, ZipEntry>();
  let [at, inflated] = [view.getUint32(end + 16, true), 0];
  for (let index = 0; index < count; index += 1) {
    const { entry, next } = entryAt(bytes, at);
    inflated += entry.size;
    if (inflated > limits.inflatedBytes)
      throw tooLarge('解压后的内容超过上限', 'its content, unpacked, is over the limit');
    if (!entries.has(entry.name.toLowerCase())) entries.set(entry.name.toLowerCase(), entry);
    at = next;
  }
  return entries;
}

/**
 * Reads the central directory only: nothing is inflated before its sizes are known to be bearable.
 * Zip64 is not read, for a file within the limit has no need of it.
 * Throws {@link Refused}: `file-broken`, `file-too-large`, `encrypted`.
 */
export function readZipDirectory(bytes: Uint8Array): ZipDirectory {
  try {
    return readEntries(bytes);
  } catch (error) {
    // A DataView says so when a length or an offset of the file points outside of it.
    if (error instanceof RangeError) throw broken('压缩目录无法读取', 'its zip directory cannot be read');
    throw error;
  }
}
