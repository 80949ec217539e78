import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Terminal } from '../terminal/terminal';
import { wrongCall } from '../trouble';

export interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Why a path cannot be read, for whoever typed it; what is no fault of theirs is thrown as it is. */
export function unreadable(path: string, error: unknown): unknown {
  const fault = FAULTS[(error as NodeJS.ErrnoException).code ?? ''];
  return fault ? wrongCall(path, fault.zh, fault.en) : error;
}

const FAULTS: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  ENOENT: { zh: '没有这个文件，请检查路径', en: 'there is no such file, check the path' },
  EISDIR: { zh: '这是文件夹，请给出文件', en: 'this is a folder, name a file' },
  EACCES: { zh: '无权读取，请检查权限', en: 'it may not be read, check its permissions' },
};

/** `-` stands for stdin. */
export async function fileNamed(terminal: Terminal, path: string): Promise<NamedFile> {
  if (path === '-') return { name: 'stdin', bytes: await terminal.readInput() };
  try {
    return { name: basename(path), bytes: await readFile(path) };
  } catch (error) {
    throw unreadable(path, error);
  }
}

/** A file of text. What is not UTF-8 is refused: read as if it were, it would be sent with its characters lost. */
export async function textNamed(terminal: Terminal, path: string): Promise<string> {
  const { bytes } = await fileNamed(terminal, path);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw wrongCall(path, '不是 UTF-8 文本，请另存为 UTF-8 再试', 'this is no UTF-8 text: save it as UTF-8');
  }
}
