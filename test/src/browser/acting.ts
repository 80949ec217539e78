import type { Day } from '@duban/domain';
import type { Page } from 'playwright-core';

const DAY_MS = 24 * 3_600_000;

export const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click();

/** In the sample city's zone. */
export const daysAgo = (days: number): Day =>
  new Date(Date.now() + 8 * 3_600_000 - days * DAY_MS).toISOString().slice(0, 10) as Day;

/** The act of the open form holds from a day that is over: so weeks pass in minutes. */
export async function inArrears(page: Page, days: number, why = '当时已办，今天补录'): Promise<void> {
  await page.getByText('补录日期…').click();
  await page.getByLabel('办理日期').fill(daysAgo(days));
  await page.getByLabel('补录原因').fill(why);
}

export async function choose(page: Page, field: string, option: string | RegExp): Promise<void> {
  await page.getByRole('combobox', { name: field }).click();
  const open = page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option');
  await open.filter({ hasText: option }).first().click();
  await page.keyboard.press('Escape');
}
