import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { draftLetter, ofItsPage } from '../testing/example-letter';
import { LETTER } from '../testing/examples';
import { openedHouse, withNames } from '../testing/opened-house';
import { problem } from '../testing/small-house';
import { tryDuban } from '../testing/try-duban';

const house = openedHouse();
const CONTENT = '%PDF-1.7\n进展';
const file = {
  ...{ name: '进展情况表', fileName: '进展.pdf', bytes: Buffer.byteLength(CONTENT), kind: 'pdf' },
  sha256: createHash('sha256').update(CONTENT).digest('hex'),
};
const letter = { ...draftLetter, version: 2, attachments: ['进展情况表'], files: [file] };
const answered = { commandId: 'c', sequence: 2, letter };
const shown = { ...letter, ...ofItsPage };

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'duban-files-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

it('attaches a file by its bytes, under its own name or the one that is given', async () => {
  const url = await house.open(withNames(() => ({ json: answered })));
  const path = join(folder, '进展.pdf');
  writeFileSync(path, CONTENT);
  const attach = (...options: string[]) =>
    tryDuban(['letter', 'attach', LETTER, path, ...options, '--server', url]);
  const { exitCode, output } = await attach('--name', '进展情况表');
  expect(exitCode).toBe(0);
  expect(output).toContain(`进展情况表：进展.pdf   ${file.bytes} B   SHA-256 ${file.sha256}`);
  await attach();
  const sent = house.heard().filter(({ method }) => method === 'POST');
  expect(sent.map(({ body }) => body)).toEqual([CONTENT, CONTENT]);
  expect(sent.map(({ path: at }) => Object.fromEntries(new URLSearchParams(at.split('?')[1])))).toEqual([
    { file: '进展.pdf', name: '进展情况表' },
    { file: '进展.pdf' },
  ]);
  expect(
    await tryDuban(['letter', 'attach', LETTER, join(folder, 'none.pdf'), '--server', url]),
  ).toMatchObject({ exitCode: 2 });
});

it('takes a file away by the name of its attachment', async () => {
  const url = await house.open(withNames(() => ({ json: answered })));
  const { exitCode } = await tryDuban(['letter', 'detach', LETTER, '进展情况表', '--server', url]);
  expect(exitCode).toBe(0);
  const [sent] = house.heard().filter(({ method }) => method === 'POST');
  expect(JSON.parse(sent?.body ?? '')).toEqual({ name: '进展情况表' });
});

it('saves what is attached, byte for byte, and nothing that is not what the letter names', async () => {
  let content = CONTENT;
  const url = await house.open(({ path }) =>
    path.includes('/files/') ? { text: content } : { json: shown },
  );
  const output = join(folder, 'saved.pdf');
  const save = (name: string) =>
    tryDuban(['letter', 'attached', LETTER, name, '-o', output, '--server', url]);
  expect(await save('别的')).toMatchObject({ exitCode: 2 });
  content = '别的内容';
  expect(await save('进展情况表')).toMatchObject({ exitCode: 1 });
  expect(existsSync(output)).toBe(false);
  content = CONTENT;
  expect(await save('进展情况表')).toMatchObject({ exitCode: 0 });
  expect(readFileSync(output, 'utf8')).toBe(CONTENT);
});

it('says what the house says where a file is not given', async () => {
  const url = await house.open(({ path }) =>
    path.includes('/files/') ? problem('not-found', 404) : { json: shown },
  );
  const save = await tryDuban([
    ...['letter', 'attached', LETTER, '进展情况表'],
    ...['-o', join(folder, 'x.pdf'), '--server', url],
  ]);
  expect(save).toMatchObject({ exitCode: 2 });
});
