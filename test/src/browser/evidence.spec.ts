import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { samplePlan, writeSamplePlan } from '@duban/documents';
import type { Page } from 'playwright-core';
import { eventually } from '../support/running';
import { press } from './acting';
import { barriers } from './axe';
import { openConsoleHouse, takePictures, type ConsoleHouse } from './console-house';
import { hostileDocument } from './hostile-document';
import { inEnglish } from './in-english';

const UNIT = '市住房城乡建设局';
const TASK = /东港区老街雨污混接/;
const PIECE_BYTES = 4 * 1024 * 1024;

let at: ConsoleHouse;
let officer: Page;
let office: Page;
/** Files as they lie on somebody's disk. */
let folder: string;
beforeAll(async () => {
  at = await openConsoleHouse();
  officer = await entered(`${UNIT}经办人`);
  office = await entered('整改办经办人');
  folder = mkdtempSync(join(tmpdir(), 'duban-evidence-'));
  await makeFiles();
}, 240_000);
afterAll(async () => {
  await at?.close();
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

async function entered(account: string): Promise<Page> {
  const page = await at.enter(account, '/tasks');
  await page.getByRole('link', { name: TASK }).click();
  await card(page).waitFor();
  return page;
}

const card = (page: Page) => page.getByRole('region', { name: '证据材料', exact: true });
const form = (page: Page, name = '添加证据材料') => card(page).getByRole('form', { name });
const give = (page: Page, name: string) =>
  card(page).locator('input[type=file]').setInputFiles(join(folder, name));

const ELSEWHERE = 'http://elsewhere.test';
const PICTURE = '封堵之后.png';
const REPORT = '监测报告.pdf';
const DATA = '在线监测数据.csv';
/** A picture and a document as a browser makes them, measurements of three pieces, and what is no evidence. */
async function makeFiles(): Promise<void> {
  const keep = (name: string, content: string | Buffer): void => writeFileSync(join(folder, name), content);
  const page = await (await at.window()).newPage();
  await page.setContent('<h1>Outfall No. 1</h1><p>Sealed on 2026-01-05, nothing flows.</p>');
  keep(PICTURE, await page.screenshot({ clip: { x: 0, y: 0, width: 640, height: 360 } }));
  keep(REPORT, await page.pdf({ format: 'A4' }));
  await page.close();
  keep(DATA, Buffer.alloc(3 * PIECE_BYTES, '2026-01-05,7.1,\n'));
  keep('说明.docx', hostileDocument(ELSEWHERE));
  keep('台账.xlsx', Buffer.from(await writeSamplePlan(samplePlan({ firstYear: 2026 }))));
  keep('全部.zip', 'PK');
  keep('程序.pdf', 'MZ…');
}

it('says at once what cannot come in, and what the house refused after it came', async () => {
  await press(officer, '添加证据材料');
  await give(officer, '全部.zip');
  await form(officer).getByRole('alert').filter({ hasText: '压缩包请解开' }).waitFor();
  await give(officer, '程序.pdf');
  await form(officer).getByText('✓ 已传完').waitFor();
  await press(officer, '确认添加证据材料');
  await form(officer)
    .locator('.evidence-file')
    .getByRole('alert')
    .filter({ hasText: '证据材料的文件种类' })
    .waitFor();
  await takePictures(officer, 'evidence-refused');
}, 90_000);

it('goes on by itself after a broken line, and after a reload where the same file is chosen again', async () => {
  let broken = true;
  // The line breaks after the first piece.
  await officer.route('**/api/uploads/*', (route) => {
    const from = Number(route.request().headers()['upload-offset'] ?? 0);
    return broken && route.request().method() === 'PATCH' && from > 0 ? route.abort() : route.continue();
  });
  await give(officer, DATA);
  await form(officer).getByText('网络断开').waitFor();
  await form(officer).getByLabel('所示日期（可不填）').fill('2026-01-05');
  await form(officer).getByLabel('说明（可不填）').fill('封堵之后三天');
  await takePictures(officer, 'evidence-line-broken');
  await officer.reload();
  await form(officer).getByText('已传 4.0 MB，共 12.0 MB').waitFor();
  expect(await form(officer).getByLabel('说明（可不填）').inputValue()).toBe('封堵之后三天');
  await takePictures(officer, 'evidence-reloaded', [1440]);
  const sent: number[] = [];
  officer.on('request', (request) => {
    if (request.method() === 'PATCH') sent.push(Number(request.headers()['upload-offset']));
  });
  await give(officer, DATA);
  await form(officer).getByText('网络断开').waitFor();
  broken = false;
  await form(officer).getByText('✓ 已传完').waitFor();
  expect(Math.min(...sent)).toBe(PIECE_BYTES);
  await officer.unroute('**/api/uploads/*');
  await press(officer, '确认添加证据材料');
  await card(officer).getByText('证据材料已登记。').waitFor();
  await card(officer).getByText('在线监测数据.csv').waitFor();
}, 120_000);

it('is brought for a measure that nothing proves yet, which is then proven', async () => {
  await press(officer, '为措施 2 添加');
  expect(await form(officer).getByLabel(/^2．/).isChecked()).toBe(true);
  await give(officer, PICTURE);
  await form(officer).getByText('✓ 已传完').waitFor();
  await press(officer, '确认添加证据材料');
  await card(officer).getByText('2 项措施还没有证据材料').waitFor();
  await card(office).getByText('封堵之后.png').waitFor();
  expect(await office.getByRole('button', { name: '更新版本：“封堵之后.png”' }).count()).toBe(0);
  await takePictures(officer, 'evidence-two', [1440, 360]);
}, 60_000);

it('is superseded and withdrawn with a reason, and stays to be seen', async () => {
  await press(officer, '更新版本：“封堵之后.png”');
  const superseding = form(officer, '更新版本');
  expect(await superseding.getByLabel(/^2．/).isChecked()).toBe(true);
  await give(officer, REPORT);
  await superseding.getByText('✓ 已传完').waitFor();
  await superseding.getByLabel('更新的原因').fill('改用监测报告');
  await takePictures(officer, 'evidence-superseding', [1440, 360]);
  await press(officer, '确认更新版本');
  await card(officer).getByText('更新原因：改用监测报告').waitFor();
  await card(officer).getByText('以前的版本 1').click();
  await takePictures(officer, 'evidence-superseded', [1440, 360]);
  await press(officer, '撤回“在线监测数据.csv”');
  await form(officer, '撤回').getByLabel('撤回的原因').fill('附错了任务');
  await press(officer, '确认撤回');
  await card(officer).getByText('已撤回 1').click();
  await card(officer)
    .getByText(/撤回：附错了任务$/)
    .waitFor();
  expect(await barriers(officer)).toEqual([]);
  await inEnglish(officer, () => takePictures(officer, 'evidence-withdrawn-en', [1440, 360]));
}, 90_000);

const brought = async (name: string): Promise<void> => {
  await press(officer, '添加证据材料');
  await give(officer, name);
  await form(officer).getByText('✓ 已传完').waitFor();
  await press(officer, '确认添加证据材料');
  await card(officer).getByText(name).waitFor();
};
const looked = async (page: Page, button: string, name: string) => {
  await press(page, button);
  const dialog = page.getByRole('dialog', { name });
  await dialog.waitFor();
  return dialog;
};

it('is looked at: a picture and a PDF document, by whoever sees the task', async () => {
  await card(office).getByText('以前的版本 1').click();
  const picture = await looked(office, `预览“${PICTURE}”第 1 版`, PICTURE);
  await picture.locator('img').waitFor();
  const width = 'document.querySelector("dialog img").naturalWidth';
  // The page's own policy lets nobody wait in it for a sentence that is evaluated again and again.
  await eventually(
    () => office.evaluate<number>(width),
    (found) => found === 640,
  );
  await takePictures(office, 'evidence-picture', [1440, 360]);
  await press(office, '关闭');
  const report = await looked(office, `预览“${REPORT}”第 2 版`, REPORT);
  await report.getByText('第 1 页，共 1 页').waitFor();
  await report.getByText('Sealed on 2026-01-05').waitFor({ state: 'attached' });
  await takePictures(office, 'evidence-pdf', [1440, 360]);
  expect(await barriers(office)).toEqual([]);
  await press(office, '关闭');
}, 90_000);

it('shows of a document its words and tables, and lets nothing in it act or fetch', async () => {
  await brought('说明.docx');
  await brought('台账.xlsx');
  const far: string[] = [];
  officer.on('request', (request) => request.url().startsWith(ELSEWHERE) && far.push(request.url()));
  const words = await looked(officer, '预览“说明.docx”第 1 版', '说明.docx');
  await words.getByRole('cell', { name: '一号排口' }).waitFor();
  await words.getByText('<script>window.ran = 1</script>').waitFor();
  expect(await words.locator('article a, article img, article script').count()).toBe(0);
  await takePictures(officer, 'evidence-word', [1440, 360]);
  await press(officer, '关闭');
  const sheets = await looked(officer, '预览“台账.xlsx”第 1 版', '台账.xlsx');
  await sheets.getByRole('cell', { name: /东港区老街雨污混接/ }).waitFor();
  await takePictures(officer, 'evidence-sheets', [1440, 360]);
  expect(await barriers(officer)).toEqual([]);
  await press(officer, '关闭');
  expect([far, await officer.evaluate('window.ran')]).toEqual([[], undefined]);
}, 90_000);

it('says what is lacking in the form that reports the work done, before it is sent', async () => {
  await press(officer, '签收');
  await press(officer, '确认签收');
  await officer.getByText('已签收，任务进入整改。').waitFor();
  const principal = await entered(`${UNIT}负责人`);
  await press(principal, '报告完成');
  await principal.getByRole('form', { name: '报告完成' }).getByText('2 项措施还没有证据材料').waitFor();
  await takePictures(principal, 'evidence-lacking', [1440, 360]);
}, 60_000);
