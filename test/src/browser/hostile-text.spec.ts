import { samplePlan, writeSamplePlan } from '@duban/documents';
import type { Page } from 'playwright-core';
import { daysAgo, inArrears, press } from './acting';
import { openConsoleHouse, takePictures, type ConsoleHouse } from './console-house';

const MARK = '恶意文字';
/** What runs where text is taken for a page, what hides, turns round or never breaks. */
const HOSTILE =
  `${MARK}<script>ran=1</script><img src=x onerror=ran=1>"'><svg onload=ran=1>[点](javascript:ran=1) **粗** ` +
  `\${ran=1}{{ran=1}} \u202e倒写\u202c 零\u200b宽 ${'W'.repeat(120)}`;
const LONGEST = 20_000;
const UNIT = '市住房城乡建设局';

/** What the page's own policy had to stop. */
const WATCH = `addEventListener('securitypolicyviolation', (event) => {
  (window.stopped ??= []).push(event.violatedDirective + ' ' + event.blockedURI);
})`;

let at: ConsoleHouse;
let office: Page;
let officer: Page;
let taskAt: string;
const pages: Page[] = [];
beforeAll(async () => {
  at = await openConsoleHouse();
}, 240_000);
afterAll(() => at?.close(), 60_000);
afterEach(async () => {
  for (const page of pages)
    expect(await page.evaluate('[window.ran, window.stopped].filter(Boolean)')).toEqual([]);
});

async function enter(account: string, address: string): Promise<Page> {
  const page = await at.enter(account, address);
  await page.locator('header.top').waitFor();
  await page.addInitScript(WATCH);
  await page.reload();
  await page.locator('header.top').waitFor();
  pages.push(page);
  return page;
}

/** The words stand on the page as words. */
const shown = (page: Page): Promise<void> =>
  page.getByText('<script>ran=1</script><img src=x onerror=ran=1>').first().waitFor();
const act = async (page: Page, name: string, label: string, days?: number): Promise<void> => {
  await press(page, name);
  await page.getByLabel(label).fill(HOSTILE);
  if (days) await inArrears(page, days, HOSTILE);
  await press(page, `确认${name}`);
  await page.getByRole('form', { name }).waitFor({ state: 'detached' });
};

