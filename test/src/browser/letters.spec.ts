import type { Page } from 'playwright-core';
import { press } from './acting';
import { openConsoleHouse, takePictures, type ConsoleHouse } from './console-house';

const UNIT = '市住房城乡建设局';
const OFFICER = `${UNIT}经办人`;
const DIRECTOR = '整改办主任';
const CLERK = '整改办经办人';
const TASK = /东港区老街雨污混接/;
const LETTER = '关于第 01 号整改任务的提醒函';

let at: ConsoleHouse;
beforeAll(async () => {
  at = await openConsoleHouse();
}, 240_000);
afterAll(() => at?.close(), 60_000);

const follow = (page: Page, name: string | RegExp): Promise<void> => page.getByRole('link', { name }).click();

/** A row of the inbox opens the act on its own page. */
const open = (page: Page, act: string): Promise<void> => follow(page, `${act}：第 01 号`);

let letterAt: string;

describe('a letter in three browsers', () => {
  let officer: Page;
  let director: Page;

  it('begins with several receipts at once, each with its result', async () => {
    officer = await at.enter(OFFICER, '/inbox');
    await officer.getByText(/^全选可签收的/).click();
    await officer.getByRole('button', { name: /^签收所选的/ }).click();
    const results = officer.getByRole('region', { name: '签收结果' }).getByRole('listitem');
    await officer.getByRole('button', { name: '收起结果' }).waitFor();
    const said = await results.allInnerTexts();
    expect(said.length).toBeGreaterThan(1);
    expect(said.filter((text) => !text.includes('已签收。'))).toEqual([]);
    await takePictures(officer, 'receipts');
  }, 60_000);

  it('is drafted when a report is behind, and appears before whoever waits for it', async () => {
    director = await at.enter(DIRECTOR, '/inbox');
    await director.getByText('现在没有等你办的事。').waitFor();
    await open(officer, '填报进展');
    await officer.getByLabel('未达序时进度').click();
    await officer.getByLabel('进展情况').fill('征迁未完成，暂停进场。');
    await press(officer, '确认填报进展');
    await officer.getByText('本期进展已报告。').waitFor();
    await director.getByRole('link', { name: '签发函件：第 01 号' }).waitFor();
    await takePictures(director, 'inbox');
  }, 60_000);

  it('is revised on the page as it will look, and whoever reads it for signature is told', async () => {
    await open(director, '签发函件');
    await director.getByText('预计 甬督提').waitFor();
    letterAt = new URL(director.url()).pathname;
    const clerk = await at.enter(CLERK, `${letterAt}?act=revise`);
    const body = clerk.getByLabel('正文');
    await body.fill(`${UNIT}：\n请于月底前完成征迁。<script>alert(1)</script>`);
    const sheet = clerk.getByRole('region', { name: '函件原样' });
    await sheet.getByText('<script>alert(1)</script>').waitFor();
    await clerk.getByLabel('附件', { exact: true }).fill('进展情况表\n措施清单');
    await clerk.getByLabel('抄送', { exact: true }).fill('市委办公室\n市政府办公室');
    await sheet.getByText('抄送：市委办公室，市政府办公室。').waitFor();
    await clerk.reload();
    expect(await body.inputValue()).toContain('请于月底前完成征迁。');
    await takePictures(clerk, 'letter-revise');
    await press(clerk, '确认修改文稿');
    await clerk.getByText('文稿已更新。').waitFor();
    await sheet.getByText('2.措施清单').waitFor();
    await director.getByText('文稿在你阅读之后有改动').waitFor();
    expect(await director.getByRole('button', { name: '确认签发' }).isDisabled()).toBe(true);
    await press(director, '已读新文稿');
  }, 60_000);

  it('is issued with a number, whatever becomes of the network, and reaches its receiver', async () => {
    await director.context().setOffline(true);
    await press(director, '确认签发');
    await director.getByText('正在办理').waitFor();
    await director.context().setOffline(false);
    await director.getByText(/函件已签发，文号 甬督提〔\d{4}〕1号。/).waitFor();
    await takePictures(director, 'letter-issued');
    await officer.goto('/inbox');
    await open(officer, '签收函件');
    await press(officer, '确认签收');
    await officer.getByText('函件已签收，等待回函。').waitFor();
  }, 60_000);

  it('is answered, and the office sees it without asking', async () => {
    await officer.getByRole('button', { name: '回函' }).click();
    await officer.getByLabel('回函内容').fill('月底前完成征迁，增加作业面。');
    await officer.context().clearCookies();
    // Whoever waits for others' acts may have met the ended session first: the form is sent beneath its dialog as well.
    await officer.locator('form[aria-label="回函"]').dispatchEvent('submit');
    const dialog = officer.getByRole('dialog', { name: '登录已过期' });
    await dialog.getByRole('button', { name: `以${OFFICER}的身份登录` }).click();
    await dialog.waitFor({ state: 'hidden' });
    await press(officer, '确认回函');
    await officer.getByText('已回函，此件办结。').waitFor();
    await director.getByText('月底前完成征迁，增加作业面。').waitFor();
    await takePictures(director, 'letter-answered');
    await officer.goto('/inbox/done');
    await officer.getByRole('link', { name: '回复函件' }).waitFor();
    await takePictures(officer, 'done');
  }, 60_000);

  it('stands in its list, which a link shows to a colleague as it is', async () => {
    await director.goto('/letters?status=replied');
    await director.getByRole('link', { name: LETTER }).waitFor();
    await takePictures(director, 'letters');
    await director.goto('/letters?status=drafted');
    await director.getByText('没有符合筛选的函件。').waitFor();
  }, 60_000);
});

describe('a round in two browsers', () => {
  it('is closed early by the office with a reason, and nobody else is offered it', async () => {
    const mayor = await at.enter('市长', '/rounds');
    await follow(mayor, /月调度$/);
    await mayor.getByText('提前截止：由整改办办理').waitFor();
    const clerk = await at.enter(CLERK, new URL(mayor.url()).pathname);
    await press(clerk, '提前截止');
    expect(await clerk.getByRole('button', { name: '确认提前截止' }).isDisabled()).toBe(true);
    await clerk.getByLabel('提前截止的原因').fill('上级提前调度');
    await takePictures(clerk, 'round');
    await press(clerk, '确认提前截止');
    await clerk.getByText('本期已截止。', { exact: true }).waitFor();
    await mayor.getByRole('heading', { name: '截止之后' }).waitFor();
    await follow(clerk, TASK);
    await clerk.getByText('未达序时进度').first().waitFor();
  }, 60_000);
});
