import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { samplePlan, writeSamplePlan } from '@duban/documents';
import { ROOT } from '../support/office';
import { barriers } from './axe';
import { openConsoleHouse, takePictures, type ConsoleHouse } from './console-house';

const OFFICER = '整改办经办人';
const PLAN = join(ROOT, 'docs', 'demonstration', 'plan.xlsx');
const NAME = '浏览器导入的方案';

let at: ConsoleHouse;
let page: Page;
beforeAll(async () => {
  at = await openConsoleHouse();
  page = await at.enter(OFFICER, '/plans');
}, 240_000);
afterAll(() => at?.close(), 60_000);

const button = (name: string) => page.getByRole('button', { name, exact: true });
const link = (name: string) => page.getByRole('link', { name, exact: true });
const heading = (name: string) => page.getByRole('heading', { name, exact: true });
const read = async (file: string | { name: string; mimeType: string; buffer: Buffer }): Promise<void> => {
  await page.locator('input[type=file]').setInputFiles(file);
};
/** What a person has dropped, as the browser tells it. */
const drop = async (...files: readonly { name: string; path: string }[]): Promise<void> => {
  const given = files.map(({ name, path }) => ({ name, base64: readFileSync(path).toString('base64') }));
  const transfer = await page.evaluateHandle(`(() => {
    const transfer = new DataTransfer();
    for (const { name, base64 } of ${JSON.stringify(given)})
      transfer.items.add(new File([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))], name));
    return transfer;
  })()`);
  await page.dispatchEvent('.drop-zone', 'drop', { dataTransfer: transfer });
};

