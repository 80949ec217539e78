import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { ROOT } from '../support/office';
import { freePort } from '../support/free-port';
import { startProduct, type Product } from '../support/product';
import { openBrowser, openWindow } from './chromium';

export interface Ready {
  readonly url: string;
  /** Of the owner of the tables. */
  readonly databaseUrl: string;
  readonly accounts: readonly {
    readonly name: string;
    readonly password: string;
    readonly posts: readonly { readonly post: string; readonly unit: string }[];
  }[];
}

/** A whole product with its demonstration office, and a browser before it. */
export interface ConsoleHouse {
  readonly ready: Ready;
  /** A person's own browser, signed in through the page. */
  enter(account: string, at?: string): Promise<Page>;
  /** A browser in which nobody is signed in. */
  window(width?: number): Promise<BrowserContext>;
  /** One of its processes dies; the supervisor starts another one. */
  kill(process: string): void;
  close(): Promise<void>;
}

interface HouseWanted {
  /** It tells no story yet: its tasks wait for their receipt. */
  readonly untouched?: boolean;
  /** A folder of packs other than those that are shipped. */
  readonly packs?: string;
  /** It is called by a name, which passkeys need, and not by an address. */
  readonly byName?: boolean;
}

export async function openConsoleHouse({
  untouched = true,
  packs,
  byName = false,
}: HouseWanted = {}): Promise<ConsoleHouse> {
  // Not the usual one: another product on this machine may take that in the same moment.
  const product = await startProduct(['--port', String(await freePort())], {
    ...(untouched && { DUBAN_DEMONSTRATION: 'untouched' }),
    ...(packs && { DUBAN_PACKS: packs }),
  });
  try {
    return await houseOf(product, await openBrowser(), byName);
  } catch (error) {
    await product.stop();
    throw error;
  }
}

async function houseOf(product: Product, browser: Browser, byName: boolean): Promise<ConsoleHouse> {
  const said = JSON.parse(readFileSync(product.readyFile, 'utf8')) as Ready;
  const ready = byName ? { ...said, url: said.url.replace('127.0.0.1', 'localhost') } : said;
  const window = (width?: number): Promise<BrowserContext> =>
    openWindow(browser, { url: ready.url, ...(width && { width }) });
  return {
    ready,
    window,
    enter: async (account, at = '/tasks') => {
      const page = await (await window()).newPage();
      await page.goto(at);
      const button = page.getByRole('button', { name: `以${account}的身份登录` });
      await button.click();
      // On a busy machine the names may be drawn anew between the press and the release of a click, which is lost then.
      await button.waitFor({ state: 'hidden', timeout: 10_000 }).catch(async () => {
        if (await button.isVisible()) await button.click();
      });
      return page;
    },
    kill: (name) => process.kill(product.pidOf(name), 'SIGKILL'),
    close: async () => {
      await browser.close();
      await product.stop();
    },
  };
}

const PICTURES = join(ROOT, 'test', 'pictures');
/** A desk, the same at 200 %, and a phone. */
const WIDTHS = [1440, 720, 360];

/** What the page makes of its new width stands after the second frame. */
const DRAWN = 'new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))';

/** The page as a person sees it on a desk and on a phone, kept to be looked at; fails where it is wider than its window. */
export async function takePictures(page: Page, name: string, widths = WIDTHS): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    await page.evaluate(DRAWN);
    await page.screenshot({ path: join(PICTURES, `${name}-${width}.png`), fullPage: true });
    const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
    if (wide > width) throw new Error(`${name} is ${wide} pixels wide in a window of ${width}`);
  }
  await page.setViewportSize({ width: 1440, height: 900 });
}
