import type { Page } from 'playwright-core';
import { openConsoleHouse, takePictures, type ConsoleHouse } from './console-house';

const UNIT = '市住房城乡建设局';
const OFFICER = `${UNIT}经办人`;
const PRINCIPAL = `${UNIT}负责人`;
const TASK = /东港区老街雨污混接/;

let at: ConsoleHouse;
beforeAll(async () => {
  at = await openConsoleHouse();
}, 240_000);
afterAll(() => at?.close(), 60_000);

const press = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click();
const region = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

/** The task on its own page, as somebody sees it. */
async function enterTask(account: string): Promise<Page> {
  const page = await at.enter(account, '/tasks');
  await page.getByRole('link', { name: TASK }).click();
  await region(page, '来龙去脉').waitFor();
  return page;
}

describe('the page of a task', () => {
  let officer: Page;
  let office: Page;

  it('says by name who will have to sign, in which place and by which document, before anything is done', async () => {
    office = await enterTask('整改办经办人');
    const approval = region(office, '审批');
    const places = approval.getByText(/^○届时由/);
    expect(await places.allInnerTexts()).toEqual([
      expect.stringMatching(/党委书记 — 市委书记（样例）签字 第 1 位，共 2 位$/),
      expect.stringMatching(/政府主要负责人 — 市长（样例）签字 第 2 位，共 2 位$/),
    ]);
    await approval.getByText(/^依据：整改方案.*双签字”$/).waitFor();
  }, 60_000);

  it('draws all that comes by itself with what keeps it off, and folds the rest of a long way', async () => {
    const thread = region(office, '来龙去脉');
    await thread.getByText(/自动拟提醒函致牵头单位经办人，由整改办主任签发/).waitFor();
    await thread.getByText(/^牵头单位经办人先签收，再在.+前填报.+进展，即不发生$/).waitFor();
    expect(await thread.getByText('最后：销号').count()).toBe(0);
    await press(office, /^展开其后的/);
    await thread.getByText('最后：销号').waitFor();
    await takePictures(office, 'task-ahead');
  }, 60_000);

  it('shows a form with what is known, and what follows by the law of the task', async () => {
    officer = await enterTask(OFFICER);
    await press(officer, '签收');
    await officer.getByText(/此后自动：.+调度于.+截止。/).waitFor();
    await press(officer, '确认签收');
    await officer.getByText('已签收，任务进入整改。').waitFor();
    await press(officer, '填报进展');
    await officer.getByLabel('未达序时进度').click();
    await officer.getByText('任务记为未达序时进度，按规则可能起草提醒函。').waitFor();
    await officer.getByLabel('进展情况').fill('征迁未完成。');
    await press(officer, '确认填报进展');
    await officer.getByText('本期进展已报告。').waitFor();
  }, 60_000);

  it('offers no second report, and says that the period is reported', async () => {
    await region(officer, '现在')
      .getByText(/的进展已报告，本期不再填报$/)
      .waitFor();
    expect(await officer.getByRole('button', { name: '填报进展' }).count()).toBe(0);
    await region(officer, '报告').getByText('征迁未完成。').waitFor();
  }, 60_000);

  it('leads from the thread and its list to the letter, and says who acts on it', async () => {
    await region(office, '函件').getByText('草稿').waitFor();
    await region(office, '现在')
      .getByText(/^签发（关于第 01 号整改任务的提醒函）：.*整改办主任（样例）/)
      .waitFor();
    await takePictures(office, 'task-letter');
    await office.getByRole('link', { name: /^因.+的情况，起草提醒函$/ }).click();
    await office.waitForURL(/\/letters\//);
    await office.goBack();
    // Whoever is to receive it does not see the draft: nothing leads there.
    await region(officer, '来龙去脉')
      .getByText(/起草提醒函/)
      .waitFor();
    expect(await officer.getByRole('link', { name: /起草提醒函/ }).count()).toBe(0);
  }, 60_000);

  it('corrects what somebody wrote beneath it, and leaves it to be read', async () => {
    const principal = await enterTask(PRINCIPAL);
    await press(principal, '报告完成');
    await region(principal, '方案所列措施').waitFor();
    await principal.getByLabel('完成情况').fill('混接点 21 处已全部改造。');
    await press(principal, '确认报告完成');
    await principal.getByText('已报告完成。').waitFor();
    await press(principal, /^更正第 \d+ 条$/);
    await principal.getByLabel('更正后的文字').fill('混接点 12 处已全部改造。');
    await principal.getByLabel('更正的原因').fill('数字写错。');
    await takePictures(principal, 'task-correcting', [1440, 360]);
    await press(principal, /^确认更正第 \d+ 条$/);
    await principal.getByText('已更正。').waitFor();
    const thread = region(office, '来龙去脉');
    await thread.getByRole('deletion').getByText('混接点 21 处已全部改造。').waitFor();
    await thread.getByText(/^第 \d+ 条：.+更正，原因：数字写错。$/).waitFor();
    await thread.getByText('混接点 12 处已全部改造。').waitFor();
    expect(await thread.getByRole('button', { name: /^更正第/ }).count()).toBe(0);
    await takePictures(office, 'task-corrected', [1440, 360]);
  }, 60_000);

  it('tells as one story what was sent back, and by whom and why', async () => {
    const principal = await enterTask(PRINCIPAL);
    await press(principal, /^更正第 \d+ 条$/);
    await principal.getByLabel('更正的原因').fill('还没有发送。');
    const acceptance = await enterTask('市生态环境局负责人');
    await press(acceptance, '退回');
    await acceptance.getByLabel('退回原因').fill('缺检测报告。');
    await press(acceptance, '确认退回');
    await acceptance.getByText('已退回，任务重新整改。').waitFor();
    await region(office, '来龙去脉')
      .getByText(/在验收环节退回，任务重新整改/)
      .waitFor();
    await region(office, '审批').getByText('缺检测报告。').waitFor();
    await takePictures(office, 'task-sent-back');
    // What was being corrected is over; what was typed is not lost.
    const lapsed = principal.getByRole('alert').filter({ hasText: '“更正”现在不能由你办理' });
    await lapsed.getByText('还没有发送。').waitFor();
  }, 60_000);

  it('shows what the ledger knew on a day, and says why it knew nothing before', async () => {
    const record = region(office, '记录');
    await record.getByText('当时的账册').click();
    const today = await record.getByLabel('到哪一天').getAttribute('max');
    await record.getByLabel('到哪一天').fill(today ?? '');
    await record.getByText(/^任务.+ 当时有 \d+ 条记录，此后没有再记入。$/).waitFor();
    await takePictures(office, 'task-as-of', [1440, 360]);
    await record.getByLabel('到哪一天').fill('2020-01-01');
    await record.getByText(/^到 2020-01-01 为止还没有记录，第一条记于/).waitFor();
    await takePictures(office, 'task-as-of-none', [1440]);
    const [download] = await Promise.all([
      office.waitForEvent('download'),
      record.getByRole('link', { name: '下载本任务账册' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^ledger-.+\.jsonl$/);
  }, 60_000);
});
