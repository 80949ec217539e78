import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { readLedgerLine } from '@duban/documents';
import { PastBook } from '@duban/jurisdictions';
import { unreadable } from '../plans/read-file';
import type { Terminal } from '../terminal/terminal';
import { Trouble, wrongCall } from '../trouble';

/** The past in an exported ledger, read line by line; `-` stands for stdin. */
export async function pastIn(terminal: Terminal, path: string): Promise<PastBook> {
  const book = new PastBook();
  let number = 0;
  for await (const line of linesOf(terminal, path)) {
    number += 1;
    if (line.trim() !== '') take(book, line, `${path}:${number}`);
  }
  if (book.extent.events > 0) return book;
  throw new Trouble({
    exitCode: 1,
    code: 'no-events',
    because: { zh: '文件里没有一条记录', en: 'there is not one event in the file' },
    where: path,
  });
}

function take(book: PastBook, line: string, where: string): void {
  const reading = readLedgerLine(line);
  if (!reading.ok) throw wrongCall(where, reading.because.zh, reading.because.en);
  const fault = reading.entry && book.take(reading.entry);
  if (fault) throw wrongCall(where, fault.because.zh, fault.because.en);
}

async function* linesOf(terminal: Terminal, path: string): AsyncGenerator<string> {
  if (path === '-') {
    yield* new TextDecoder().decode(await terminal.readInput()).split('\n');
    return;
  }
  const lines = createInterface({ input: createReadStream(path), crlfDelay: Infinity });
  try {
    yield* lines;
  } catch (error) {
    throw unreadable(path, error);
  }
}
