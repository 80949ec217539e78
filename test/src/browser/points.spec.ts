import type { Page } from 'playwright-core';
import { press } from './acting';
import { barriers } from './axe';
import { openConsoleHouse, takePictures, type ConsoleHouse } from './console-house';
import { inEnglish } from './in-english';
import { unreached } from './keyboard';

const UNIT = '市住房城乡建设局';
const TASK = /东港区老街雨污混接/;
const MANY = 1_000;

let at: ConsoleHouse;
let officer: Page;
let acceptor: Page;
beforeAll(async () => {
  at = await openConsoleHouse();
  officer = await entered(`${UNIT}经办人`);
  acceptor = await entered('市生态环境局负责人');
}, 240_000);
afterAll(() => at?.close(), 60_000);

async function entered(account: string): Promise<Page> {
  const page = await at.enter(account, '/tasks');
  await page.getByRole('link', { name: TASK }).click();
  await page.getByRole('region', { name: '来龙去脉', exact: true }).waitFor();
  return page;
}

const card = (page: Page) => page.getByRole('region', { name: '点位', exact: true });
const counted = (page: Page, words: string): Promise<void> => card(page).getByText(words).waitFor();

/** One act on one point, as it is clicked and written. */
async function does(page: Page, act: string, about: { readonly words: string; readonly says: string }) {
  await press(page, act);
  const form = card(page).getByRole('form', { name: act.split(' ')[0]! });
  await form.getByRole('textbox').first().fill(about.words);
  await form.getByRole('button', { name: /^确认/ }).click();
  await card(page).getByText(about.says, { exact: true }).waitFor();
}

it('lists what is pasted, all or nothing, and keeps it where a line is wrong', async () => {
  await press(officer, '签收');
  await press(officer, '确认签收');
  await officer.getByText('已签收，任务进入整改。').waitFor();
  expect(await card(acceptor).count()).toBe(0);
  await press(officer, '列入点位');
  const lines = card(officer).getByLabel('点位，每行一个：名称,地点,来源');
  await lines.fill('三号排口,河东,督察指出\n四号排口,河西,别处');
  await press(officer, '确认列入点位');
  await card(officer).getByRole('alert').filter({ hasText: '第 2 行' }).waitFor();
  await takePictures(officer, 'points-wrong-line', [1440, 360]);
  await lines.fill('三号排口,河东,督察指出\n四号排口,河西\n废料堆,北岸,自查');
  await press(officer, '确认列入点位');
  await counted(officer, '共 3 个，已销号 0 个，已报完成待销号 0 个（督察指出 0/2，自查 0/1）');
  await counted(acceptor, '共 3 个');
}, 90_000);

it('is struck off point by point by whoever accepts, and sent back even after that', async () => {
  const done = { words: '已封堵，立牌公示。', says: '✓ 已报完成' };
  await does(officer, '报完成：点位 1 三号排口', done);
  await does(officer, '报完成：点位 2 四号排口', done);
  await counted(acceptor, '已报完成待销号 2 个');
  await takePictures(acceptor, 'points-done', [1440, 360]);
  await press(acceptor, '销号：点位 1 三号排口');
  await card(acceptor).getByLabel('销号意见').waitFor();
  await takePictures(acceptor, 'points-closing', [1440, 360]);
  await card(acceptor).getByRole('button', { name: '关闭', exact: true }).click();
  await does(acceptor, '销号：点位 1 三号排口', { words: '现场核查，同意。', says: '✓ 点位已销号' });
  await does(acceptor, '退回：点位 2 四号排口', { words: '仍有渗漏。', says: '✓ 点位已退回' });
  await does(acceptor, '退回：点位 1 三号排口', { words: '雨后复查又有污水。', says: '✓ 点位已退回' });
  await counted(officer, '共 3 个，已销号 0 个');
  await card(officer)
    .getByText(/退回：雨后复查又有污水。$/)
    .waitFor();
}, 90_000);

it('keeps the task from being reported complete, and says which points are left', async () => {
  const principal = await entered(`${UNIT}负责人`);
  await press(principal, '报告完成');
  await principal.getByLabel('完成情况').fill('全部封堵。');
  await press(principal, '确认报告完成');
  await principal
    .getByRole('alert')
    .filter({ hasText: '3 个点位已销号 0 个，还有 3 个未销号：1 三号排口、2 四号排口、3 废料堆' })
    .waitFor();
  await takePictures(principal, 'points-open');
  const done = { words: '已封堵。', says: '✓ 已报完成' };
  for (const point of ['1 三号排口', '2 四号排口']) {
    await does(officer, `报完成：点位 ${point}`, done);
    await does(acceptor, `销号：点位 ${point}`, { words: '复查属实。', says: '✓ 点位已销号' });
  }
  await does(officer, '撤回：点位 3 废料堆', { words: '与另一任务重复。', says: '✓ 点位已撤回' });
  await counted(
    principal,
    '共 2 个，已销号 2 个，已报完成待销号 0 个（督察指出 2/2，自查 0/0）；另撤回 1 个',
  );
  await press(principal, '确认报告完成');
  await principal.getByText('已报告完成。').waitFor();
  await officer.getByRole('button', { name: '列入点位' }).waitFor({ state: 'detached' });
  await takePictures(principal, 'points-closed', [1440, 360]);
  expect([...(await barriers(principal)), ...(await unreached(principal))]).toEqual([]);
  await inEnglish(principal, () => takePictures(principal, 'points-closed-en', [1440, 360]));
}, 120_000);

it('shows a thousand by pages and by state', async () => {
  const office = await at.enter('整改办经办人', '/tasks');
  await office.getByRole('link', { name: /城南污水处理厂能力不足/ }).click();
  await press(office, '列入点位');
  const lines = Array.from({ length: MANY }, (_, no) => `排口 ${no + 1},东港区第 ${no % 40} 网格,自查`);
  await card(office).getByLabel('点位，每行一个：名称,地点,来源').fill(lines.join('\n'));
  await press(office, '确认列入点位');
  await counted(office, `共 ${MANY} 个`);
  expect(await card(office).getByText('1000. 排口 1000').count()).toBe(0);
  await card(office).getByRole('listitem', { name: '50' }).click();
  await card(office).getByText('1000. 排口 1000').waitFor();
  await takePictures(office, 'points-thousand', [1440, 360]);
  await card(office).getByText('已销号', { exact: true }).click();
  await card(office).getByText('1000. 排口 1000').waitFor({ state: 'detached' });
  expect(await barriers(office)).toEqual([]);
}, 90_000);
