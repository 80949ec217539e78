import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { openConsoleHouse, type ConsoleHouse } from './console-house';

const ROWS = 10_000;
const OFFICE = '整改办经办人';

let at: ConsoleHouse;
beforeAll(async () => {
  at = await openConsoleHouse();
}, 240_000);
afterAll(() => at?.close(), 60_000);

interface List {
  readonly tasks: readonly Readonly<Record<string, unknown>>[];
}

const uuid = (n: number): string => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;

/** The house's own rows, over and over, page by page as the house gives them; counts the questions. */
async function lengthen(page: Page): Promise<{ asked: () => number }> {
  let asked = 0;
  let rows: List['tasks'] = [];
  await page.route('**/api/tasks?*', async (route) => {
    asked += 1;
    const { searchParams } = new URL(route.request().url());
    if (rows.length === 0) rows = ((await (await route.fetch()).json()) as List).tasks;
    const from = Number(searchParams.get('cursor') ?? 0);
    const to = Math.min(ROWS, from + Number(searchParams.get('limit')));
    const tasks = Array.from({ length: to - from }, (_, index) => ({
      ...rows[(from + index) % rows.length],
      id: uuid(from + index),
      ref: String(from + index + 1),
    }));
    await route.fulfill({ json: { tasks, next: to < ROWS ? String(to) : null } });
  });
  await page.route('**/api/tasks/counts*', (route) =>
    route.fulfill({ json: { total: ROWS, levels: [], states: [], units: [], plans: [] } }),
  );
  return { asked: () => asked };
}

/** Scrolls down faster than anybody reads; gives the number of frames it took. */
const SCROLL = `new Promise((resolve) => {
  let frames = 0, quiet = 0, height = 0;
  const frame = () => {
    frames += 1;
    scrollBy(0, 900);
    quiet = document.body.scrollHeight === height && scrollY + innerHeight >= height - 1 ? quiet + 1 : 0;
    height = document.body.scrollHeight;
    if (quiet > 60) resolve(frames);
    else requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
})`;

/** What the page's main thread has worked, in milliseconds: waiting for a processor that others use does not count. */
async function workOf(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN) * 1_000;
  };
}

describe('a ledger of ten thousand rows', () => {
  it('is scrolled to its end with a few rows drawn at a time, and asks again only for those in sight', async () => {
    const page = await at.enter(OFFICE);
    await page.getByRole('table', { name: '台账' }).waitFor();
    const { asked } = await lengthen(page);
    await page.reload();
    await page.getByRole('table', { name: '台账' }).waitFor();
    const worked = await workOf(page);
    const workedBefore = await worked();
    const frames = await page.evaluate<number>(SCROLL);
    const perFrame = ((await worked()) - workedBefore) / frames;
    await page.getByText(`共 ${ROWS} 项`).waitFor();
    await page.getByRole('cell', { name: String(ROWS), exact: true }).waitFor();
    expect(await page.locator('.ledger tbody tr').count()).toBeLessThan(80);
    process.stdout.write(`${frames} frames, ${perFrame.toFixed(1)} ms of work each\n`);
    expect(perFrame).toBeLessThan(50);

    const before = asked();
    await page.evaluate(`window.dispatchEvent(new Event('focus'))`);
    await page.waitForTimeout(1_500);
    expect(asked() - before).toBeLessThanOrEqual(2);
  }, 300_000);

  it('keeps filters in the address, and moves by keyboard', async () => {
    const page = await at.enter(OFFICE, '/tasks?status=dispatched&ref=08');
    await page.getByText('共 1 项').waitFor();
    await page.getByRole('cell', { name: '08', exact: true }).waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: /任务 08/ }).waitFor();
    await page.goBack();
    await page.getByText('共 1 项').waitFor();
    await page.getByRole('button', { name: '清除筛选' }).click();
    await page.getByText('共 19 项').waitFor();
    expect(new URL(page.url()).search).toBe('');
    await page.keyboard.press('/');
    await page.keyboard.type('07\n');
    await page.getByText('共 1 项').waitFor();
    expect(new URL(page.url()).search).toBe('?q=07');
  }, 60_000);

  it('counts by level and state, each number a link to its rows and back', async () => {
    const page = await at.enter(OFFICE);
    const counts = page.getByRole('region', { name: '数量' });
    const link = counts.getByRole('link', { name: /待签收/ });
    const waiting = Number((await link.innerText()).match(/\d+/)?.[0]);
    await link.click();
    await page.waitForURL(/status=dispatched/);
    await page.getByText(`共 ${waiting} 项`).waitFor();
    // The number may be there before its rows.
    await page
      .locator('.ledger tbody .col-where')
      .nth(waiting - 1)
      .waitFor();
    expect(await page.locator('.ledger tbody .col-where').allInnerTexts()).toEqual(
      Array.from({ length: waiting }, () => '待签收'),
    );
    await page.goBack();
    await page.getByText('共 19 项').waitFor();
    await page.getByLabel('分组').click();
    await page.getByTitle('按牵头单位').click();
    await page.getByRole('rowheader', { name: /市住房城乡建设局/ }).waitFor();
    expect(new URL(page.url()).search).toBe('?group=unit');
  }, 60_000);

  it('keeps a question under a name, on every machine', async () => {
    const page = await at.enter(OFFICE, '/tasks?class=long-term&sort=deadline');
    await page.getByRole('button', { name: '保存视图' }).click();
    const dialog = page.getByRole('dialog', { name: '我的视图' });
    await dialog.getByLabel('名称').fill('长期的');
    await dialog.getByRole('button', { name: '确认保存视图' }).click();
    await page.getByRole('link', { name: '长期的', exact: true }).waitFor();
    const elsewhere = await at.enter(OFFICE);
    await elsewhere.getByRole('link', { name: '长期的', exact: true }).click();
    await elsewhere.getByText('共 4 项').waitFor();
    expect(new URL(elsewhere.url()).search).toBe('?class=long-term&sort=deadline');
  }, 60_000);

  it('saves what is filtered as a table for a spreadsheet', async () => {
    const page = await at.enter(OFFICE, '/tasks?class=long-term');
    await page.getByText('共 4 项').waitFor();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: '导出' }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/^台账-\d{4}-\d\d-\d\d\.csv$/);
    const lines = readFileSync(await file.path(), 'utf8').split('\r\n');
    expect(lines[0]).toMatch(/^\uFEFF方案,编号,/);
    expect(lines).toHaveLength(1 + 4 + 1);
  }, 60_000);

  it('says what is wrong with an address, and leads out of it', async () => {
    const page = await at.enter(OFFICE, '/tasks?level=violet');
    await page.getByRole('alert').getByText('网址里的筛选条件有误').waitFor();
    await page.getByRole('alert').getByRole('button', { name: '清除筛选' }).click();
    await page.getByText('共 19 项').waitFor();
  }, 60_000);

  it('lists its keys by a key and by a button, and none of them works while somebody writes', async () => {
    const page = await at.enter(OFFICE);
    await page.getByText('共 19 项').waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('j?k/');
    expect(await page.getByLabel('查编号或标题').inputValue()).toBe('j?k/');
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.getByLabel('查编号或标题').blur();
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: '快捷键' }).getByText('到下一行').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '快捷键' }).click();
    await page.getByRole('dialog', { name: '快捷键' }).getByRole('button', { name: '关闭' }).click();
    expect(await page.getByRole('dialog').count()).toBe(0);
  }, 60_000);
});
