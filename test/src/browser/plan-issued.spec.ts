import { addDays, CHINA_OFFSET_MINUTES, dayInZone } from '@duban/domain';
import type { Page } from 'playwright-core';
import { press } from './acting';
import { asked, told } from './asked-by-hand';
import { barriers } from './axe';
import { openConsoleHouse, takePictures, type ConsoleHouse } from './console-house';
import { inEnglish } from './in-english';
import { unreached } from './keyboard';

const TODAY = dayInZone(Date.now(), CHINA_OFFSET_MINUTES);
const past = (days: number) => addDays(TODAY, -days);
const UNIT = '市住房城乡建设局';

interface Plans {
  readonly plans: readonly { readonly id: string; readonly name: string }[];
}
interface Tasks {
  readonly tasks: readonly { readonly ref: string; readonly title: string; readonly overdue: boolean }[];
}

let at: ConsoleHouse;
let officer: Page;
let director: Page;
let head: Page;
let planId: string;
let name: string;
let task: Tasks['tasks'][number];
beforeAll(async () => {
  at = await openConsoleHouse();
  const clerk = await at.enter('整改办经办人', '/tasks');
  officer = await at.enter(`${UNIT}经办人`, '/tasks');
  director = await at.enter('整改办主任', '/tasks');
  head = await at.enter('市长', '/tasks');
  await Promise.all([clerk, officer, director, head].map((page) => page.locator('header.top').waitFor()));
  const { plans } = await told<Plans>(clerk, '/plans');
  ({ id: planId, name } = plans[0] as Plans['plans'][number]);
  const { tasks } = await told<Tasks>(clerk, `/tasks?plan=${planId}`);
  task = tasks.find(({ overdue }) => !overdue) as typeof task;
  await asked(clerk, '/plans/feedback', {
    ...{ plan: name, level: 'central', round: 3, body: '中央第三生态环境保护督察组' },
    feedbackOn: past(300),
    known: {
      ...{ drafted: past(280), submitted: past(260), approved: past(140), published: past(130) },
      issued: past(120),
    },
  });
}, 240_000);
afterAll(() => at?.close(), 60_000);

const clock = (page: Page) => page.getByRole('region', { name: '方案时钟', exact: true });
const lookInEnglish = (page: Page, picture: string): Promise<void> =>
  inEnglish(page, async () => {
    await takePictures(page, picture);
    expect(await barriers(page)).toEqual([]);
  });

describe("the units' own plans", () => {
  it('are overdue, and the missing chased, where the page of the plan says so', async () => {
    await director.goto(`/plans/${planId}`);
    await clock(director)
      .getByText(/报送实施方案：\d{4}-\d\d-\d\d 前 已逾期/)
      .waitFor();
    await clock(director)
      .getByText(/^已催报：\d{4}-\d\d-\d\d/)
      .waitFor();
    const row = clock(director).getByRole('row', { name: UNIT });
    await row.getByText('未报').waitFor();
    await takePictures(director, 'unit-plans-overdue');
    expect([...(await barriers(director)), ...(await unreached(director))]).toEqual([]);
  }, 90_000);

  it('are handed in by the unit, from its inbox, and shown at once to the office', async () => {
    await officer.goto('/inbox');
    await officer.getByRole('link', { name: `报送实施方案：${name}` }).click();
    const form = officer.getByRole('form', { name: '报送实施方案' });
    await form.getByLabel('文号或文件名称').fill('建函〔2026〕12号');
    await takePictures(officer, 'unit-plan-form');
    await form.getByRole('button', { name: '确认报送实施方案' }).click();
    for (const page of [officer, director]) {
      const row = clock(page).getByRole('row', { name: UNIT });
      await row.getByText('建函〔2026〕12号').waitFor();
      await row.getByText(TODAY).waitFor();
    }
    await lookInEnglish(officer, 'unit-plan-handed-in-en');
    await officer.goto('/inbox');
    await officer.getByRole('heading').first().waitFor();
    expect(await officer.getByRole('link', { name: `报送实施方案：${name}` }).count()).toBe(0);
  }, 120_000);
});

describe('an adjustment of the plan', () => {
  it('is proposed with the tasks that it touches, after reading who decides', async () => {
    await director.goto(`/plans/${planId}`);
    await press(director, '调整方案');
    const form = director.getByRole('form', { name: '调整方案' });
    const send = form.getByRole('button', { name: '确认调整方案' });
    expect(await send.isDisabled()).toBe(true);
    await form.getByLabel('调整什么').fill(`第 ${task.ref} 号任务整改目标改为分两期完成。`);
    await form.getByLabel('调整的依据').fill('市政府常务会议纪要〔2026〕7号');
    await form.getByText(/调整已印发的方案须在涉及任务的时限届满前提出/).waitFor();
    expect(await send.isDisabled()).toBe(true);
    await form.getByLabel('涉及的任务').fill(task.title.slice(0, 4));
    await director.getByTitle(`${task.ref} ${task.title}`).locator('visible=true').first().click();
    await director.keyboard.press('Escape');
    // On its way out it hides what is looked at next.
    await director.locator('.ant-select-dropdown:visible').waitFor({ state: 'hidden' });
    await takePictures(director, 'plan-adjustment-form');
    expect([...(await barriers(director)), ...(await unreached(director))]).toEqual([]);
    await send.click();
    await clock(director).getByText('等待批复', { exact: true }).waitFor();
    await takePictures(director, 'plan-adjustment-asked');
  }, 120_000);

  it('is approved on its very words by whom the rule names; who decided and what it said before stay', async () => {
    await head.goto('/inbox');
    await head.getByRole('link', { name: `调整《${name}》` }).click();
    await head.getByText('整改方案调整审批单').waitFor();
    await takePictures(head, 'plan-adjustment-approval');
    await lookInEnglish(head, 'plan-adjustment-approval-en');
    await head.getByRole('button', { name: '确认同意' }).click();
    await clock(director)
      .getByText(/^已批准（.*，市长/)
      .waitFor();
    await clock(director)
      .getByText(/原时限：/)
      .waitFor();
    await takePictures(director, 'plan-adjustment-granted');
    await lookInEnglish(director, 'plan-adjustment-granted-en');
  }, 120_000);
});
