import { samplePlan, writeSamplePlan } from '@duban/documents';
import type { Page } from 'playwright-core';
import { daysAgo, press } from './acting';
import { asked, told } from './asked-by-hand';
import { barriers } from './axe';
import { openConsoleHouse, takePictures, type ConsoleHouse } from './console-house';
import { inEnglish } from './in-english';
import { unreached } from './keyboard';

const CLERK = '整改办经办人';
const DIRECTOR = '整改办主任';
const NAME = '写得不全的方案';
/** Of the sample's tasks, so many state no goal. */
const WITHOUT_GOAL = 2;

let at: ConsoleHouse;
let director: Page;
beforeAll(async () => {
  at = await openConsoleHouse();
  const clerk = await at.enter(CLERK, '/plans/import');
  await importPlan(clerk);
  const { plans } = await told<{ plans: { id: string; name: string }[] }>(clerk, '/plans');
  const planId = plans.find(({ name }) => name === NAME)?.id;
  await asked(clerk, '/plans/feedback', {
    ...{ plan: NAME, level: 'central', round: 3, body: '中央第三生态环境保护督察组' },
    feedbackOn: daysAgo(7),
  });
  await clerk.goto(`/plans/${planId}`);
  await press(clerk, '起草完成');
  await press(clerk, '确认起草完成');
  await clerk
    .getByText(/起草完成/)
    .first()
    .waitFor();
  director = await at.enter(DIRECTOR, `/plans/${planId}`);
}, 240_000);
afterAll(() => at?.close(), 60_000);

async function importPlan(page: Page): Promise<void> {
  const tasks = samplePlan({ firstYear: Number(daysAgo(0).slice(0, 4)) + 1 });
  const buffer = await writeSamplePlan(
    tasks.map((task, n) => (n < WITHOUT_GOAL ? { ...task, goal: null } : task)),
  );
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: '不全.xlsx', mimeType, buffer: Buffer.from(buffer) });
  await page.getByRole('link', { name: '下一步：确认', exact: true }).click();
  await page.getByLabel('方案名称').fill(NAME);
  await press(page, '确认导入');
  await page.getByRole('heading', { name: `“${NAME}”已导入`, exact: true }).waitFor();
}

it('a plan whose tasks do not state all says what lacks, and is submitted with the reason alone', async () => {
  const clock = director.getByRole('region', { name: '方案时钟', exact: true });
  const lacking = clock.getByRole('listitem').filter({ hasText: '整改目标' });
  await lacking.first().waitFor();
  expect(await lacking.count()).toBe(WITHOUT_GOAL);
  await takePictures(director, 'plan-incomplete', [1440, 360]);
  await inEnglish(director, async () => {
    await takePictures(director, 'plan-incomplete-en', [1440, 360]);
    expect(await barriers(director)).toEqual([]);
  });
  const first = lacking.first().getByRole('link');
  expect(await first.getAttribute('href')).toMatch(/^\/tasks\//);
  await press(director, '报送审批');
  const send = director.getByRole('button', { name: '确认报送审批' });
  expect(await send.isDisabled()).toBe(true);
  await clock.getByLabel(/仍要报送/).fill('整改目标待市政府明确。');
  await takePictures(director, 'plan-incomplete-form', [1440, 360]);
  expect([...(await barriers(director)), ...(await unreached(director))]).toEqual([]);
  await send.click();
  await clock.getByText('整改目标待市政府明确。').waitFor();
  await lacking.first().waitFor({ state: 'detached' });
  await takePictures(director, 'plan-submitted-despite', [1440, 360]);
}, 120_000);