describe('hostile words', () => {
  it('in the cells of a file and the name of a plan', async () => {
    office = await enter('整改办经办人', '/plans/import');
    const [task] = samplePlan({ firstYear: new Date().getFullYear() });
    if (!task) throw new Error('the sample plan has no task');
    const words = { title: HOSTILE, problem: HOSTILE, goal: HOSTILE, measures: [{ no: '1', text: HOSTILE }] };
    const buffer = Buffer.from(await writeSamplePlan([{ ...task, ...words, cooperating: [HOSTILE] }]));
    await office
      .locator('input[type=file]')
      .setInputFiles({ name: `<img src=x onerror=ran=1>.xlsx`, mimeType: '', buffer });
    await office.getByRole('heading', { name: '导入方案：核对' }).waitFor();
    await shown(office);
    await takePictures(office, 'hostile-reading');
    await office.getByRole('link', { name: '下一步：确认' }).click();
    await office.getByLabel('方案名称').fill(HOSTILE);
    await office.getByLabel(/^一并新增/).check();
    await office.getByLabel('交办日期').fill(daysAgo(90));
    await office.getByLabel('补录原因').fill(HOSTILE);
    await takePictures(office, 'hostile-confirm');
    await press(office, '确认导入');
    await office.getByRole('heading', { name: /已导入$/ }).waitFor();
    await takePictures(office, 'hostile-result');
    await office.getByRole('link', { name: '查看这个方案的任务' }).click();
    await office
      .getByRole('link', { name: new RegExp(MARK) })
      .first()
      .click();
    await office.waitForURL(/tasks\/\w{8}-/);
    await shown(office);
    taskAt = new URL(office.url()).pathname;
  }, 60_000);

  it('in a report and in a letter', async () => {
    officer = await enter(`${UNIT}经办人`, taskAt);
    await press(officer, '签收');
    await inArrears(officer, 88, HOSTILE);
    await press(officer, '确认签收');
    await press(officer, '填报进展');
    await officer.getByLabel('未达序时进度').click();
    await officer.getByLabel('进展情况').fill(HOSTILE);
    await press(officer, '确认填报进展');
    await office.goto('/inbox');
    await office
      .getByRole('link', { name: /核改函件草稿/ })
      .first()
      .click();
    await office.getByRole('region', { name: '函件原样' }).waitFor();
    const letterAt = new URL(office.url()).pathname;
    await office.goto(`${letterAt}?act=revise`);
    await office.getByLabel('标题').fill(HOSTILE);
    await office.getByLabel('正文').fill(`${HOSTILE}\n${HOSTILE}`);
    await press(office, '确认修改文稿');
    await office.getByText('文稿已更新。').waitFor();
    const director = await enter('整改办主任', `${letterAt}?act=issue`);
    await press(director, '确认签发');
    await director.getByText(/函件已签发，文号/).waitFor();
    await officer.goto(`${letterAt}?act=receive`);
    await press(officer, '确认签收');
    await officer.getByText('函件已签收，等待回函。').waitFor();
    await act(officer, '回函', '回函内容');
    await shown(director);
    await takePictures(director, 'hostile-letter');
  }, 90_000);

  it('in what is done until a number is struck off', async () => {
    const principal = await enter(`${UNIT}负责人`, taskAt);
    await act(principal, '报告完成', '完成情况', 80);
    const acceptor = await enter('市生态环境局负责人', taskAt);
    await act(acceptor, '退回', '退回原因', 79);
    await act(principal, '报告完成', '完成情况', 78);
    await acceptor.getByRole('button', { name: '通过验收' }).waitFor();
    await press(acceptor, '通过验收');
    await acceptor.getByLabel('核查日期').fill(daysAgo(78));
    await acceptor.getByRole('button', { name: '关闭' }).click();
    await act(acceptor, '通过验收', '验收意见', 77);
    for (const leader of ['市长', '市委书记'])
      await act(await enter(leader, taskAt), '签字', '意见（可不填）', 76);
    await office.goto(taskAt);
    await act(office, '公示', '公示渠道', 70);
    await office.getByRole('button', { name: '备案', exact: true }).waitFor();
    await act(office, '备案', '备案号');
    await takePictures(office, 'hostile-task');
  }, 180_000);

  it('in the lists that tell of it', async () => {
    for (const list of ['/tasks?status=closed', '/inbox/done', '/letters', '/rounds', '/plans', '/people']) {
      await office.goto(list);
      await office.getByText(MARK).first().waitFor();
      await takePictures(office, `hostile${list.replace(/\W+/g, '-')}`);
    }
  }, 120_000);

  it('in the names of people and units', async () => {
    const admin = await enter('admin', '/people/units/add');
    await admin.getByLabel('单位名称').fill(`${HOSTILE}局`);
    await press(admin, '确认新增单位');
    await admin.waitForURL(/unit=/);
    await shown(admin);
    await admin.goto('/people/add');
    await admin.getByLabel('姓名', { exact: true }).fill(HOSTILE);
    await admin.getByLabel('登录名', { exact: true }).fill('<script>ran=1</script>');
    await admin.getByText(/登录名须为 2 至 60 个字/).waitFor();
    await admin.getByLabel('登录名', { exact: true }).fill(`e.yi${Date.now()}`);
    await press(admin, '确认新增人员');
    await admin.getByRole('heading', { name: /已登记$/ }).waitFor();
    await takePictures(admin, 'hostile-person');
    await admin.goto('/people');
    await admin.getByText(MARK).first().waitFor();
    await takePictures(admin, 'hostile-people-of');
  }, 60_000);

  it('in twenty thousand characters, and in one more, of which none is lost', async () => {
    await officer.goto('/tasks?status=dispatched');
    await officer
      .getByRole('link', { name: /城南污水处理厂/ })
      .first()
      .click();
    await press(officer, '签收');
    await press(officer, '确认签收');
    await press(officer, '填报进展');
    const words = officer.getByLabel('进展情况');
    await words.fill(`${'长'.repeat(LONGEST)}多`);
    await officer.getByText(`已写 ${LONGEST + 1} 字，最多 ${LONGEST} 字`).waitFor();
    await officer.getByText(/缩短 1 字/).waitFor();
    expect(await officer.getByRole('button', { name: '确认填报进展' }).isDisabled()).toBe(true);
    expect((await words.inputValue()).endsWith('多')).toBe(true);
    await takePictures(officer, 'hostile-too-long');
    await words.fill('长'.repeat(LONGEST));
    await press(officer, '确认填报进展');
    await officer.getByText('本期进展已报告。').waitFor();
    await officer.getByText('展开全文').first().waitFor();
    await takePictures(officer, 'hostile-long');
  }, 60_000);
});
