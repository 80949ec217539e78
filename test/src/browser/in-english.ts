import type { Page } from 'playwright-core';

const SWITCH = { en: 'English', zh: '中文' } as const;

/** The words of a language are fetched when they are first asked for: it is spoken once the way back is there. */
export async function speak(page: Page, language: 'zh' | 'en'): Promise<void> {
  const button = (to: 'zh' | 'en') => page.locator('header').getByRole('button', { name: SWITCH[to] });
  await button(language).click();
  await button(language === 'en' ? 'zh' : 'en').waitFor();
}

/** What is looked at in English; Chinese again afterwards. */
export async function inEnglish(page: Page, look: () => Promise<void>): Promise<void> {
  await speak(page, 'en');
  await look();
  await speak(page, 'zh');
}
