import { generateKeyPairSync, hash as digestOf } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { hashingInScript, pemOf, writeSample, type Hashing } from '@duban/verifier';
import type { Browser, Page } from 'playwright-core';
import { ROOT } from '../support/office';
import { barriers } from './axe';
import { openBrowser, openOffline } from './chromium';
import { takePictures } from './console-house';
import { forged } from './forged-ledger';
import { smallDossier } from './small-dossier';

const PAGE = pathToFileURL(join(ROOT, 'dist', 'console', 'ledger-verifier.html')).href;

/** A large sample is made faster by the machine's own. */
const hashing: Hashing = { ...hashingInScript, ofText: (text) => digestOf('sha256', text) };

const folder = mkdtempSync(join(tmpdir(), 'duban-offline-'));
const sample = writeSample({ events: 60, seed: 'offline', hashing: hashingInScript });
const good = [...sample.lines].join('');
const key = pemOf(sample.key);
const secret = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();

let browser: Browser;
let page: Page;
const asked: string[] = [];
beforeAll(async () => {
  browser = await openBrowser();
  page = await (await openOffline(browser)).newPage();
  page.on('request', (request) => asked.push(request.url()));
  page.on('console', (said) => asked.push(said.text()));
  await page.goto(PAGE);
}, 60_000);
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

const give = async (name: string, content: string | Uint8Array): Promise<void> => {
  const path = join(folder, name);
  writeFileSync(path, content);
  await page.locator('#ledger').setInputFiles(path);
};
const trust = (text: string): Promise<void> => page.locator('#key').fill(text);
const result = () => page.locator('#result');
const shows = (text: string): Promise<void> => result().getByText(text).first().waitFor();

async function look(name: string): Promise<void> {
  await takePictures(page, `offline-${name}`, [1440, 360]);
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('button', { name: 'English' }).click();
  await takePictures(page, `offline-${name}-en`, [1440, 360]);
  await page.getByRole('button', { name: '中文' }).click();
}

it('is one file that asks for nothing', () => {
  const text = readFileSync(join(ROOT, 'dist', 'console', 'ledger-verifier.html'), 'utf8');
  expect(text).toMatch(
    /Content-Security-Policy" content="default-src 'none'; script-src 'sha256-[^']+'; style-src 'sha256-[^']+'; base-uri 'none'; form-action 'none'"/,
  );
  expect(text).not.toMatch(/<(script|link|img|iframe)[^>]*(src|href)=/);
});

it('says of a good export without a key what it does not prove', async () => {
  await look('empty');
  await give('good.jsonl', good);
  await shows('文件前后一致，但未核对签名');
  await shows('没有提供可信公钥');
  await shows('60 条记录');
  await look('no-key');
});

it('takes the key that it is told to trust, pasted or as a file', async () => {
  await trust(key);
  await page.getByText(sample.key.id).waitFor();
  await shows('账册完好，并由您信任的公钥签署');
  await look('good');
  await trust('');
  const file = join(folder, 'key.pem');
  writeFileSync(file, key);
  await page.locator('#key-file').setInputFiles(file);
  await page.getByText(sample.key.id).waitFor();
});

it('names the place of what was altered by hand', async () => {
  const lines = good.split('\n');
  const at = lines.findIndex((line) => line.includes('"sequence":3,'));
  const { aggregate } = (JSON.parse(lines[at] ?? '') as { event: { aggregate: string } }).event;
  lines[at] = (lines[at] ?? '').replace('"commandId":"sample', '"commandId":"simple');
  await give('altered.jsonl', lines.join('\n'));
  await shows('账册被改动，发现 1 处');
  const place = await page.locator('#first-broken').innerText();
  expect(place).toContain(`第 ${at + 1} 行`);
  expect(place).toContain(aggregate);
  expect(place).toContain('第 3 条');
  expect(place).toContain('内容被改动');
  await look('altered');
});

it('does not let a forgery pass in which everything was computed anew', async () => {
  const forgery = forged(good, '污水直排入河', '已经全部整改', secret);
  expect(forgery).not.toBe(good);
  await give('forged.jsonl', forgery);
  await shows('不是由您信任的公钥签署的');
  await shows('签名不符');
  await look('forged');
  await trust('');
  await shows('文件前后一致，但未核对签名');
  await trust(key);
  await shows('签名不符');
  writeFileSync(join(folder, 'forged.jsonl'), good);
  await page.locator('#ledger').setInputFiles(join(folder, 'forged.jsonl'));
  await shows('账册完好，并由您信任的公钥签署');
});

it.each([
  ['an empty file', 'empty', '', '文件是空的'],
  ['a packed one', 'packed.gz', gzipSync(good), '这是压缩文件，请先解压'],
  ['something else', 'other.json', '{"a":1}\n', '这不是督办导出的账册'],
  ['a newer format', 'newer.jsonl', '{"duban":"ledger","version":9}\n', '请换用新版程序'],
  ['one that was cut off', 'cut.jsonl', good.slice(0, -200), '文件在一行中间断开'],
])('says plainly what %s is', async (_what, name, content, said) => {
  await give(name, content);
  await shows(said);
});

it('verifies a dossier, and names the file in it that is another', async () => {
  await trust('');
  await give('档案.zip', await smallDossier());
  await shows('档案完好：3 个文件都与清单、账册一致');
  await shows('一部分：按导出人可见的范围');
  await look('dossier');
  await give('档案改.zip', await smallDossier('封堵以前'));
  await shows('档案被改动，发现 1 处');
  const place = await page.locator('#first-broken').innerText();
  expect(place).toContain('证据/001-1 封堵之后.txt');
  expect(place).toContain('内容与清单不符');
  await look('dossier-altered');
  await give('别的.zip', 'PK\u0003\u0004 nothing of ours');
  await shows('这不是督办导出的档案');
});

it('verifies nothing by a key that it cannot read', async () => {
  await trust('-----BEGIN PRIVATE KEY-----\nAA==\n-----END PRIVATE KEY-----');
  await page.locator('#key-told').getByText('这是私钥，切勿交给任何人').waitFor();
  await give('good.jsonl', good);
  await shows('这是私钥，切勿交给任何人');
  await trust(key);
});

it('stays alive over a large one, shows how far it is, and stops when it is told to', async () => {
  const large = join(folder, 'large.jsonl');
  writeFileSync(large, [...writeSample({ events: 20_000, seed: 'large', hashing }).lines].join(''));
  // A slow machine: on a fast one it would be over before somebody could stop it.
  const machine = await page.context().newCDPSession(page);
  await machine.send('Emulation.setCPUThrottlingRate', { rate: 6 });
  await page.locator('#ledger').setInputFiles(large);
  await page.locator('#result progress').waitFor();
  await shows('已读');
  await page.getByRole('button', { name: '停止' }).dispatchEvent('click');
  expect(await result().isVisible()).toBe(false);
  await machine.send('Emulation.setCPUThrottlingRate', { rate: 1 });
}, 60_000);

it('takes what is dropped anywhere on it, one file at a time', async () => {
  const drop = (...names: readonly string[]) =>
    page.evaluate(
      `(() => { const given = new DataTransfer();
        for (const name of ${JSON.stringify(names)}) given.items.add(new File(['{}'], name));
        document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: given, bubbles: true })); })()`,
    );
  await drop('one.jsonl', 'two.jsonl');
  await page.getByText('一次核验一个文件。').waitFor();
  await drop('one.jsonl');
  await shows('这不是督办导出的账册');
});

it('has asked for nothing but itself, and its policy had nothing to object to', () => {
  expect(asked).toEqual([PAGE]);
});
