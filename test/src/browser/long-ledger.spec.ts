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
  return { asked: () => asked };
}

/** Scrolls down faster than anybody reads; gives the pauses between frames, shortest first, in milliseconds. */
const SCROLL = `new Promise((resolve) => {
  const pauses = [];
  let last = performance.now(), quiet = 0, height = 0;
  const frame = (now) => {
    pauses.push(now - last);
    last = now;
    scrollBy(0, 600);
    quiet = document.body.scrollHeight === height && scrollY + innerHeight >= height - 1 ? quiet + 1 : 0;
    height = document.body.scrollHeight;
    if (quiet > 60) resolve(pauses.sort((a, b) => a - b));
    else requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
})`;

describe('a ledger of ten thousand rows', () => {
  it('is scrolled to its end with a few rows drawn at a time, and asks again only for those in sight', async () => {
    const page = await at.enter(OFFICE);
    await page.getByRole('table', { name: '台账' }).waitFor();
    const { asked } = await lengthen(page);
    await page.reload();
    await page.getByRole('table', { name: '台账' }).waitFor();
    const pauses = await page.evaluate<readonly number[]>(SCROLL);
    await page.getByText(`共 ${ROWS} 项`).waitFor();
    await page.getByRole('cell', { name: String(ROWS), exact: true }).waitFor();
    expect(await page.locator('.ledger tbody tr').count()).toBeLessThan(80);
    const [half = NaN, most = NaN] = [0.5, 0.95].map((part) => pauses[Math.floor(pauses.length * part)]);
    process.stdout.write(
      `frames: half within ${Math.round(half)} ms, 95 of 100 within ${Math.round(most)} ms\n`,
    );
    expect(half).toBeLessThan(50);

    const before = asked();
    await page.evaluate(`window.dispatchEvent(new Event('focus'))`);
    await page.waitForTimeout(1_500);
    expect(asked() - before).toBeLessThanOrEqual(2);
  }, 90_000);

  it('keeps filters in the address, and moves by keyboard', async () => {
    const page = await at.enter(OFFICE, '/tasks?status=dispatched&ref=08');
    await page.getByText('共 1 项').waitFor();
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
    expect(new URL(page.url()).search).toBe('?ref=07');
  }, 60_000);
});
