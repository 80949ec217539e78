import { readFileSync } from 'node:fs';
import { samplePlan, writeSamplePlan } from '@duban/documents';
import { verifyDossier } from '@duban/verifier';
import type { Page } from 'playwright-core';
import { choose, daysAgo, inArrears, press } from './acting';
import { asked, told } from './asked-by-hand';
import { barriers } from './axe';
import { openConsoleHouse, takePictures, type ConsoleHouse } from './console-house';
import { inEnglish } from './in-english';
import { unreached } from './keyboard';

const UNIT = '市住房城乡建设局';
const FIRST = /东港区老街雨污混接/;

let at: ConsoleHouse;
/** The address of the task whose closing is clicked. */
let task: string;

/** What is clicked elsewhere already is done without its page, as of so many days ago. */
async function done(account: string, act: string, body: object, days: number): Promise<void> {
  const page = await at.enter(account, task);
  await page.locator('header.top').waitFor();
  const said = { ...body, on: daysAgo(days), late: '当时已办，今天补录' };
  await asked(page, `/tasks/${task.split('/').pop() ?? ''}/${act}`, said);
  await page.context().close();
}

/** Sends the open form as of so many days ago. */
async function confirmed(page: Page, act: string, days: number): Promise<void> {
  await inArrears(page, days);
  await press(page, `确认${act}`);
}
const said = (page: Page, words: string): Promise<void> => page.getByText(words, { exact: true }).waitFor();
const begun = async (account: string, act: string): Promise<Page> => {
  const page = await at.enter(account, task);
  await press(page, act);
  return page;
};

async function signed(account: string, days: number): Promise<void> {
  const page = await begun(account, '签字');
  await confirmed(page, '签字', days);
  await said(page, '已签字。');
  await page.context().close();
}

/** From the signatures to the number that is struck off: alike wherever it is the office that publicises and files. */
async function publicisedAndFiled(picture: string, days: number): Promise<void> {
  const clerk = await begun('整改办经办人', '公示');
  await clerk.getByLabel('公示渠道').fill('市电视台');
  await clerk.getByText('混接点全部改造').first().waitFor();
  await takePictures(clerk, `${picture}-publicised`);
  await confirmed(clerk, '公示', days);
  await clerk.getByRole('listitem').filter({ hasText: '公示期满' }).first().waitFor();
  await press(clerk, '备案');
  await clerk.getByLabel('备案号').fill(`${picture}-1`);
  await press(clerk, '确认备案');
  await said(clerk, '已备案。');
  await said(clerk, '此任务已经销号，没有可办的事。');
  await takePictures(clerk, `${picture}-closed`);
  await certified(clerk, picture);
  await archived(clerk);
  await clerk.context().close();
}

