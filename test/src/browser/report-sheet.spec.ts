import type { Locator, Page } from 'playwright-core';
import { press } from './acting';
import { barriers } from './axe';
import { openConsoleHouse, takePictures, type ConsoleHouse } from './console-house';
import { OFFICER } from './drafted-letter';
import { inEnglish } from './in-english';
import { unreached } from './keyboard';

let at: ConsoleHouse;
let officer: Page;
beforeAll(async () => {
  at = await openConsoleHouse();
  officer = await at.enter(OFFICER, '/inbox');
  await officer.getByText(/^全选可签收的/).click();
  await officer.getByRole('button', { name: /^签收所选的/ }).click();
  await officer.getByRole('button', { name: '收起结果' }).waitFor();
}, 240_000);
afterAll(() => at?.close(), 60_000);

const cards = (): Locator => officer.getByRole('region').filter({ has: officer.getByLabel('进展情况') });

/**
 * What got no answer in time is asked for again by whoever waits, and is one report all the same. One that was recorded before its
 * answer was lost is not among those that are sent then, and counts as reported.
 */
async function sentInTheEnd(left: number): Promise<void> {
  const done = officer.getByText(`已写好 0 项，共 ${left} 项`);
  const again = officer.getByRole('button', { name: /^提交写好的 \d+ 项$/ });
  for (let times = 0; times < 4; times += 1) {
    await done
      .or(again.and(officer.locator(':enabled')))
      .first()
      .waitFor({ timeout: 60_000 });
    if (await done.isVisible()) break;
    await again.click();
  }
  await done.waitFor();
  await officer.getByText('已报告 2 项。', { exact: true }).waitFor();
}

describe('the reports that a unit owes', () => {
  it('stand on one page, keep what is written, and go together', async () => {
    await officer.getByRole('link', { name: /^本期填报/ }).click();
    await cards().first().waitFor();
    const owed = await cards().count();
    expect(owed).toBeGreaterThan(2);
    expect(await officer.getByRole('button', { name: '提交写好的', exact: true }).isDisabled()).toBe(true);
    await cards().nth(0).getByLabel('进展情况').fill('管网改造已完成三公里。');
    await cards().nth(1).getByText('未达序时进度', { exact: true }).first().click();
    await cards().nth(1).getByLabel('进展情况').fill('征迁未完成，暂停进场。');
    await cards()
      .nth(1)
      .getByText(/^任务记为未达序时进度，按规则可能起草/)
      .waitFor();
    await officer.reload();
    await officer.getByText(`已写好 2 项，共 ${owed} 项`).waitFor();
    await takePictures(officer, 'report-sheet', [1440, 360]);
    expect([...(await barriers(officer)), ...(await unreached(officer))]).toEqual([]);
    await inEnglish(officer, async () => {
      await takePictures(officer, 'report-sheet-en', [1440, 360]);
    });

    at.kill('api');
    await press(officer, '提交写好的 2 项');
    await sentInTheEnd(owed - 2);
    expect(await cards().count()).toBe(owed - 2);
  }, 120_000);

  it('go from the page when a colleague was first', async () => {
    expect(await cards().count()).toBe(1);
    await cards().getByLabel('进展情况').fill('已完成七成。');
    const other = await at.enter(OFFICER, '/inbox/reports');
    await other.getByLabel('进展情况').fill('同事先报。');
    await press(other, '提交写好的 1 项');
    await other.getByText('已报告 1 项。').waitFor();
    await officer.getByText('本期没有待填报的任务。').waitFor();
  }, 120_000);
});
