import type { Page } from 'playwright-core';
import { press } from './acting';
import { asked, told } from './asked-by-hand';
import { barriers } from './axe';
import { openConsoleHouse, takePictures, type ConsoleHouse } from './console-house';
import { inEnglish } from './in-english';
import { unreached } from './keyboard';
import { seatsOfActs } from './seats-of-acts';

interface Round {
  readonly planId: string;
  readonly period: string;
  readonly expected: number;
  readonly reports: readonly { readonly contradicted: boolean }[];
}

let at: ConsoleHouse;
let office: Page;
let round: Round;
beforeAll(async () => {
  at = await openConsoleHouse({ untouched: false });
  office = await at.enter('整改办经办人', '/rounds');
  await office.locator('header.top').waitFor();
  const { rounds } = await told<{ rounds: Round[] }>(office, '/rounds');
  round = rounds.find(({ expected }) => expected > 0) as Round;
}, 240_000);
afterAll(() => at?.close(), 60_000);

const address = (): string => `/rounds/${round.planId}/${round.period}`;
/** The whole goes well, says its unit, and of its first measure the contrary. */
const SAID = { state: 'on-schedule', text: '按序时推进，测绘完成。', helpNeeded: '请市级协调施工许可' };
async function firstBehind(page: Page, taskId: string): Promise<readonly object[]> {
  const { task } = await told<{ task: { facts: { measures: { no: string }[] } } }>(page, `/tasks/${taskId}`);
  return task.facts.measures.slice(0, 1).map(({ no }) => ({ no, state: 'behind', text: '管网改造合同未签' }));
}

describe('a round', () => {
  it('shows what the days of the plan say beside what a unit says', async () => {
    for (const { act, account, taskId } of await seatsOfActs(office, at.ready.accounts)) {
      if (act !== 'report') continue;
      const page = await at.enter(account, '/me');
      await page.locator('header.top').waitFor();
      await asked(page, `/tasks/${taskId}/reports`, { ...SAID, measures: await firstBehind(page, taskId) });
      await page.context().close();
    }
    round = await told<Round>(office, address());
    const against = round.reports.filter(({ contradicted }) => contradicted).length;
    expect(against).toBeGreaterThan(0);
    await office.goto(address());
    await office.getByText('与填报不一致').first().waitFor();
    expect(await office.getByText('与填报不一致').count()).toBe(against);
    await takePictures(office, 'round-judged');
    expect([...(await barriers(office)), ...(await unreached(office))]).toEqual([]);
  }, 180_000);

  it('leaves a bulletin behind when it closes, with both rates called by what they are', async () => {
    expect(await office.getByRole('link', { name: '看通报' }).count()).toBe(0);
    await office.goto(`${address()}?act=close`);
    await office.getByLabel('提前截止的原因').fill('上级提前调度');
    await press(office, '确认提前截止');
    await office.getByRole('link', { name: '看通报' }).click();
    await office.getByText('已到整改时限任务的完成率').waitFor();
    await office.getByText('全部任务的完成率', { exact: true }).waitFor();
    await office.getByRole('table', { name: '填报与时间节点不一致' }).waitFor();
    await takePictures(office, 'bulletin');
    await office.emulateMedia({ media: 'print' });
    await takePictures(office, 'bulletin-print', [800]);
    expect(await office.locator('header.top').isVisible()).toBe(false);
    await office.emulateMedia({ media: 'screen' });
    await inEnglish(office, async () => {
      await office.getByText('Completed, of the tasks that are due').waitFor();
      await takePictures(office, 'bulletin-en', [1440, 360]);
      expect([...(await barriers(office)), ...(await unreached(office))]).toEqual([]);
    });
    await office.goto('/rounds');
    await office.getByRole('link', { name: '看通报' }).waitFor();
  }, 120_000);

  it('shows its bulletin to nobody who has to do with some of its tasks only', async () => {
    const page = await at.enter('市住房城乡建设局负责人', `${address()}/bulletin`);
    await page.getByRole('heading', { name: '没有这个页面' }).waitFor();
  }, 60_000);
});
