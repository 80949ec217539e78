import type { Locator, Page } from 'playwright-core';
import { press } from './acting';
import { asked, told } from './asked-by-hand';
import { barriers } from './axe';
import { openConsoleHouse, takePictures, type ConsoleHouse } from './console-house';
import { draftedLetter, UNIT } from './drafted-letter';

let at: ConsoleHouse;
let clerk: Page;
beforeAll(async () => {
  at = await openConsoleHouse();
}, 240_000);
afterAll(() => at?.close(), 60_000);

const PARAGRAPHS = ['一、存在的问题', '二、整改要求', '三、有关安排'].flatMap((heading, part) => [
  heading,
  ...Array.from(
    { length: 4 },
    (_, n) =>
      `第${part + 1}方面第${n + 1}点，征迁进度滞后于方案所定时序，雨污管网改造工程尚未进场，沿街商户排水口仍有混接，请逐个排口明确措施、责任人和完成时间，每周报送一次进展，并对已完成的排口开展复核。`,
  ),
]);
const withoutSpace = (text: string): string => text.replace(/\s/g, '');

/** How high each page is by its width. */
const SHAPES = `[...document.querySelectorAll('.sheet')]
  .map((page) => page.getBoundingClientRect()).map(({ height, width }) => height / width)`;

/** With the rest of its text, as whoever drafts it types it; its pages, once they are so many. */
async function revised(clerk: Page, pages: number): Promise<Locator> {
  await clerk.getByLabel('标题', { exact: true }).fill('关于第 01 号整改任务的提醒函');
  await clerk.getByLabel('正文').fill([`${UNIT}：`, ...PARAGRAPHS].join('\n'));
  await press(clerk, '确认修改文稿');
  await clerk.getByText('文稿已更新。').waitFor();
  await clerk.getByRole('region', { name: `函件第 ${pages} 页，共 ${pages} 页` }).waitFor();
  return clerk.locator('.sheet');
}

const printedPages = async (page: Page): Promise<number> => {
  const printed = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  return printed.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
};

it('a letter of several pages is shown and printed page by page, with nothing lost between them', async () => {
  const { letterAt } = await draftedLetter(at);
  clerk = await at.enter('整改办经办人', `${letterAt}?act=revise`);
  const pages = await revised(clerk, 3);
  expect(await pages.locator('.sheet-page').allInnerTexts()).toEqual(['— 2 —', '— 3 —']);
  const words = await pages.locator('.sheet-paragraph').allInnerTexts();
  expect(withoutSpace(words.join(''))).toBe(PARAGRAPHS.join(''));
  const shapes = await clerk.evaluate<number[]>(SHAPES);
  for (const shape of shapes) expect(shape).toBeCloseTo(297 / 210, 2);
  await takePictures(clerk, 'letter-pages');
  expect(await barriers(clerk)).toEqual([]);
  expect(await printedPages(clerk)).toBe(3);
}, 120_000);

it('a circular has a number on each page, and its foot on the last', async () => {
  const { units } = await told<{ units: { id: string; name: string }[] }>(clerk, '/units');
  const unit = units.find(({ name }) => name === UNIT)?.id ?? '';
  const { tasks } = await told<{ tasks: { taskId: string }[] }>(clerk, `/letter-offers?unit=${unit}`);
  const about = { kind: 'unit', tasks: tasks.slice(0, 1).map(({ taskId }) => taskId) };
  const said = { about, receiver: { unit }, rung: 'circular', because: '逾期' };
  const { letter } = await asked<{ letter: { id: string } }>(clerk, '/letters', said);
  await clerk.goto(`/letters/${letter.id}?act=revise`);
  // As LibreOffice breaks its document.
  const pages = await revised(clerk, 4);
  expect(await pages.locator('.sheet-page').allInnerTexts()).toEqual(['— 1 —', '— 2 —', '— 3 —', '— 4 —']);
  await takePictures(clerk, 'letter-pages-circular', [1440]);
  expect(await pages.nth(1).locator('.sheet-paragraph').last().innerText()).toMatch(/^第2方面第4点.*管网$/);
  expect(await pages.locator('.sheet-foot').count()).toBe(1);
  await pages.nth(3).locator('.sheet-signed').waitFor();
  expect(await printedPages(clerk)).toBe(4);
}, 120_000);
