import { rmSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { daysAgo, press } from './acting';
import { alteredPacks } from './altered-packs';
import { asked } from './asked-by-hand';
import { openConsoleHouse, takePictures, type ConsoleHouse } from './console-house';
import { draftedLetter, OFFICER } from './drafted-letter';
import { inEnglish } from './in-english';
import { noticeOf } from './notice-of-year';

const CLERK = '整改办经办人';
const PLAN = '第三轮督察整改方案';

let packs: string;
let at: ConsoleHouse;
let clerk: Page;
beforeAll(async () => {
  packs = longPeriods();
  at = await openConsoleHouse({ packs });
  clerk = await at.enter(CLERK);
  await clerk.getByRole('table', { name: '台账' }).waitFor();
}, 240_000);
afterAll(async () => {
  await at?.close();
  rmSync(packs, { recursive: true });
}, 60_000);

/** Three hundred working days reach into the first year without a notice, whatever today is. */
const longPeriods = (): string =>
  alteredPacks({
    'neutral.yaml': [['period: { n: 45, unit: workdays', 'period: { n: 300, unit: workdays']],
    'ningbo.yaml': [['replyWithin: { n: 5, unit: workdays', 'replyWithin: { n: 300, unit: workdays']],
  });

/** A plan that is due, and a letter that waits for its reply: the addresses of both. */
async function twoPeriods(): Promise<{ readonly plan: string; readonly letter: string }> {
  const { plan } = await asked<{ plan: { id: string } }>(clerk, '/plans/feedback', {
    ...{ plan: PLAN, pack: 'ningbo', level: 'central', round: 3, body: '中央第三生态环境保护督察组' },
    feedbackOn: daysAgo(7),
  });
  const { officer, director, letterAt } = await draftedLetter(at);
  await press(director, '确认签发');
  await director.getByText(/函件已签发/).waitFor();
  await officer.goto(letterAt);
  await press(officer, '签收');
  await press(officer, '确认签收');
  await officer.getByText('函件已签收，等待回函。').waitFor();
  await officer.context().close();
  await director.context().close();
  return { plan: `/plans/${plan.id}`, letter: letterAt };
}

async function propose(): Promise<string> {
  await clerk.goto('/calendar');
  const year = Number(/(\d{4}) 年起/.exec(await clerk.getByText('年起还没有放假通知').innerText())?.[1]);
  await clerk.goto('/calendar/import');
  await clerk.getByLabel('通知全文').fill(noticeOf(year));
  await clerk.getByLabel('文号和日期').fill('国办发明电〔2026〕12号');
  await clerk.getByText('在办期限改期').first().waitFor();
  await takePictures(clerk, 'calendar-moves-import', [1440, 360]);
  await press(clerk, '确认报批');
  await clerk.getByRole('heading', { name: `启用${year}年放假安排` }).waitFor();
  return new URL(clerk.url()).pathname;
}

async function approve(who: string, approvalAt: string): Promise<void> {
  const page = await at.enter(who, approvalAt);
  await page.getByRole('row', { name: PLAN }).waitFor();
  await press(page, '同意');
  await press(page, '确认同意');
  await page.getByText('同意').first().waitFor();
  await page.context().close();
}

it('shows what a notice moves, and moves it once it is approved, the old day kept beside the new', async () => {
  const { plan, letter } = await twoPeriods();
  const approvalAt = await propose();
  const rows = clerk.getByRole('table').filter({ hasText: '回函期限' }).getByRole('row');
  const days = async (name: string) =>
    (await rows.filter({ hasText: name }).innerText()).match(/\d{4}-\d\d-\d\d/g) as [string, string];
  const [ofPlan, ofLetter] = [await days('方案报送期限'), await days('回函期限')];
  for (const [from, to] of [ofPlan, ofLetter]) expect(to > from).toBe(true);
  await takePictures(clerk, 'calendar-moves', [1440, 360]);
  await inEnglish(clerk, async () => {
    await takePictures(clerk, 'calendar-moves-en', [1440, 360]);
  });

  await approve('整改办主任', approvalAt);
  await clerk.goto(plan);
  await clerk.getByText(`报送整改方案：${ofPlan[0]} 前`).waitFor();
  await approve('市长', approvalAt);
  await clerk.getByText(`方案报送期限随日历由 ${ofPlan[0]} 改为 ${ofPlan[1]}`).waitFor();
  await clerk.getByText(`报送整改方案：${ofPlan[1]} 前`).waitFor();
  await takePictures(clerk, 'calendar-moved-plan', [1440, 360]);
  const officer = await at.enter(OFFICER, letter);
  await officer.getByText(`最迟回函随日历由 ${ofLetter[0]} 改为 ${ofLetter[1]}`).waitFor();
  await takePictures(officer, 'calendar-moved-letter', [1440, 360]);
}, 300_000);
