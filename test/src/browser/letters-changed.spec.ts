import type { Page } from 'playwright-core';
import { press } from './acting';
import { openConsoleHouse, takePictures, type ConsoleHouse } from './console-house';
import { DIRECTOR, draftedLetter, OFFICER, UNIT } from './drafted-letter';

const CLERK = '整改办经办人';

let at: ConsoleHouse;
let officer: Page;
let director: Page;
let letterAt: string;
beforeAll(async () => {
  at = await openConsoleHouse();
  ({ officer, director, letterAt } = await draftedLetter(at));
}, 240_000);
afterAll(() => at?.close(), 60_000);

describe('a letter that somebody else changes while it is open', () => {
  it('says by name who can do what I cannot', async () => {
    await officer.goto('/inbox/started');
    await officer.getByRole('row').filter({ hasText: '整改中' }).first().waitFor();
    await takePictures(officer, 'started');
    const clerk = await at.enter(CLERK, letterAt);
    await clerk.getByText(`签发：甬江示范市整改办（样例）整改办主任 — ${DIRECTOR}（样例）`).waitFor();
  }, 60_000);

  it('is not revised over words that were not seen: who, when and what differs are shown, and one is chosen', async () => {
    const [first, second] = [
      await at.enter(CLERK, `${letterAt}?act=revise`),
      await at.enter(CLERK, `${letterAt}?act=revise`),
    ];
    await second.getByLabel('正文').fill(`${UNIT}：\n请于本月底前完成征迁，逐周书面报告。`);
    await first.getByLabel('正文').fill(`${UNIT}：\n请于下月底前完成征迁。`);
    await press(first, '确认修改文稿');
    await first.getByText('文稿已更新。').waitFor();
    const changed = second.getByRole('alert').filter({ hasText: '先改了这份文稿' });
    await changed.waitFor();
    expect(await changed.innerText()).toContain(`${CLERK}（样例）在`);
    expect(await second.getByLabel('正文').inputValue()).toContain('逐周书面报告');
    expect(await second.getByRole('button', { name: '确认修改文稿' }).isDisabled()).toBe(true);
    await changed.locator('.compared-text ins').filter({ hasText: '逐周' }).first().waitFor();
    await changed.locator('.compared-text del').first().waitFor();
    await takePictures(second, 'letter-revised-first');
    await press(second, '以我的内容为准');
    await press(second, '确认修改文稿');
    await second.getByText('文稿已更新。').waitFor();
    await first.getByRole('region', { name: '函件原样' }).getByText('逐周书面报告').waitFor();
  }, 60_000);

  it('keeps what is typed when the right to send it is taken away, and says who can', async () => {
    await press(director, '已读新文稿');
    await press(director, '确认签发');
    await director.getByText(/函件已签发/).waitFor();
    await director.goto('/inbox/started');
    await director.getByText(`${UNIT}经办人签收`).waitFor();
    await officer.goto(`${letterAt}?act=receive`);
    await press(officer, '确认签收');
    await officer.getByRole('button', { name: '回函' }).click();
    await officer.getByLabel('回函内容').fill('月底前完成征迁，增加作业面。');

    const admin = await at.enter('admin', '/people');
    await admin
      .getByRole('main')
      .getByRole('link', { name: `${OFFICER}（样例）`, exact: true })
      .click();
    await press(admin, '免职');
    await admin.getByLabel('最后任职日').fill('2020-06-30');
    await press(admin, '确认免职');
    await admin.getByText('今天没有任职，什么也办不了。').waitFor();

    await press(officer, '确认回函');
    const lapsed = officer.getByRole('alert').filter({ hasText: '“回函”现在不能由你办理' });
    await lapsed.waitFor();
    expect(await lapsed.innerText()).toContain('月底前完成征迁，增加作业面。');
    expect(await lapsed.innerText()).toContain(`回函现在由以下人员办理：${UNIT}经办人 — 目前无人任职。`);
    await takePictures(officer, 'act-lapsed');
  }, 90_000);
});
