import type { Page } from 'playwright-core';
import { press } from './acting';
import { openConsoleHouse, takePictures, type ConsoleHouse } from './console-house';
import { draftedLetter, UNIT } from './drafted-letter';

let at: ConsoleHouse;
let officer: Page;
let director: Page;
let letterAt: string;
beforeAll(async () => {
  at = await openConsoleHouse();
  ({ officer, director, letterAt } = await draftedLetter(at));
  await press(director, '确认签发');
  await director.getByText(/函件已签发/).waitFor();
}, 240_000);
afterAll(() => at?.close(), 60_000);

describe('a letter that went out', () => {
  it('is urged by whoever signed it, and the receiver reads what is asked for', async () => {
    await director.goto(letterAt);
    await press(director, '催办');
    await director.getByLabel('催办内容').fill('请于明天下班前签收。');
    await takePictures(director, 'letter-urge');
    await press(director, '确认催办');
    await director.getByText('已催办。').waitFor();
    await officer.goto(letterAt);
    await officer.getByText('催办：请于明天下班前签收。').waitFor();
    await officer.goto('/inbox');
    await officer.getByText(/^已催办 1 次，最近 /).waitFor();
    await takePictures(officer, 'inbox-urged');
    await press(director, '催办');
    await director.getByLabel('催办内容').fill('再催');
    await press(director, '确认催办');
    await director.getByRole('alert').filter({ hasText: 'too-soon' }).waitFor();
    await takePictures(director, 'letter-urged');
  }, 90_000);

  it('is recalled by its signer with a reason, and is nobody’s to receive any more', async () => {
    await officer.goto(`${letterAt}?act=receive`);
    await officer.getByRole('button', { name: '确认签收' }).waitFor();
    await director.goto('/inbox');
    await director.getByText('现在没有等你办的事。').waitFor();
    await director.goto(letterAt);
    await press(director, '撤回');
    expect(await director.getByRole('button', { name: '确认撤回' }).isDisabled()).toBe(true);
    await director.getByLabel('原因').fill('所涉月份有误');
    await takePictures(director, 'letter-recall');
    await press(director, '确认撤回');
    await director.getByText('函件已撤回，撤回函已起草，等待签发。').waitFor();
    await takePictures(director, 'letter-recalled');
    const lapsed = officer.getByRole('alert').filter({ hasText: '“签收”现在不能由你办理' });
    await lapsed.waitFor();
    expect(await lapsed.innerText()).toContain('撤回，不再签收、回函。');
    expect(await officer.getByRole('link', { name: /^撤回函/ }).count()).toBe(0);
  }, 90_000);

  it('is recalled by a letter that names it and asks for nothing but its receipt', async () => {
    await director.getByRole('link', { name: '撤回函：草稿' }).click();
    await director.getByRole('region', { name: '函件原样' }).getByText('撤回原因：所涉月份有误。').waitFor();
    await press(director, '签发');
    await press(director, '确认签发');
    await director.getByText(/函件已签发，文号 甬督提〔\d{4}〕2号。/).waitFor();
    await takePictures(director, 'letter-that-recalls');
    await officer.goto(letterAt);
    await officer.getByRole('link', { name: /^撤回函：甬督提〔\d{4}〕2号$/ }).click();
    await press(officer, '签收');
    await takePictures(officer, 'letter-that-recalls-receive');
    await press(officer, '确认签收');
    await officer.getByText(`${UNIT}已签收，无须回函，此件办结。`).waitFor();
    expect(await officer.getByRole('button', { name: '回函' }).count()).toBe(0);
    await officer.goto('/letters');
    await officer.getByText('已撤回').waitFor();
    await takePictures(officer, 'letters-recalled');
  }, 90_000);
});
