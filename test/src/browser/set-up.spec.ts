import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { KeptProcess } from '../failpoints/kept-process';
import { environmentOf } from '../failpoints/mortal-worker';
import { freePort } from '../support/free-port';
import { openOffice, servers, type Office } from '../support/office';
import { setUpPath } from '../support/set-up-path';
import { barriers } from './axe';
import { LAN_NAME, openBrowser, openWindow } from './chromium';
import { takePictures } from './console-house';

const PASSWORD = 'right horse battery';

let office: Office;
let api: KeptProcess<{ readonly ready: true }>;
let browser: Browser;
let url: string;

beforeAll(async () => {
  office = await openOffice({ staffed: false });
  const port = await freePort();
  url = `http://127.0.0.1:${port}`;
  const { dist } = servers();
  const env = { DUBAN_TENANT: 'main', DUBAN_PORT: String(port), DUBAN_CONSOLE: join(dist, 'console') };
  const file = join(dist, 'api', 'main.cjs');
  api = new KeptProcess({ name: 'api-set-up', file, env: { ...environmentOf(office), ...env } });
  await api.start();
  browser = await openBrowser();
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await api?.stop();
  await office?.close();
}, 30_000);

const open = async (path: string): Promise<Page> => {
  const page = await (await openWindow(browser, { url })).newPage();
  await page.goto(path);
  return page;
};
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

describe('the first set-up in a browser', () => {
  it('is named on the sign-in page while nobody has an account', async () => {
    const page = await open('/');
    await page.getByText('这里还没有任何账号。请打开启动时终端里显示的首次设置链接。').waitFor();
    await takePictures(page, 'sign-in-unset');
    expect(await barriers(page)).toEqual([]);
  }, 60_000);

  it.each([
    ['half a link', '/set-up', '这个网址不完整。'],
    ['a guessed link', '/set-up#guessed', '没有这个链接'],
  ])(
    'is not opened by %s',
    async (_what, path, said) => {
      const page = await open(path);
      await page.getByText(said).waitFor();
      expect(await page.getByLabel('登录名').count()).toBe(0);
    },
    60_000,
  );

  it('makes the first administrator, signed in; the link then says that it was used', async () => {
    const path = await setUpPath(office);
    const page = await open(path);
    await page.getByLabel('姓名').fill('王敏');
    await page.getByLabel('登录名').fill('wang.min');
    await page.getByLabel('密码（至少 10 个字符）').fill('short');
    await page.getByText('还差：密码（至少 10 个字符）').waitFor();
    expect(await button(page, '设为管理员并登录').isDisabled()).toBe(true);
    await takePictures(page, 'set-up');
    expect(await barriers(page)).toEqual([]);
    await page.getByLabel('密码（至少 10 个字符）').fill(PASSWORD);
    await page.context().setOffline(true);
    await button(page, '设为管理员并登录').click();
    await page.getByRole('alert').filter({ hasText: 'no-network' }).waitFor();
    expect(await page.getByLabel('姓名').inputValue()).toBe('王敏');
    await page.context().setOffline(false);
    await button(page, '设为管理员并登录').click();
    await page.getByRole('link', { name: '新增人员' }).waitFor();
    expect(new URL(page.url()).hash).toBe('');
    const again = await open(path);
    await again.getByText('首次设置已经完成，这个链接不能再用').waitFor();
    await takePictures(again, 'set-up-used');
    expect(await barriers(again)).toEqual([]);
    await again.getByRole('link', { name: '去登录' }).click();
    await again.getByLabel('登录名').fill('wang.min');
    await again.getByLabel('密码', { exact: true }).fill(PASSWORD);
    await button(again, '登录').click();
    await again.getByRole('heading', { name: '待办', level: 1 }).waitFor();
  }, 60_000);
});

describe('the console over plain http, by the name of a machine in the network', () => {
  it('signs in and sends acts, though the browser gives it less than over https', async () => {
    const context = await openWindow(browser, { url: url.replace('127.0.0.1', LAN_NAME) });
    const page = await context.newPage();
    await page.goto('/people/units/add');
    expect(await page.evaluate<boolean>('isSecureContext')).toBe(false);
    await page.getByLabel('登录名').fill('wang.min');
    await page.getByLabel('密码', { exact: true }).fill(PASSWORD);
    await button(page, '登录').click();
    await page.getByLabel('单位名称').fill('市林业局');
    await button(page, '确认新增单位').click();
    await page.getByRole('link', { name: /^市林业局/ }).waitFor();
  }, 60_000);
});
