import { readFileSync } from 'node:fs';
import chromium from '@sparticuz/chromium';
import { chromium as playwright, type Browser, type BrowserContext } from 'playwright-core';

/** Named in the console's lists of fonts, for its pages and for letters, and found on no bare machine. */
const FAMILIES = ['Noto Sans CJK SC', 'Noto Serif CJK SC'];
const FONT_PATH = '/font-of-the-specs.woff2';
const FONT =
  require.resolve('@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-400-normal.woff2');

/** Not the package's own list: it puts everything into one process, where a second window never loads. */
const ARGS = ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', '--font-render-hinting=none'];

/** A page comes far sooner, but not where all suites run on two cores. */
const PATIENCE_MS = 30_000;

/** This machine as others in an office's network know it: plain http to such a name is no secure context. */
export const LAN_NAME = 'duban.test';

/** A real Chromium; CHROME_PATH names another one. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROME_PATH || (await chromium.executablePath());
  return playwright.launch({
    executablePath,
    args: [...ARGS, `--host-resolver-rules=MAP ${LAN_NAME} 127.0.0.1`],
    headless: true,
  });
}

/** A browser of its own for one person, on a machine that knows Chinese characters. */
export async function openWindow(
  browser: Browser,
  { url, width = 1440 }: { readonly url: string; readonly width?: number },
): Promise<BrowserContext> {
  const context = await browser.newContext({
    baseURL: url,
    viewport: { width, height: 900 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
  context.setDefaultTimeout(PATIENCE_MS);
  const body = readFileSync(FONT);
  await context.route(`**${FONT_PATH}`, (route) => route.fulfill({ contentType: 'font/woff2', body }));
  await context.addInitScript(
    `for (const family of ${JSON.stringify(FAMILIES)}) document.fonts.add(new FontFace(family, 'url(${FONT_PATH})'))`,
  );
  return context;
}

/**
 * A browser without a network, for a page that is opened from a disk. The font of the specs comes with the bytes themselves: such
 * a page may fetch none.
 */
export async function openOffline(browser: Browser): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    offline: true,
    locale: 'zh-CN',
  });
  context.setDefaultTimeout(PATIENCE_MS);
  const font = readFileSync(FONT).toString('base64');
  await context.addInitScript(
    `{ const bytes = Uint8Array.from(atob('${font}'), (one) => one.charCodeAt(0));
       for (const family of ${JSON.stringify(FAMILIES)}) document.fonts.add(new FontFace(family, bytes)); }`,
  );
  return context;
}
