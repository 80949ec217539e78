import { addDays, type Day } from '@duban/domain';
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
  readonly overdue: boolean;
  readonly deadline: { readonly day: Day | null } | null;
}

const UNIT = '市住房城乡建设局';

let at: ConsoleHouse;
let principal: Page;
let director: Page;
let head: Page;
let task: Row & { readonly deadline: { readonly day: Day } };
let later: Day;
beforeAll(async () => {
  at = await openConsoleHouse();
  principal = await at.enter(`${UNIT}负责人`, '/tasks');
  director = await at.enter('整改办主任', '/tasks');
  head = await at.enter('市长', '/tasks');
  await Promise.all([principal, director, head].map((page) => page.locator('header.top').waitFor()));
  const { tasks } = await told<{ tasks: Row[] }>(principal, '/tasks?sort=deadline');
  task = tasks.find(
    ({ leadUnitName, deadline, overdue }) => leadUnitName === UNIT && deadline?.day && !overdue,
  ) as typeof task;
  later = addDays(task.deadline.day, 90);
}, 240_000);
afterAll(() => at?.close(), 60_000);

const card = (page: Page) => page.getByRole('region', { name: '延期' });

describe('a later deadline', () => {
  it('is asked for where the task stands, after reading what either decision leads to', async () => {
    await principal.goto(`/tasks/${task.id}`);
    await card(principal).getByText(`现行时限 ${task.deadline.day}`).waitFor();
    await press(principal, '申请延期');
    const send = principal.getByRole('button', { name: '确认申请延期' });
    expect(await send.isDisabled()).toBe(true);
    await card(principal).getByLabel('新的时限').fill(later);
    await card(principal).getByText(`整改时限改为 ${later}`).waitFor();
    await card(principal).getByLabel('延期原因').fill('管网改造遇汛期停工，已完成测绘，十月复工。');
    await card(principal).getByLabel('佐证材料').fill('停工令\n会议纪要');
    await takePictures(principal, 'extension-form');
    expect([...(await barriers(principal)), ...(await unreached(principal))]).toEqual([]);
    await send.click();
    await card(principal).getByText('等待批复', { exact: true }).waitFor();
    await takePictures(principal, 'extension-asked');
  }, 90_000);

  it('says to whoever cannot ask who can', async () => {
    await director.goto(`/tasks/${task.id}`);
    await card(director).getByText('等待批复', { exact: true }).waitFor();
    expect(await director.getByRole('button', { name: '申请延期' }).count()).toBe(0);
  }, 60_000);

  it('is agreed to on its very words by all whom the rule names, and then holds; the old day is still shown', async () => {
    await card(director).getByRole('link', { name: '看批复' }).click();
    await director.getByText('整改任务延期申请单').waitFor();
    await director.getByText(`整改时限改为 ${later}`).waitFor();
    await takePictures(director, 'extension-approval');
    await inEnglish(director, async () => {
      await takePictures(director, 'extension-approval-en');
      expect(await barriers(director)).toEqual([]);
    });
    const address = new URL(director.url()).pathname;
    for (const page of [director, head]) {
      await page.goto(address);
      await press(page, '同意');
      await press(page, '确认同意');
      await page.getByText('已办理：同意。').waitFor();
    }
    await card(principal).getByText(`现行时限 ${later}`).waitFor();
    await principal.getByText(`经批准延至 ${later}`).first().waitFor();
    await principal
      .getByText(/延期获准，整改时限由/)
      .first()
      .waitFor();
    await takePictures(principal, 'extension-granted');
    await inEnglish(principal, async () => {
      await takePictures(principal, 'extension-granted-en');
      expect(await barriers(principal)).toEqual([]);
    });
  }, 120_000);
});
