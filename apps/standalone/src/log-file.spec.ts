import { closeSync, mkdtempSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lastLines, openLog, rotate } from './log-file';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'duban-log-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a log', () => {
  it('is cut when it grows too long, and its writer goes on in the same file', () => {
    const file = join(folder, 'logs', 'api.log');
    const log = openLog(file);
    writeSync(log, 'first\n');
    rotate(file, 5);
    writeSync(log, 'second\n');
    closeSync(log);
    expect(readFileSync(file, 'utf8')).toBe('second\n');
    expect(readFileSync(`${file}.1`, 'utf8')).toBe('first\n');
  });

  it('is kept while it is short', () => {
    const file = join(folder, 'api.log');
    closeSync(openLog(file));
    rotate(file);
    expect(readFileSync(file, 'utf8')).toBe('');
  });

  it('shows its last lines, and none when it is not there', () => {
    const file = join(folder, 'api.log');
    const log = openLog(file);
    writeSync(log, 'one\ntwo\nthree\n');
    closeSync(log);
    expect(lastLines(file, 2)).toBe('two\nthree');
    expect(lastLines(join(folder, 'none.log'), 2)).toBe('');
  });
});
