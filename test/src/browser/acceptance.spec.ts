import { samplePlan, writeSamplePlan } from '@duban/documents';
import type { Page } from 'playwright-core';
import { choose, press } from './acting';
import { asked } from './asked-by-hand';
import { barriers } from './axe';
import { openConsoleHouse, takePictures, type ConsoleHouse } from './console-house';
import { inEnglish } from './in-english';
import { unreached } from './keyboard';

const UNIT = '市住房城乡建设局';
const FIRST = /东港区老街雨污混接/;

let at: ConsoleHouse;
let acceptor: Page;
let task: string;

/** What is clicked elsewhere already is done without its page. */
async function done(task: string, account: string, act: string, body: object): Promise<void> {
  const page = await at.enter(account, task);
  await page.locator('header.top').waitFor();
  await asked(page, `/tasks/${task.split('/').pop() ?? ''}/${act}`, body);
  await page.context().close();
}

/** The first task of a plan under the rules of a place, by its address; dispatched, and not yet received. */
async function imported(place: string): Promise<string> {
  const office = await at.enter('整改办经办人', '/plans/import');
  const plan = samplePlan({ firstYear: new Date().getFullYear() });
  await office.locator('input[type=file]').setInputFiles({
    name: '整改方案.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(await writeSamplePlan(plan)),
  });
  await office.getByRole('link', { name: '下一步：确认' }).click();
  await office.getByLabel('方案名称').fill(`按${place}规则办理的方案`);
  await office.getByRole('combobox', { name: '适用规则' }).fill(place);
  await choose(office, '适用规则', place);
  await press(office, '确认导入');
  await office.getByRole('link', { name: '查看这个方案的任务' }).click();
  await office.getByRole('link', { name: FIRST }).click();
  await office
    .getByRole('listitem')
    .filter({ hasText: `交办给${UNIT}` })
    .first()
    .waitFor();
  return new URL(office.url()).pathname;
}

beforeAll(async () => {
  at = await openConsoleHouse();
  task = await imported('湖南');
  await done(task, `${UNIT}经办人`, 'receipt', {});
  await done(task, `${UNIT}负责人`, 'completion', { summary: '混接点全部改造。' });
  acceptor = await at.enter('市生态环境局负责人', task);
}, 300_000);
afterAll(() => at?.close(), 60_000);

const condition = (no: number) => acceptor.locator('.condition').nth(no - 1);

it('sends back what does not meet the conditions, and names them', async () => {
  await press(acceptor, '退回');
  await acceptor.getByLabel('退回原因').fill('雨天仍有溢流。');
  await acceptor.getByLabel('第 1 条未满足：污染消除').check();
  await acceptor.getByLabel('不予通过，责令继续整改').check();
  await takePictures(acceptor, 'acceptance-refused');
  expect([...(await barriers(acceptor)), ...(await unreached(acceptor))]).toEqual([]);
  await press(acceptor, '确认退回');
  await acceptor.getByText('已退回，任务重新整改。').waitFor();
  await acceptor.getByText('未满足的销号条件：污染消除').waitFor();
  const principal = await at.enter(`${UNIT}负责人`, task);
  await principal.getByText('未满足的销号条件：污染消除').waitFor();
  await principal.context().close();
  await done(task, `${UNIT}负责人`, 'completion', { summary: '雨天溢流口已封堵。' });
}, 120_000);

it('is given once each condition is answered, and keeps the answers and the look at the site', async () => {
  await acceptor.reload();
  await press(acceptor, '通过验收');
  const send = acceptor.getByRole('button', { name: '确认通过验收' });
  await acceptor.getByLabel('验收意见').fill('三项要求均已达到，同意销号。');
  expect(await send.isDisabled()).toBe(true);
  await condition(1).getByText('满足', { exact: true }).click();
  await condition(2).getByText('不适用', { exact: true }).click();
  await condition(3).getByText('满足', { exact: true }).click();
  expect(await send.isDisabled()).toBe(true);
  await condition(2).getByLabel('第 2 条不适用的理由').fill('不涉及生态破坏');
  await acceptor.getByLabel('现场核查地点').fill('东港区老街');
  await acceptor.getByLabel('现场核查人员').fill('局长\n监测站经办人');
  await takePictures(acceptor, 'acceptance-checklist');
  expect([...(await barriers(acceptor)), ...(await unreached(acceptor))]).toEqual([]);
  await send.click();
  await acceptor.getByText('验收已通过。').waitFor();
  await acceptor.getByText('现场核查：东港区老街（局长、监测站经办人）').waitFor();
  await acceptor.getByText('不适用：不涉及生态破坏').waitFor();
  await takePictures(acceptor, 'acceptance-given');
  await inEnglish(acceptor, () => takePictures(acceptor, 'acceptance-given-en'));
}, 120_000);

describe('under the rules of Yulin', () => {
  let there: string;
  let principal: Page;
  let clerk: Page;
  beforeAll(async () => {
    there = await imported('榆林');
    await done(there, `${UNIT}经办人`, 'receipt', {});
    await done(there, `${UNIT}经办人`, 'completion', { summary: '混接点全部改造。' });
    principal = await at.enter(`${UNIT}负责人`, there);
    clerk = await at.enter('整改办经办人', there);
  }, 120_000);

  it('the lead unit verifies, gives its opinion and applies, and is told what no evidence proves', async () => {
    await press(principal, '签字');
    await press(principal, '确认签字');
    await principal.getByText('已签字。').waitFor();
    await press(principal, '通过验收');
    await principal.getByLabel('验收意见').fill('四个不放过均已做到。');
    for (const no of [1, 2, 3, 4])
      await principal
        .locator('.condition')
        .nth(no - 1)
        .getByText('满足', { exact: true })
        .click();
    await press(principal, '确认通过验收');
    await principal.getByText('验收已通过。').waitFor();
    await press(principal, '申请验收');
    await principal.getByText('3 项措施还没有证据材料').first().waitFor();
    await principal.getByLabel('申请的内容').fill('已整改到位，申请销号。');
    await takePictures(principal, 'acceptance-application');
    expect([...(await barriers(principal)), ...(await unreached(principal))]).toEqual([]);
    await inEnglish(principal, () => takePictures(principal, 'acceptance-application-en'));
    await press(principal, '确认申请验收');
    await principal.getByText('已申请验收。').waitFor();
    await principal.getByText('申请时尚无证据的措施：1、2、3').waitFor();
    await principal.getByText('申请验收销号，任务进入资料审核环节').waitFor();
  }, 120_000);

  it('the office reviews the material and looks at the site, and publicises', async () => {
    await clerk.reload();
    await press(clerk, '签字');
    await clerk.getByText('验收申请', { exact: false }).first().waitFor();
    await press(clerk, '确认签字');
    await clerk.getByText('已签字。').waitFor();
    await press(clerk, '通过验收');
    const send = clerk.getByRole('button', { name: '确认通过验收' });
    await clerk.getByLabel('验收意见').fill('现场与材料一致。');
    expect(await send.isDisabled()).toBe(true);
    await clerk.getByLabel('现场核查地点').fill('东港区老街');
    await clerk.getByLabel('现场核查人员').fill('整改办经办人');
    await takePictures(clerk, 'acceptance-site');
    await send.click();
    await clerk.getByText('验收已通过。').waitFor();
    await press(clerk, '公示');
    await clerk.getByLabel('公示渠道').fill('市电视台');
    await clerk.getByText('已整改到位').first().waitFor();
    await takePictures(clerk, 'acceptance-publicised');
    await press(clerk, '确认公示');
    await clerk.getByText('公示已开始。').waitFor();
  }, 120_000);
});
