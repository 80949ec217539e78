import type { Page } from 'playwright-core';
import { openConsoleHouse, takePictures, type ConsoleHouse } from './console-house';

const OFFICER = '市住房城乡建设局经办人';
const PRINCIPAL = '市住房城乡建设局负责人';
const FIRST = /东港区老街雨污混接/;

let at: ConsoleHouse;
beforeAll(async () => {
  at = await openConsoleHouse();
}, 240_000);
afterAll(() => at?.close(), 60_000);

/** What the page complains of, but answers and missing answers that a spec brings about. */
function complaints(page: Page): readonly string[] {
  const heard: string[] = [];
  page.on('console', (message) => {
    const text = message.text();
    if (message.type() !== 'error' || /status of (401|409|422)|ERR_INTERNET_DISCONNECTED/.test(text)) return;
    heard.push(text);
  });
  page.on('pageerror', ({ message }) => heard.push(message));
  return heard;
}

async function openFirstTask(page: Page): Promise<void> {
  await page.getByRole('link', { name: FIRST }).click();
  await page.getByText('为什么', { exact: true }).waitFor();
}

describe('the console in a browser', () => {
  it('signs in, shows what there is to do and the ledger, opens a task and receives it', async () => {
    const page = await (await at.window()).newPage();
    const heard = complaints(page);
    await page.goto('/');
    await page.getByRole('heading', { name: '督办' }).waitFor();
    await takePictures(page, 'sign-in');
    await page.getByRole('button', { name: `以${OFFICER}的身份登录` }).click();
    await page.getByRole('heading', { name: '待办', level: 1 }).waitFor();
    await takePictures(page, 'inbox');
    await page.getByRole('link', { name: '台账', exact: true }).click();
    await page.getByRole('table', { name: '台账' }).waitFor();
    await takePictures(page, 'ledger');
    await openFirstTask(page);
    await page.getByRole('button', { name: '签收', exact: true }).click();
    await page.getByText('任务由你单位签收').waitFor();
    await takePictures(page, 'receive');
    await page.getByRole('button', { name: '确认签收' }).click();
    await page.getByText('已签收，任务进入整改。').waitFor();
    await page.getByRole('listitem').filter({ hasText: '市住房城乡建设局签收' }).waitFor();
    await takePictures(page, 'task');
    expect(heard).toEqual([]);
  }, 60_000);

  it('says who can do what I cannot', async () => {
    const page = await at.enter('市长');
    await openFirstTask(page);
    await page.getByText(new RegExp(`报告完成：.*${PRINCIPAL}（样例）`)).waitFor();
    expect(await page.getByRole('button', { name: '报告完成' }).count()).toBe(0);
  }, 60_000);

  it('keeps what is typed through a reload, a lost network and an ended session', async () => {
    const page = await at.enter(PRINCIPAL);
    const heard = complaints(page);
    await openFirstTask(page);
    await page.getByRole('button', { name: '报告完成' }).click();
    const words = page.getByLabel('完成情况');
    await words.fill('混接点已全部改造。<script>alert(1)</script>');
    await page.reload();
    expect(await words.inputValue()).toContain('混接点已全部改造。<script>');

    await page.context().clearCookies();
    // Whoever waits for others' acts may have met the ended session first: the form is sent beneath its dialog as well.
    await page.locator('form[aria-label="报告完成"]').dispatchEvent('submit');
    await page.getByRole('dialog', { name: '登录已过期' }).waitFor();
    await takePictures(page, 'session-ended');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: `以${PRINCIPAL}的身份登录` })
      .click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(await words.inputValue()).toContain('混接点已全部改造。');

    await page.context().setOffline(true);
    await page.getByRole('button', { name: '确认报告完成' }).click();
    await page.getByText('正在办理').waitFor();
    await page.context().setOffline(false);
    await page.getByText('已报告完成。').waitFor();
    await page.getByRole('listitem').filter({ hasText: 'alert(1)' }).waitFor();
    expect(heard).toEqual([]);
  }, 60_000);

  it('shows a refusal with its code and what to do', async () => {
    const page = await at.enter(OFFICER);
    await page.getByRole('link', { name: /城南污水处理厂能力不足/ }).click();
    await page.getByRole('button', { name: '签收', exact: true }).click();
    await page.getByText('补录日期…').click();
    await page.getByLabel('办理日期').fill('2020-01-01');
    await page.getByLabel('补录原因').fill('当时未录');
    await page.getByRole('button', { name: '确认签收' }).click();
    const refusal = page.getByRole('alert').filter({ hasText: 'wrong-day' });
    await refusal.waitFor();
    expect(await refusal.innerText()).toContain('请改日期');
    await takePictures(page, 'refusal');
  }, 60_000);
});