describe('a plan imported in the browser', () => {
  it('begins with a file, and says what to do with one that is none', async () => {
    await link('导入方案').click();
    await heading('导入方案：选文件').waitFor();
    await page.getByText('也可写作：任务名称').waitFor();
    await takePictures(page, 'import-file');
    const [sample] = await Promise.all([page.waitForEvent('download'), link('下载样例（.xlsx）').click()]);
    expect(sample.suggestedFilename()).toBe('任务清单样例.xlsx');
    await read({ name: '方案.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 …') });
    await page.getByRole('alert').filter({ hasText: 'bad-file' }).waitFor();
    await page.getByText('请在 Excel 或 WPS 里另存为 .xlsx，再读取。').waitFor();
    await takePictures(page, 'import-refused-file');
  }, 60_000);

  it('takes one file at a time, chosen or dropped', async () => {
    const plan = { name: 'plan.xlsx', path: PLAN };
    await drop(plan, plan);
    await page.getByText('一次只读取一个文件，请逐个导入。').waitFor();
    await drop(plan);
    await heading('导入方案：核对').waitFor();
    await page.getByText('从“plan.xlsx”读出 19 项任务。').waitFor();
    await takePictures(page, 'import-reading');
  }, 60_000);

  it('lights a cell and its field in both halves, and keeps a correction with what the file said', async () => {
    await page
      .getByRole('cell', { name: /东港区老街雨污混接/ })
      .getByRole('button')
      .click();
    const task = page.locator('details.read-task[open]').first();
    await task.locator('.field.lit').waitFor();
    await task.getByRole('button', { name: '更正这项任务' }).click();
    const lead = task.getByRole('textbox', { name: '牵头单位' });
    const before = await lead.inputValue();
    await lead.fill('甬江示范市新设局');
    expect(await page.locator('.sheet-cell.lit').innerText()).toContain(before);
    await takePictures(page, 'import-mending');
    await page.reload();
    expect(await lead.inputValue()).toBe('甬江示范市新设局');
    await link('下一步：确认').click();
    await page.getByText('有 1 项任务的更正填了还没有确认').waitFor();
    expect(await button('确认导入').isDisabled()).toBe(true);
    await takePictures(page, 'import-unsaved');
    await button('确认这些更正').click();
    await page.getByText('本次导入含 1 处更正或核对').waitFor();
    expect(await page.getByText('填了还没有确认').count()).toBe(0);
    await page.goBack();
    await page
      .getByRole('cell', { name: /东港区老街雨污混接/ })
      .getByRole('button')
      .click();
    await task.getByText(`文件写的是“${before}”`).waitFor();
    await page.getByText('单位登记中没有的单位').waitFor();
    await takePictures(page, 'import-mended');
    await button('更正“甬江示范市新设局”').click();
    await page.getByRole('combobox', { name: '正确的名称' }).fill(before);
    await page.getByText('1 项任务里的“甬江示范市新设局”都改为').waitFor();
    await page.reload();
    expect(await page.getByRole('combobox', { name: '正确的名称' }).inputValue()).toBe(before);
    expect(await barriers(page)).toEqual([]);
    await takePictures(page, 'import-unit');
    await button('确认更正单位名称').click();
    await page.getByText('单位登记中没有的单位').waitFor({ state: 'detached' });
  }, 90_000);

  it('dragged twice is the same import, and says so', async () => {
    const there = page.url();
    await page.goto('/plans/import');
    await drop({ name: '副本.xlsx', path: PLAN });
    await page.getByText(/“副本.xlsx”就是.*没有重复读取。已有的 2 处更正都在。/).waitFor();
    expect(page.url()).toBe(there);
  }, 60_000);

  it('loses and doubles nothing when Back is pressed in the middle', async () => {
    await link('下一步：确认').click();
    await page.getByLabel('方案名称').fill(NAME);
    await page.getByText('23 条未核实').waitFor();
    await takePictures(page, 'import-confirm');
    await page.goBack();
    await heading('导入方案：核对').waitFor();
    await page.goForward();
    await heading('导入方案：确认').waitFor();
    expect(await page.getByLabel('方案名称').inputValue()).toBe(NAME);
    await button('确认导入').click();
    await heading(`“${NAME}”已导入`).waitFor();
    expect(await page.locator('.counts dd').allInnerTexts()).toEqual(['19', '0', '0', '0']);
    await takePictures(page, 'import-result');
    await page.goBack();
    await page.getByText(`这次导入已经确认，任务在方案“${NAME}”里。`).waitFor();
    expect(await link('下一步：确认').count()).toBe(0);
    await page.goto(`${page.url()}/confirm`);
    await heading(`“${NAME}”已导入`).waitFor();
  }, 60_000);

  it('ends at its tasks', async () => {
    await link('查看这个方案的任务').click();
    await page.getByRole('table', { name: '台账' }).waitFor();
    await page.getByRole('link', { name: /东港区老街雨污混接/ }).waitFor();
    expect(await page.getByRole('link', { name: /东港区老街雨污混接/ }).count()).toBe(1);
  }, 60_000);

  it('of the same file again says so, and changes nothing', async () => {
    await page.goto('/plans/import');
    await read(PLAN);
    await page.getByText(new RegExp(`同一个文件已在 .* 导入方案“`)).waitFor();
    await link('下一步：确认').click();
    await page.getByLabel('方案名称').fill(NAME);
    await page.getByText(`方案“${NAME}”已有 19 项任务`).waitFor();
    await button('确认导入').click();
    await page.getByText('文件与已交办的任务完全一致，没有任何变化。').waitFor();
    expect(await page.locator('.counts dd').allInnerTexts()).toEqual(['0', '0', '19', '0']);
    await link('全部方案').click();
    const row = page.getByRole('row').filter({ hasText: NAME });
    await row.waitFor();
    expect(await row.count()).toBe(1);
    await takePictures(page, 'plans');
    await link(NAME).click();
    await page.getByText('全部任务完成率 0.0 %').waitFor();
    await page.getByText('更正或核对 2 处。').waitFor();
    await takePictures(page, 'plan');
    await page.getByRole('table').getByRole('link').first().click();
    await page.getByRole('table', { name: '台账' }).waitFor();
    expect(page.url()).toContain('?plan=');
  }, 60_000);
});

