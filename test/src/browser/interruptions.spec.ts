import type { Page } from 'playwright-core';
import { press } from './acting';
import { openConsoleHouse, type ConsoleHouse } from './console-house';

const OFFICER = '市住房城乡建设局经办人';
const PATIENT = { timeout: 45_000 };

let at: ConsoleHouse;
let tab: Page;
let taskAt: string;
beforeAll(async () => {
  at = await openConsoleHouse();
  tab = await at.enter(OFFICER);
  await tab.getByRole('link', { name: /东港区老街雨污混接/ }).click();
  await tab.getByText('为什么', { exact: true }).waitFor();
  taskAt = new URL(tab.url()).pathname;
}, 240_000);
afterAll(() => at?.close(), 60_000);

/** How often the house has recorded a fact, whatever a page shows. */
async function recorded(fact: string): Promise<number> {
  const answer = await tab.request.get(`/api${taskAt}/record`);
  const { facts } = (await answer.json()) as { facts: readonly { type: string }[] };
  return facts.filter(({ type }) => type === fact).length;
}

describe('an act that is interrupted', () => {
  it('is done once when it is sent from two tabs at the same moment', async () => {
    const other = await tab.context().newPage();
    for (const page of [tab, other]) {
      await page.goto(`${taskAt}?act=receive`);
      await page.getByRole('button', { name: '确认签收' }).waitFor();
    }
    await Promise.all([press(tab, '确认签收'), press(other, '确认签收')]);
    for (const page of [tab, other]) await page.getByText('任务正在整改').first().waitFor();
    expect(await recorded('TaskReceived')).toBe(1);
    await other.close();
  }, 60_000);

  it('is done once when its network goes, and its page is closed before the answer', async () => {
    await tab.goto(`${taskAt}?act=report`);
    const words = tab.getByLabel('进展情况');
    await words.fill('断网之前写下的进展。');
    // The house has it; the answer does not come.
    await tab.route('**/reports', async (route) => {
      await route.fetch();
      await route.abort();
    });
    await press(tab, '确认填报进展');
    await tab.getByText('正在办理').waitFor();
    await tab.close();
    tab = await at.enter(OFFICER, `${taskAt}?act=report`);
    await tab.getByRole('listitem').filter({ hasText: '断网之前写下的进展。' }).first().waitFor();
    const { reports } = (await (await tab.request.get(`/api${taskAt}`)).json()) as {
      reports: readonly { text: string }[];
    };
    expect(reports.map(({ text }) => text)).toEqual(['断网之前写下的进展。']);
  }, 60_000);

  it('is answered when the worker that was killed is there again, and nothing typed is lost', async () => {
    const principal = await at.enter('市住房城乡建设局负责人', `${taskAt}?act=complete`);
    await principal.getByLabel('完成情况').fill('全部完成，工作进程中断时写下。');
    at.kill('worker');
    await press(principal, '确认报告完成');
    await principal.getByText('已报告完成。').waitFor(PATIENT);
    expect(await recorded('CompletionReported')).toBe(1);
  }, 90_000);
});
