import { createHash } from 'node:crypto';
import {
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { saveFile } from './save-file';

const CONTENT = '封堵之后';
const named = { name: '现场.pdf', sha256: createHash('sha256').update(CONTENT).digest('hex') };
const coming = (content = CONTENT) => Readable.from([...Buffer.from(content)].map((byte) => Buffer.of(byte)));

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'duban-saved-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('leaves the older file where another content comes', async () => {
  const output = join(folder, 'saved.pdf');
  writeFileSync(output, 'as it was');
  await expect(saveFile(output, coming('别的'), named)).rejects.toMatchObject({
    fault: { code: 'altered-file' },
  });
  expect([readFileSync(output, 'utf8'), readdirSync(folder)]).toEqual(['as it was', ['saved.pdf']]);
  await saveFile(output, coming(), named);
  expect([readFileSync(output, 'utf8'), readdirSync(folder)]).toEqual([CONTENT, ['saved.pdf']]);
});

it('follows a link to a file, and puts no file in the place of a device', async () => {
  const [link, device] = [join(folder, 'link'), join(folder, 'device')];
  writeFileSync(join(folder, 'there'), '');
  symlinkSync(join(folder, 'there'), link);
  symlinkSync('/dev/null', device);
  await saveFile(link, coming(), named);
  await saveFile(device, coming(), named);
  expect(readFileSync(join(folder, 'there'), 'utf8')).toBe(CONTENT);
  expect([link, device].map((path) => lstatSync(path).isSymbolicLink())).toEqual([true, true]);
  expect(statSync(device).isCharacterDevice()).toBe(true);
});

it.each([
  ['a folder', () => folder],
  ['a folder that is not there', () => join(folder, 'no', 'where')],
])('says of %s that nothing can be written there', async (_what, output) => {
  await expect(saveFile(output(), coming(), named)).rejects.toMatchObject({ fault: { code: 'wrong-call' } });
  expect(readdirSync(folder)).toEqual([]);
});
