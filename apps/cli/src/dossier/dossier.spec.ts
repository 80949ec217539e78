import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TASK } from '../testing/examples';
import { alteredDossier, madeDossier } from '../testing/made-dossier';
import { openedHouse } from '../testing/opened-house';
import { problem, type Reply } from '../testing/small-house';
import { tryDuban } from '../testing/try-duban';

const house = openedHouse();
let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'duban-dossier-'));
  file = join(folder, '档案.zip');
});
afterEach(() => rmSync(folder, { recursive: true }));

const saved = async (reply: () => Reply, ...more: string[]) => {
  const url = await house.open(reply);
  return tryDuban(['dossier', TASK, '-o', file, '--server', url, ...more]);
};

it('saves what comes as it comes, and verifies it', async () => {
  const bytes = await madeDossier();
  const { exitCode, json } = await saved(() => ({ text: bytes }), '--json');
  expect(exitCode).toBe(0);
  expect(json()).toEqual({
    ...{ file, bytes: bytes.length, ok: true, files: 2, extent: 'part', broken: [] },
  });
  expect(house.asked()).toEqual([`/tasks/${TASK}/dossier`]);
  expect(readFileSync(file).equals(bytes)).toBe(true);
  const { output } = await saved(() => ({ text: bytes }));
  expect(output).toContain('2 个文件 files，按您的权限只含一部分');
});

it.each([
  ['with the line', async () => ({ text: (await madeDossier()).subarray(0, 300), breaks: true })],
  ['without the line', async () => ({ text: (await madeDossier()).subarray(0, 300) })],
  ['before its first byte', async () => ({ text: '' })],
])('leaves the older file where the transfer breaks off %s', async (_how, made) => {
  writeFileSync(file, 'as it was');
  const reply = await made();
  const { exitCode, json } = await saved(() => reply, '--json');
  expect({ exitCode, code: json()['code'] }).toEqual({ exitCode: 1, code: 'broken-off' });
  expect([readFileSync(file, 'utf8'), readdirSync(folder)]).toEqual(['as it was', ['档案.zip']]);
});

it('writes one that was altered on the server, and says so', async () => {
  const bytes = await alteredDossier();
  const { exitCode, output } = await saved(() => ({ text: bytes }));
  expect(exitCode).toBe(1);
  expect(output).toContain('档案在服务器上已被改动');
  expect(readFileSync(file).equals(bytes)).toBe(true);
});

it('puts no dossier of a later format in the place of one that can be read', async () => {
  const bytes = await madeDossier(undefined, 2);
  const { exitCode, json } = await saved(() => ({ text: bytes }), '--json');
  expect({ exitCode, code: json()['code'] }).toEqual({ exitCode: 2, code: 'newer-dossier' });
  expect(existsSync(file)).toBe(false);
});

it.each([
  ['not-found', 404, 2],
  ['content-lost', 500, 1],
  ['content-altered', 500, 1],
] as const)('says why there is none: %s', async (code, status, expected) => {
  const { exitCode, json } = await saved(() => problem(code, status), '--json');
  expect({ exitCode, code: json()['code'] }).toEqual({ exitCode: expected, code });
  expect(readdirSync(folder)).toEqual([]);
});

it('writes into a device and verifies nothing there', async () => {
  const bytes = await madeDossier();
  const url = await house.open(() => ({ text: bytes }));
  const { exitCode, json } = await tryDuban(['dossier', TASK, '-o', '/dev/null', '--server', url, '--json']);
  expect([exitCode, json()['ok']]).toEqual([0, null]);
});