/** Its dossier, which is whole for the office, and agrees with the ledger in it: each signature with what was signed. */
async function archived(clerk: Page): Promise<void> {
  const [download] = await Promise.all([
    clerk.waitForEvent('download'),
    clerk.getByRole('link', { name: '导出档案' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^档案-.+\.zip$/);
  const bytes = readFileSync(await download.path());
  const read = async (from: number, length: number) => new Uint8Array(bytes.subarray(from, from + length));
  expect(await verifyDossier({ size: bytes.length, read })).toMatchObject({ ok: true, extent: 'whole' });
  const names = [
    '文书/公示.docx',
    '证明-',
    '签署/签署001 签署内容.json',
    '签署/待签文本',
    '计时/计时账户.html',
  ];
  for (const name of names) expect([name, bytes.includes(name)]).toEqual([name, true]);
}

/** What a stranger is told who types the code of its certificate. */
async function certified(clerk: Page, picture: string): Promise<void> {
  const record = `${task}/record`;
  const { facts } = await told<{ facts: { type: string; hash: string }[] }>(clerk, record);
  const code =
    facts
      .find(({ type }) => type === 'TaskClosed')
      ?.hash.slice(0, 24)
      .toUpperCase() ?? '';
  const stranger = await (await at.window()).newPage();
  await stranger.goto('/public/main');
  await stranger.getByRole('link', { name: '核验销号证明' }).click();
  await stranger.getByLabel('核验码').fill('0000-0000-0000-0000-0000-0000');
  await press(stranger, '核验');
  await stranger.getByRole('alert').waitFor();
  await stranger.getByLabel('核验码').fill(code);
  await press(stranger, '核验');
  await stranger.getByText('东港区老街雨污混接').waitFor();
  await takePictures(stranger, `${picture}-certificate`);
  expect(await barriers(stranger)).toEqual([]);
  await stranger.context().close();
}

/** The first task of a plan under the rules of a place, by its address; dispatched ninety days ago, and not yet received. */
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
  await office.getByLabel('交办日期').fill(daysAgo(90));
  await office.getByLabel('补录原因').fill('补录已交办的方案');
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
}, 300_000);
afterAll(() => at?.close(), 60_000);

const condition = (page: Page, no: number) => page.locator('.condition').nth(no - 1);
async function met(page: Page, ...conditions: readonly number[]): Promise<void> {
  for (const no of conditions) await condition(page, no).getByText('满足', { exact: true }).click();
}

describe('under the rules of Hunan', () => {
  let acceptor: Page;
  beforeAll(async () => {
    task = await imported('湖南');
    await done(`${UNIT}经办人`, 'receipt', {}, 88);
    await done(`${UNIT}负责人`, 'completion', { summary: '混接点全部改造。' }, 80);
    acceptor = await at.enter('市生态环境局负责人', task);
  }, 120_000);

  it('what does not meet the conditions is sent back, and they are named', async () => {
    await press(acceptor, '退回');
    await acceptor.getByLabel('退回原因').fill('雨天仍有溢流。');
    await acceptor.getByLabel('第 1 条未满足：污染消除').check();
    await acceptor.getByLabel('不予通过，责令继续整改').check();
    await takePictures(acceptor, 'acceptance-refused');
    expect([...(await barriers(acceptor)), ...(await unreached(acceptor))]).toEqual([]);
    await confirmed(acceptor, '退回', 76);
    await acceptor.getByText('已退回，任务重新整改。').waitFor();
    await acceptor.getByText('未满足的销号条件：污染消除').waitFor();
    const principal = await at.enter(`${UNIT}负责人`, task);
    await principal.getByText('未满足的销号条件：污染消除').waitFor();
    await principal.context().close();
    const again = { summary: '混接点全部改造，雨天溢流口已封堵。' };
    await done(`${UNIT}负责人`, 'completion', again, 70);
  }, 120_000);

  it('acceptance is given once each condition is answered, and keeps the answers and the look at the site', async () => {
    await acceptor.reload();
    await press(acceptor, '通过验收');
    const send = acceptor.getByRole('button', { name: '确认通过验收' });
    await acceptor.getByLabel('验收意见').fill('三项要求均已达到，同意销号。');
    expect(await send.isDisabled()).toBe(true);
    await met(acceptor, 1, 3);
    await condition(acceptor, 2).getByText('不适用', { exact: true }).click();
    expect(await send.isDisabled()).toBe(true);
    await condition(acceptor, 2).getByLabel('第 2 条不适用的理由').fill('不涉及生态破坏');
    await acceptor.getByLabel('核查日期').fill(daysAgo(67));
    await acceptor.getByLabel('现场核查地点').fill('东港区老街');
    await acceptor.getByLabel('现场核查时刻（可不填）').fill('14:05');
    await acceptor.getByLabel('现场核查人员').fill('局长\n监测站经办人');
    await takePictures(acceptor, 'acceptance-checklist');
    expect([...(await barriers(acceptor)), ...(await unreached(acceptor))]).toEqual([]);
    await confirmed(acceptor, '通过验收', 66);
    await acceptor.getByText('验收已通过。').waitFor();
    await acceptor.getByText('现场核查：14:05 东港区老街（局长、监测站经办人）').waitFor();
    await acceptor.getByText('不适用：不涉及生态破坏').waitFor();
    await takePictures(acceptor, 'acceptance-given');
    await inEnglish(acceptor, () => takePictures(acceptor, 'acceptance-given-en'));
  }, 120_000);

  it('it is checked for the province, signed, publicised, filed and struck off', async () => {
    await signed('整改办主任', 60);
    await signed('整改办主任', 55);
    await publicisedAndFiled('hunan', 50);
  }, 120_000);
});

describe('under the rules of Anhui', () => {
  beforeAll(async () => {
    task = await imported('安徽');
    await done(`${UNIT}经办人`, 'receipt', {}, 88);
    await done(`${UNIT}负责人`, 'completion', { summary: '混接点全部改造。' }, 80);
  }, 120_000);

  it('it is accepted by the city and by the province, which gives an opinion of its own', async () => {
    const city = await begun('市生态环境局负责人', '通过验收');
    await city.getByLabel('验收意见').fill('五项标准均已达到。');
    await met(city, 1, 2, 3, 4, 5);
    await city.getByLabel('核查日期').fill(daysAgo(72));
    await confirmed(city, '通过验收', 70);
    await said(city, '验收已通过。');
    const province = await begun('整改办经办人', '通过验收');
    await province.getByLabel('验收意见').fill('省级核查无异议。');
    await province.getByLabel('核查日期').fill(daysAgo(62));
    await takePictures(province, 'acceptance-province');
    await confirmed(province, '通过验收', 60);
    await said(province, '验收已通过。');
  }, 120_000);

  it('it is signed, publicised, filed and struck off', async () => {
    await signed('整改办主任', 55);
    await publicisedAndFiled('anhui', 50);
  }, 120_000);
});

describe('under the rules of Yulin', () => {
  let principal: Page;
  beforeAll(async () => {
    task = await imported('榆林');
    await done(`${UNIT}经办人`, 'receipt', {}, 88);
    await done(`${UNIT}经办人`, 'completion', { summary: '混接点全部改造。' }, 80);
    principal = await at.enter(`${UNIT}负责人`, task);
  }, 120_000);

  it('the lead unit verifies, gives its opinion and applies, and is told what no evidence proves', async () => {
    await press(principal, '签字');
    await confirmed(principal, '签字', 76);
    await said(principal, '已签字。');
    await press(principal, '通过验收');
    await principal.getByLabel('验收意见').fill('四个不放过均已做到。');
    await met(principal, 1, 2, 3, 4);
    await principal.getByLabel('核查日期').fill(daysAgo(75));
    await confirmed(principal, '通过验收', 74);
    await said(principal, '验收已通过。');
    await press(principal, '申请验收');
    await principal.getByText('3 项措施还没有证据材料').first().waitFor();
    await principal.getByLabel('申请的内容').fill('已整改到位，申请销号。');
    await takePictures(principal, 'acceptance-application');
    expect([...(await barriers(principal)), ...(await unreached(principal))]).toEqual([]);
    await inEnglish(principal, () => takePictures(principal, 'acceptance-application-en'));
    await confirmed(principal, '申请验收', 70);
    await said(principal, '已申请验收。');
    await principal.getByText('申请时尚无证据的措施：1、2、3').waitFor();
    await principal.getByText('申请验收销号，任务进入资料审核环节').waitFor();
  }, 120_000);

  it('the office reviews the material and looks at the site, and it is struck off', async () => {
    await signed('整改办经办人', 65);
    const clerk = await begun('整改办经办人', '通过验收');
    const send = clerk.getByRole('button', { name: '确认通过验收' });
    await clerk.getByLabel('验收意见').fill('现场与材料一致。');
    expect(await send.isDisabled()).toBe(true);
    await clerk.getByLabel('核查日期').fill(daysAgo(61));
    await clerk.getByLabel('现场核查地点').fill('东港区老街');
    await clerk.getByLabel('现场核查人员').fill('整改办经办人');
    await takePictures(clerk, 'acceptance-site');
    await confirmed(clerk, '通过验收', 60);
    await said(clerk, '验收已通过。');
    await publicisedAndFiled('yulin', 50);
  }, 120_000);
});
