import { addDays, CHINA_OFFSET_MINUTES, dayInZone } from '@duban/domain';
import type { Page } from 'playwright-core';
import { press } from './acting';
import { asked } from './asked-by-hand';
import { barriers } from './axe';
import { openConsoleHouse, takePictures, type ConsoleHouse } from './console-house';
import { inEnglish, speak } from './in-english';
import { unreached } from './keyboard';

const PLAN = '第三轮督察整改方案';
const OTHER = '省级督察整改方案';
const FEEDBACK = addDays(dayInZone(Date.now(), CHINA_OFFSET_MINUTES), -7);

let at: ConsoleHouse;
let clerk: Page;
let director: Page;
let planId: string;
beforeAll(async () => {
  at = await openConsoleHouse();
  clerk = await at.enter('整改办经办人', '/tasks');
  director = await at.enter('整改办主任', '/tasks');
  await Promise.all([clerk, director].map((page) => page.locator('header.top').waitFor()));
  const { plan } = await asked<{ plan: { id: string } }>(clerk, '/plans/feedback', {
    ...{ plan: PLAN, pack: 'ningbo', level: 'central', round: 3, body: '中央第三生态环境保护督察组' },
    feedbackOn: FEEDBACK,
  });
  planId = plan.id;
}, 240_000);
afterAll(() => at?.close(), 60_000);

const clock = (page: Page) => page.getByRole('region', { name: '方案时钟', exact: true });

describe('a plan since its feedback', () => {
  it('says what is due by when, counted day by day, and who is next', async () => {
    await clerk.goto(`/plans/${planId}`);
    await clock(clerk).getByText(`中央第三生态环境保护督察组，${FEEDBACK} 反馈`).waitFor();
    await clock(clerk)
      .getByText(/报送整改方案：\d{4}-\d\d-\d\d 前/)
      .waitFor();
    await clerk.getByText(/45/).first().waitFor();
    await director.goto(`/plans/${planId}`);
    await clock(director)
      .getByText(/起草完成：.*经办人/)
      .waitFor();
    expect(await clock(director).getByRole('button').count()).toBe(0);
  }, 60_000);

  it('stands in the inbox of whoever goes on with it, with its day, and opens with its form', async () => {
    await clerk.goto('/inbox');
    const line = clerk.getByRole('link', { name: `起草方案：${PLAN}` });
    await line.waitFor();
    await takePictures(clerk, 'inbox-plan');
    expect([...(await barriers(clerk)), ...(await unreached(clerk))]).toEqual([]);
    await inEnglish(clerk, async () => {
      await takePictures(clerk, 'inbox-plan-en');
    });
    await line.click();
    await clerk.getByRole('form', { name: '起草完成' }).waitFor();
    await press(clerk, '关闭');
  }, 60_000);

  it('is taken from step to step by whom the law names, and shows each at once to the others', async () => {
    await press(clerk, '起草完成');
    await clock(clerk).getByLabel('文号或文件名称').fill('整改方案（送审稿）');
    await takePictures(clerk, 'plan-course-form');
    expect([...(await barriers(clerk)), ...(await unreached(clerk))]).toEqual([]);
    await press(clerk, '确认起草完成');
    await press(director, '报送审批');
    await press(director, '确认报送审批');
    const mayor = await at.enter('市长', `/plans/${planId}`);
    await press(mayor, '退回');
    const send = mayor.getByRole('button', { name: '确认退回' });
    expect(await send.isDisabled()).toBe(true);
    await clock(mayor).getByRole('textbox', { name: '退回的原因' }).fill('措施不具体，请补充。');
    await send.click();
    await clock(director).getByText('措施不具体，请补充。').waitFor();
    await takePictures(director, 'plan-course-returned');
    // The director goes on in English.
    await speak(director, 'en');
    await takePictures(director, 'plan-course-returned-en');
    expect(await barriers(director)).toEqual([]);
  }, 120_000);

  it('begins with a feedback on a page that only who drafts is shown', async () => {
    await director.goto('/plans');
    await director.getByRole('link', { name: PLAN }).waitFor();
    expect(await director.locator('a[href="/plans/feedback"]').count()).toBe(0);
    await director.goto('/plans/feedback');
    await director.getByText(/draft no plan/).waitFor();
    await clerk.goto('/plans');
    await clerk.getByRole('link', { name: '登记督察反馈' }).click();
    const form = clerk.getByRole('form', { name: '登记督察反馈' });
    await form.getByLabel('方案名称').fill(OTHER);
    await form.getByLabel('适用规则').click();
    await clerk.getByTitle('宁波', { exact: false }).first().click();
    await form.getByLabel('省级').check();
    await form.getByLabel('第几轮').fill('99');
    await form.getByLabel('督察组名称').fill('浙江省第一生态环境保护督察组');
    await form.getByLabel('反馈日期').fill(FEEDBACK);
    await form.getByText('轮次、批次填 1 至 20 的整数，或留空').waitFor();
    const send = form.getByRole('button', { name: '确认登记督察反馈' });
    expect(await send.isDisabled()).toBe(true);
    await form.getByLabel('第几轮').fill('3');
    await form.getByText('已办的各步').click();
    await form.getByLabel('报送').fill(FEEDBACK);
    await form.getByText('各步日期须从起草起依次填写，不早于反馈日和上一步').waitFor();
    for (const step of ['起草', '批准']) await form.getByLabel(step, { exact: true }).fill(FEEDBACK);
    await takePictures(clerk, 'plan-feedback');
    expect([...(await barriers(clerk)), ...(await unreached(clerk))]).toEqual([]);
    await send.click();
    await clerk.waitForURL(/\/plans\/(?!feedback)/);
    await clock(clerk).getByText(`浙江省第一生态环境保护督察组，${FEEDBACK} 反馈`).waitFor();
    await clock(clerk)
      .getByText(/^公开：/)
      .waitFor();
  }, 120_000);

  it('is published with others at one moment that lies ahead, by whom the law names', async () => {
    await director.goto('/plans');
    await director.locator('a[href="/plans/publication"]').click();
    const form = director.getByRole('form', { name: 'Set the publication' });
    expect(await form.getByRole('checkbox', { name: PLAN }).count()).toBe(0);
    await form.getByRole('checkbox', { name: OTHER }).check();
    await form.getByLabel('Where it is published').fill('省政府门户网站');
    await form.getByLabel('Moment of publication').fill('2026-01-01T09:00');
    await form.getByText('Give a moment that lies ahead').waitFor();
    const tomorrow = addDays(dayInZone(Date.now(), CHINA_OFFSET_MINUTES), 2);
    await form.getByLabel('Moment of publication').fill(`${tomorrow}T09:00`);
    await takePictures(director, 'plan-publication-en');
    expect([...(await barriers(director)), ...(await unreached(director))]).toEqual([]);
    await form.getByRole('button', { name: 'Confirm: Set the publication' }).click();
    await director.waitForURL(/\/plans$/);
    await director.getByRole('link', { name: OTHER }).click();
    await clock(director)
      .or(director.getByRole('region', { name: "The plan's clock" }))
      .getByText(/To be published at .*省政府门户网站/)
      .waitFor();
  }, 120_000);
});