describe('a plan that is part of the plan above', () => {
  it('shows who shares a task of the plan above, and that closing here does not close it there', async () => {
    const [first, second, third] = samplePlan({ firstYear: new Date().getFullYear() });
    const parts = [first, second].map((task) => ({ ...task!, upstream: '省整改任务第67项' }));
    await page.goto('/plans/import');
    await read({
      name: '县区方案.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: Buffer.from(await writeSamplePlan([...parts, third!])),
    });
    await page.getByText('从“县区方案.xlsx”读出 3 项任务。').waitFor();
    await page.getByText('省整改任务第67项').first().waitFor();
    await takePictures(page, 'import-upstream', [1440, 360]);
    await link('下一步：确认').click();
    await page.getByLabel('方案名称').fill('县区方案');
    await button('确认导入').click();
    await heading('“县区方案”已导入').waitFor();
    await link('查看这个方案的任务').click();
    await page.getByRole('link', { name: first!.title! }).click();
    await page.getByText('本级销号不等于上级任务销号').waitFor();
    await takePictures(page, 'upstream-task', [1440, 360]);
    await link('你能看到的 2 项同属这一上级任务，已销号 0 项').click();
    await page.getByText('上级任务：省整改任务第67项').waitFor();
    await page.getByRole('link', { name: second!.title! }).waitFor();
    expect(await page.getByRole('link', { name: third!.title! }).count()).toBe(0);
    expect(await barriers(page)).toEqual([]);
    await takePictures(page, 'upstream-parts', [1440, 360]);
  }, 90_000);
});

describe('people and rules in the browser', () => {
  it('shows the rules in words, the unverified first', async () => {
    await page.goto('/packs');
    await link('宁波市（第二轮中央督察整改）').click();
    await page.getByText('23 条规则未核实').waitFor();
    await page.getByText('党委书记、政府主要负责人各签字 1 人，共 2 人，同一人不重复计算。').waitFor();
    const steps = await page.locator('.closing-steps h3').allInnerTexts();
    expect(steps.map((step) => step.replace(/\s*未核实/, ''))).toEqual(['验收', '签字', '公示', '备案']);
    await takePictures(page, 'pack');
  }, 60_000);

  it('lets the administrator add a person, shows the password once, gives and ends a post', async () => {
    page = await at.enter('admin', '/people');
    await link('新增人员').click();
    await page.getByLabel('姓名', { exact: true }).fill('陈晓');
    await page.getByLabel('登录名', { exact: true }).fill('chen.xiao');
    await button('确认新增人员').click();
    await heading('陈晓已登记').waitFor();
    const password = await page.locator('.new-password code').innerText();
    await takePictures(page, 'person-added');
    await link('接着任职').click();
    await button('任职').click();
    await page.getByRole('combobox', { name: '职务' }).click();
    await page.getByTitle('整改办经办人').click();
    await page.getByRole('combobox', { name: '单位' }).pressSequentially('整改办');
    await page.getByTitle('甬江示范市整改办（样例）').click();
    await button('确认任职').click();
    await page.getByRole('listitem').filter({ hasText: '甬江示范市整改办' }).waitFor();
    await takePictures(page, 'person');
    await page.goBack();
    expect(await page.getByText(password).count()).toBe(0);

    const other = await (await at.window()).newPage();
    await other.goto('/plans');
    await other.getByLabel('登录名', { exact: true }).fill('chen.xiao');
    await other.getByLabel('密码', { exact: true }).fill(password);
    await other.getByRole('button', { name: '登录', exact: true }).click();
    await other.getByRole('link', { name: '导入方案' }).waitFor();

    await page.goForward();
    await button('免职').click();
    await button('确认免职').click();
    await page.getByText(/至 \d{4}-\d\d-\d\d/).waitFor();
  }, 90_000);
});
