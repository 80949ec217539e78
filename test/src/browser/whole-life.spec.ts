import { samplePlan, writeSamplePlan, type SampleTask } from '@duban/documents';
import type { Page } from 'playwright-core';
import { daysAgo, inArrears, press } from './acting';
import { openConsoleHouse, takePictures, type ConsoleHouse } from './console-house';

const UNIT = '市住房城乡建设局';
const NAME = '从导入到销号的方案';
const FIRST = /东港区老街雨污混接/;
const NUMBER = '甬备〔2026〕7号';

/** As the office has it in its hands: the first task once without its number, as files come, and once mended. */
const plan = samplePlan({ firstYear: new Date().getFullYear() });
const file = async (tasks: readonly SampleTask[]) => ({
  name: '整改方案.xlsx',
  mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  buffer: Buffer.from(await writeSamplePlan(tasks)),
});

let at: ConsoleHouse;
let office: Page;
let officer: Page;
let principal: Page;
let taskAt: string;
beforeAll(async () => {
  at = await openConsoleHouse();
}, 240_000);
afterAll(() => at?.close(), 60_000);

/** What somebody else has done stands in the thread of a page that nobody has touched. */
const seen = (page: Page, fact: string | RegExp): Promise<void> =>
  page.getByRole('listitem').filter({ hasText: fact }).first().waitFor();
const said = (page: Page, words: string): Promise<void> => page.getByText(words, { exact: true }).waitFor();
const seat = (name: string): Promise<Page> => at.enter(name, taskAt);

describe('the whole life of a task, clicked', () => {
  it('begins with a file that is mended, read again, confirmed and dispatched', async () => {
    office = await at.enter('整改办经办人', '/plans/import');
    const input = office.locator('input[type=file]');
    await input.setInputFiles(await file(plan.map((task, index) => (index ? task : { ...task, ref: '' }))));
    await office.getByText('缺这一项，任务不会导入').first().waitFor();
    await takePictures(office, 'life-doubtful');
    await office.getByRole('link', { name: '换一个文件' }).click();
    await input.setInputFiles(await file(plan));
    await office.getByText('从“整改方案.xlsx”读出 19 项任务。').waitFor();
    await office.getByRole('link', { name: '下一步：确认' }).click();
    await office.getByLabel('方案名称').fill(NAME);
    await office.getByLabel('交办日期').fill(daysAgo(90));
    await office.getByLabel('补录原因').fill('补录已交办的方案');
    await press(office, '确认导入');
    await office.getByRole('heading', { name: `“${NAME}”已导入` }).waitFor();
    await office.getByRole('link', { name: '查看这个方案的任务' }).click();
    await office.getByRole('link', { name: FIRST }).click();
    await seen(office, `交办给${UNIT}`);
    taskAt = new URL(office.url()).pathname;
  }, 90_000);

  it('is received by its unit, and the office sees it without asking', async () => {
    officer = await seat(`${UNIT}经办人`);
    await press(officer, '签收');
    await inArrears(officer, 88);
    await press(officer, '确认签收');
    await said(officer, '已签收，任务进入整改。');
    await seen(office, `${UNIT}签收`);
  }, 60_000);

  it('is reported on for this month, and reported complete by the head of the unit', async () => {
    await press(officer, '填报进展');
    await officer.getByLabel('进展情况').fill('测绘已完成，管网改造过半。');
    await press(officer, '确认填报进展');
    await said(officer, '本期进展已报告。');
    principal = await seat(`${UNIT}负责人`);
    await seen(principal, '达到序时进度');
    await press(principal, '报告完成');
    await principal.getByLabel('完成情况').fill('混接点全部改造，建立长效管护。');
    await inArrears(principal, 60);
    await press(principal, '确认报告完成');
    await said(principal, '已报告完成。');
    await seen(officer, '报告完成整改');
    await seen(office, '报告完成整改');
  }, 60_000);

  it('is accepted by another unit', async () => {
    const acceptor = await seat('市生态环境局负责人');
    await press(acceptor, '通过验收');
    await acceptor.getByLabel('验收意见').fill('现场核查属实，同意通过验收。');
    await acceptor.getByLabel('核查日期').fill(daysAgo(56));
    await inArrears(acceptor, 55);
    await press(acceptor, '确认通过验收');
    await said(acceptor, '验收已通过。');
    await seen(principal, '验收通过');
  }, 60_000);

  it('is signed by two people, each of whom sees what the other did', async () => {
    const mayor = await seat('市长');
    const secretary = await seat('市委书记');
    await sign(mayor, 52);
    await seen(secretary, /市长（样例）签字/);
    await mayor.getByRole('button', { name: '签字', exact: true }).waitFor({ state: 'detached' });
    await takePictures(secretary, 'life-second-signature');
    await sign(secretary, 51);
    await seen(mayor, '签字齐全');
  }, 60_000);

  it('is made public for its working days, which end by themselves', async () => {
    await seen(office, '签字齐全');
    await press(office, '公示');
    await office.getByLabel('公示渠道').fill('市政府门户网站\n甬江日报');
    await inArrears(office, 50);
    await press(office, '确认公示');
    await seen(office, '公示期满');
    await seen(officer, '公示期满');
  }, 60_000);

  it('is filed and struck off, on every page that is open', async () => {
    await press(office, '备案');
    await office.getByLabel('备案号').fill(NUMBER);
    await takePictures(office, 'life-filing');
    await press(office, '确认备案');
    await said(office, '已备案。');
    await seen(officer, '销号');
    await officer.getByText('此任务已经销号，没有可办的事。').waitFor();
    await takePictures(officer, 'life-closed');
    await officer.goto('/tasks?status=closed');
    const row = officer.getByRole('row').filter({ hasText: NUMBER });
    await row.getByRole('link', { name: FIRST }).waitFor();
    await takePictures(officer, 'life-struck-off');
  }, 60_000);
});

async function sign(leader: Page, days: number): Promise<void> {
  await press(leader, '签字');
  await leader.getByRole('region', { name: '待签文本' }).getByText('混接点全部改造').waitFor();
  await inArrears(leader, days);
  await press(leader, '确认签字');
  await said(leader, '已签字。');
}
