import type { Page } from 'playwright-core';
import { press } from './acting';
import { barriers } from './axe';
import { openConsoleHouse, takePictures, type ConsoleHouse } from './console-house';
import { speak } from './in-english';
import { told } from './asked-by-hand';

const OFFICE = '整改办经办人';
const WORDS = '河水仍有异味 <b>请复测</b>';

let at: ConsoleHouse;
let stranger: Page;
beforeAll(async () => {
  at = await openConsoleHouse({ untouched: false });
  stranger = await (await at.window()).newPage();
}, 240_000);
afterAll(() => at?.close(), 60_000);

/** In both languages, and what a machine hears of it. */
async function looked(page: Page, name: string): Promise<void> {
  await takePictures(page, name);
  expect(await barriers(page)).toEqual([]);
  await speak(page, 'en');
  await takePictures(page, `${name}-en`);
  await speak(page, 'zh');
}

describe('a notice that the public reads', () => {
  let address: string;
  let number: string;

  it('is found without an account, with its days, its text and a document', async () => {
    await stranger.goto('/public/main');
    await stranger.getByRole('heading', { level: 1 }).waitFor();
    await looked(stranger, 'public-notices');
    await stranger.getByRole('listitem').filter({ hasText: '公示中' }).getByRole('link').first().click();
    await stranger.getByRole('heading', { name: '公示时间' }).waitFor();
    await looked(stranger, 'public-notice');
    address = new URL(stranger.url()).pathname;
    const waiting = stranger.waitForEvent('download');
    await stranger.getByRole('link', { name: /下载公示文件/ }).click();
    expect((await waiting).suggestedFilename()).toMatch(/^公示-.*\.docx$/);
    // The sign-in page of the house never came between.
    expect(await stranger.getByRole('button', { name: '登录' }).count()).toBe(0);
  }, 90_000);

  it('is objected to by a stranger, who is given a number, and stands still', async () => {
    const send = stranger.getByRole('button', { name: '提交异议' });
    expect(await send.isDisabled()).toBe(true);
    await stranger.getByLabel('异议内容').fill(WORDS);
    await stranger.getByLabel('联系方式（可不填）').fill('13800138000');
    await takePictures(stranger, 'public-objecting');
    await send.click();
    await stranger.getByText('异议已收到').waitFor();
    number = String(await stranger.locator('dd.receipt-number').textContent());
    await stranger.getByText('因异议中止').waitFor();
    await looked(stranger, 'public-objected');
    await stranger.getByRole('link', { name: '查询办理状态' }).click();
    await press(stranger, '查询');
    await stranger.getByText('整改办正在核查').waitFor();
  }, 90_000);

  it('waits in the inbox of whoever publishes, is answered in writing, and goes on', async () => {
    const office = await at.enter(OFFICE, '/inbox');
    await office.getByText('答复公示异议').first().waitFor();
    await office.goto(`${address.replace('/public/main', '/tasks')}?act=answer-objection`);
    await office.locator('form.act-form').getByText(WORDS).waitFor();
    await office.locator('form.act-form').getByText('13800138000').waitFor();
    await office.getByLabel('书面答复').fill('已于现场复测，水质达到考核目标。');
    await office.getByLabel('不成立，公示继续').check();
    await looked(office, 'objection-answering');
    await press(office, '确认答复异议');
    await office.getByText('已答复。').first().waitFor();
    await office.getByText('异议均已答复，公示继续').first().waitFor();
    await looked(office, 'objection-answered');
    const { row } = await told<{ row: { nextOn: string } }>(
      office,
      address.replace('/public/main', '/tasks'),
    );
    expect(row.nextOn).toMatch(/^\d{4}-/);
  }, 90_000);

  it('shows the answer to whoever knows the number, the new days and the old, and not the objection', async () => {
    await stranger.goto(`/public/main/objection#${number}`);
    await press(stranger, '查询');
    await stranger.getByText('已于现场复测，水质达到考核目标。').waitFor();
    await looked(stranger, 'public-objection-state');
    await stranger.goto(address);
    await stranger.getByText('收到异议 1 件，均已答复。').waitFor();
    await stranger.getByText('因答复异议中止，不计入公示期。').waitFor();
    await looked(stranger, 'public-resumed');
    expect(await stranger.content()).not.toMatch(/13800138000|请复测/);
  }, 90_000);

  it('stays to be read once it has ended, and takes no more', async () => {
    await stranger.goto('/public/main');
    await stranger.getByRole('listitem').filter({ hasText: '公示已结束' }).getByRole('link').first().click();
    await stranger.getByText('公示已经结束，不再收取异议').waitFor();
    await looked(stranger, 'public-ended');
    await stranger.goto('/public/main/0199b8b4-0000-7000-8000-000000000000');
    await stranger.getByText('没有这份公示').waitFor();
    await stranger.goto('/public/other');
    await stranger.getByRole('alert').waitFor();
  }, 90_000);
});
