import type { Page } from 'playwright-core';
import { press } from './acting';
import { told } from './asked-by-hand';
import { barriers } from './axe';
import { openConsoleHouse, takePictures, type ConsoleHouse } from './console-house';
import { inEnglish } from './in-english';
import { unreached } from './keyboard';

interface Row {
  readonly id: string;
  readonly leadUnitName: string;
  readonly status: string;
}

const UNIT = '市住房城乡建设局';

let at: ConsoleHouse;
let director: Page;
let principal: Page;
let task: Row;
beforeAll(async () => {
  at = await openConsoleHouse();
  director = await at.enter('整改办主任', '/tasks');
  principal = await at.enter(`${UNIT}负责人`, '/tasks');
  await Promise.all([director, principal].map((page) => page.locator('header.top').waitFor()));
  const { tasks } = await told<{ tasks: Row[] }>(director, '/tasks');
  task = tasks.find(({ leadUnitName, status }) => leadUnitName === UNIT && status !== 'closed') as Row;
}, 240_000);
afterAll(() => at?.close(), 60_000);

const card = (page: Page) => page.getByRole('region', { name: '督办梯次' });

describe('the ladder of a task', () => {
  it('says to the unit what silence brings, and offers it nothing to decide', async () => {
    await principal.goto(`/tasks/${task.id}`);
    await card(principal).getByText('如果一直不报、不办').waitFor();
    await card(principal)
      .getByText(/自动拟提醒函/)
      .first()
      .waitFor();
    await card(principal)
      .getByText(/^各级措施/)
      .click();
    expect(await card(principal).getByRole('button').count()).toBe(0);
    await takePictures(principal, 'ladder-unit');
  }, 60_000);

  it('is climbed by whoever signs the letter, with a reason that the letter repeats', async () => {
    await director.goto(`/tasks/${task.id}`);
    await card(director)
      .getByText(/^各级措施/)
      .click();
    await press(director, '采取 约谈');
    const send = director.getByRole('button', { name: '确认采取：约谈' });
    expect(await send.isDisabled()).toBe(true);
    await card(director).getByLabel('理由').fill('现场检查发现管网改造停滞两个月');
    await takePictures(director, 'ladder-taking');
    expect([...(await barriers(director)), ...(await unreached(director))]).toEqual([]);
    await send.click();
    await card(director).getByText('函件待印发').waitFor();
    await takePictures(director, 'ladder-draft');
    expect(await card(director).getByRole('button', { name: '登记办理情况 约谈' }).count()).toBe(0);
    await card(director).getByRole('link', { name: '约谈', exact: true }).click();
    await director.waitForURL(/\/letters\//);
    await director.getByText('现场检查发现管网改造停滞两个月').first().waitFor();
    await press(director, '签发');
    await press(director, '确认签发');
    await director.getByText(/函件已签发/).waitFor();
    await director.goto(`/tasks/${task.id}`);
    await card(director).getByText('待办理并登记').waitFor();
  }, 90_000);

  it('has the interview written down, and what came of it reported by the unit', async () => {
    await press(director, '登记办理情况 约谈');
    await card(director).getByLabel('地点').fill('市政府 3 号会议室');
    await card(director).getByLabel('参加人员').fill('分管副市长\n局长');
    await card(director).getByLabel('经过和要求').fill('要求月底前复工；局长表态按期完成。');
    await press(director, '确认登记办理情况：约谈');
    await card(director)
      .getByText(/落实情况 \d{4}-\d\d-\d\d 前报/)
      .waitFor();
    await press(principal, '报落实情况 约谈');
    await card(principal).getByRole('textbox', { name: '落实情况' }).fill('已复工，完成三成。');
    await press(principal, '确认报落实情况：约谈');
    await card(director).getByText('已报落实情况').waitFor();
    await director
      .getByText(/登记约谈的办理情况：市政府 3 号会议室/)
      .first()
      .waitFor();
    await takePictures(director, 'ladder-interview');
    await inEnglish(director, async () => {
      await takePictures(director, 'ladder-interview-en');
      expect(await barriers(director)).toEqual([]);
    });
  }, 90_000);

  it('has help offered beside it, and the unit reads which', async () => {
    await press(director, '安排 帮扶');
    await card(director).getByLabel('帮扶内容').fill('市里派管网专家组下周一到现场。');
    await press(director, '确认安排：帮扶');
    await card(principal).getByText('市里派管网专家组下周一到现场。').waitFor();
    await takePictures(principal, 'ladder-help');
  }, 60_000);

  it('has its warning level judged, and everybody reads by whom and why', async () => {
    await press(director, '研判 预警等级');
    await card(director).getByLabel('红', { exact: true }).click();
    await card(director).getByLabel('理由').fill('管网改造年底前完不成。');
    await takePictures(director, 'ladder-judging');
    await press(director, '确认研判：预警等级');
    await card(principal)
      .getByText(/研判为“红”（.*：管网改造年底前完不成。）/)
      .waitFor();
    await takePictures(principal, 'ladder-judged');
    await press(director, '研判 预警等级');
    await card(director).getByLabel('黄', { exact: true }).click();
    await card(director).getByLabel('理由').fill('还能追回。');
    const officer = await at.enter('整改办经办人', `/tasks/${task.id}`);
    await press(officer, '取消研判 预警等级');
    await card(officer).getByLabel('理由').fill('已核实。');
    await press(officer, '确认取消研判：预警等级');
    await card(director).getByText('原来的研判在你查看之后已取消。').waitFor();
    const change = director.getByRole('button', { name: '确认研判：预警等级' });
    expect(await change.isDisabled()).toBe(true);
    await takePictures(director, 'ladder-judged-meanwhile');
    expect(await barriers(director)).toEqual([]);
    await press(director, '已看过，接着办');
    await change.click();
    await card(director)
      .getByText(/研判为“黄”/)
      .waitFor();
    await press(director, '取消研判 预警等级');
    await card(director).getByLabel('理由').fill('已追回进度。');
    await press(director, '确认取消研判：预警等级');
    await card(director)
      .getByText(/研判为“/)
      .waitFor({ state: 'detached' });
  }, 60_000);

  it('has a rung that comes by itself held for a while', async () => {
    await director.goto(`/tasks/${task.id}`);
    await card(director)
      .getByText(/^各级措施/)
      .click();
    await press(director, '暂缓或略过 提醒函');
    await card(director).getByLabel('理由').fill('正在帮扶');
    await press(director, '确认暂缓或略过：提醒函');
    await card(director)
      .getByText(/不再自动采取（整改办主任.*：正在帮扶）/)
      .waitFor();
    await card(director)
      .getByText(/记为未报/)
      .first()
      .waitFor();
  }, 60_000);
});
