import type { Page } from 'playwright-core';
import { daysAgo, press } from './acting';
import { asked, told } from './asked-by-hand';
import { barriers } from './axe';
import { openConsoleHouse, takePictures, type ConsoleHouse } from './console-house';
import { inEnglish } from './in-english';
import { unreached } from './keyboard';
import { tightenTheLaw } from './propose-edition';
import { seatsOfActs } from './seats-of-acts';

const CLERK = '整改办经办人';
const MAYOR = '市长';
const SECRETARY = '市委书记';
const DIRECTOR = '整改办主任';

let at: ConsoleHouse;
let clerk: Page;
let mayor: Page;
let secretary: Page;
let director: Page;
let taskAt: string;
beforeAll(async () => {
  at = await openConsoleHouse({ untouched: false });
  clerk = await entered(CLERK);
  mayor = await entered(MAYOR);
  secretary = await entered(SECRETARY);
  director = await entered(DIRECTOR);
  await tightenTheLaw(clerk, [director, mayor]);
  taskAt = `/tasks/${await underTheLaw(await taskToBeSigned())}`;
}, 240_000);
afterAll(() => at?.close(), 60_000);

async function entered(account: string): Promise<Page> {
  const page = await at.enter(account, '/me');
  await page.locator('header.top').waitFor();
  return page;
}

/** One that both have to sign. */
async function taskToBeSigned(): Promise<string> {
  const seats = (await seatsOfActs(clerk, at.ready.accounts)).filter(({ act }) => act === 'sign');
  const found = seats.find(({ taskId }) => seats.filter((other) => other.taskId === taskId).length === 2);
  if (!found) throw new Error('no task of the sample office waits for two signatures');
  return found.taskId;
}

/** Its law asks for the password, an opinion and evidence from now on. */
async function underTheLaw(taskId: string): Promise<string> {
  const path = `/tasks/${taskId}/migration`;
  const { outcome } = await told<{ outcome: { hash: string } }>(clerk, path);
  await asked(clerk, path, { because: '改用从严的签字规则', hash: outcome.hash });
  return taskId;
}

const passwordOf = (account: string): string => {
  const found = at.ready.accounts.find(({ name }) => name === account);
  if (!found) throw new Error(`nobody is called ${account}`);
  return found.password;
};
const card = (page: Page) => page.getByRole('region', { name: '办理签字' });
const more = (page: Page) => card(page).getByText('其他操作').click();
const isSaid = (page: Page, what: string) => card(page).getByText(what, { exact: true }).waitFor();

describe('the signing of a task on its page', () => {
  it('has what can be done beside signing and sending back, for whoever can do it', async () => {
    await mayor.goto(taskAt);
    await card(mayor).getByRole('button', { name: '不同意' }).waitFor();
    expect(await card(mayor).getByRole('button', { name: '同意', exact: true }).count()).toBe(0);
    await more(mayor);
    await takePictures(mayor, 'signing-card');
    expect([...(await barriers(mayor)), ...(await unreached(mayor))]).toEqual([]);
    await inEnglish(mayor, async () => {
      await takePictures(mayor, 'signing-card-en', [1440]);
    });
  }, 90_000);

  it('leads whoever is asked for an opinion from the inbox to their form, and the answer back', async () => {
    await press(mayor, '委派');
    await mayor.getByRole('combobox', { name: '向谁征求意见' }).pressSequentially(DIRECTOR);
    await mayor.getByTitle(new RegExp(DIRECTOR)).click();
    await press(mayor, '确认委派');
    await isSaid(mayor, '已办理：委派。');
    await director.goto('/inbox');
    await director.getByRole('link', { name: /^答复委派/ }).click();
    await director.getByText(/市长.*已委派整改办主任.*提意见，等待答复/).waitFor();
    await director.getByLabel('意见').fill('水质连续达标，可以签。');
    await takePictures(director, 'signing-opinion');
    await press(director, '确认答复委派');
    await isSaid(director, '已办理：答复委派。');
    await mayor.getByText('水质连续达标，可以签。').waitFor();
  }, 90_000);

  it('leads whoever wrote the text from the inbox to the material that is asked for', async () => {
    await more(mayor);
    await press(mayor, '要求补充资料');
    await mayor.getByLabel('需要的资料').fill('第三方监测报告');
    await press(mayor, '确认要求补充资料');
    await isSaid(mayor, '已办理：要求补充资料。');
    const writer = await whoeverHas(/^补充资料/);
    await writer.getByRole('link', { name: /^补充资料/ }).click();
    await card(writer).getByText('要求补充资料：第三方监测报告').waitFor();
    await writer.getByRole('textbox', { name: '内容' }).fill('报告已附。');
    await press(writer, '确认补充资料');
    await isSaid(writer, '已办理：补充资料。');
    await mayor.getByText('报告已附。').waitFor();
  }, 120_000);

  /** Whose inbox has a line, among those who report tasks complete. */
  async function whoeverHas(name: RegExp): Promise<Page> {
    const heads = at.ready.accounts.filter(({ posts }) =>
      posts.some(({ post }) => post === 'unit-principal'),
    );
    for (const { name: account } of heads) {
      const page = await entered(account);
      await page.goto('/inbox');
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForTimeout(500);
      if ((await page.getByRole('link', { name }).count()) > 0) return page;
    }
    throw new Error(`nobody's inbox has ${String(name)}`);
  }

  /** With all that the law asks for, which cannot be sent before all of it is there. */
  async function signs(page: Page, account: string): Promise<void> {
    await press(page, '签字');
    const send = page.getByRole('button', { name: '确认签字' });
    await page.getByLabel('意见', { exact: true }).fill('同意销号。');
    await page.getByLabel('佐证').fill('第三方监测报告');
    expect(await send.isDisabled()).toBe(true);
    await page.getByLabel('密码', { exact: true }).fill(passwordOf(account));
    await send.click();
    await page.getByText('已签字。').waitFor();
  }

  it('is signed with password, opinion and evidence where the law asks for them, and not without', async () => {
    await press(mayor, '签字');
    const send = mayor.getByRole('button', { name: '确认签字' });
    await mayor.getByLabel('密码', { exact: true }).waitFor();
    expect(await send.isDisabled()).toBe(true);
    await takePictures(mayor, 'signing-strict');
    await press(mayor, '关闭');
    await signs(mayor, MAYOR);
    await secretary.goto(taskAt);
    await secretary.getByText('同意销号。').first().waitFor();
  }, 60_000);

  it('is returned by the other signer to whoever signed, who signs again', async () => {
    await press(secretary, '退回重签');
    const send = secretary.getByRole('button', { name: '确认退回重签' });
    await secretary.getByLabel('原因').fill('佐证要附检测单位资质。');
    expect(await secretary.getByRole('radio', { name: '发起人' }).count()).toBe(0);
    expect(await send.isDisabled()).toBe(true);
    await secretary.getByRole('radiogroup', { name: '退回谁的签字' }).getByRole('radio').check();
    await takePictures(secretary, 'signing-return');
    await send.click();
    await isSaid(secretary, '已办理：退回重签。');
    await mayor.getByText('佐证要附检测单位资质。').first().waitFor();
    await signs(mayor, MAYOR);
  }, 60_000);

  it('is looked after by the office, whose clock stands still and goes on', async () => {
    await clerk.goto(taskAt);
    await press(clerk, '挂起');
    await clerk.getByLabel('原因').fill('等待省厅复核。');
    await press(clerk, '确认挂起');
    await isSaid(clerk, '已办理：挂起。');
    await card(secretary)
      .getByText(/起挂起，期间不计时$/)
      .waitFor();
    await press(clerk, '恢复计时');
    await press(clerk, '确认恢复计时');
    await isSaid(clerk, '已办理：恢复计时。');
  }, 60_000);

  it('goes on with who stands in for a signer, from their inbox, in the name of whoever it is', async () => {
    const { people } = await told<{ people: { id: string; name: string }[] }>(secretary, '/colleagues');
    const proxy = people.find(({ name }) => name.startsWith(DIRECTOR))?.id;
    await asked(secretary, '/proxies', { proxy, from: daysAgo(0), to: daysAgo(-7) });
    await director.goto('/inbox');
    const ref = (await secretary.title()).split(' ')[0] ?? '';
    await director.getByRole('link', { name: `签字：第 ${ref} 号` }).click();
    const way = director.getByRole('radio', { name: new RegExp(`^代${SECRETARY}`) });
    await way.waitFor();
    expect(await way.isChecked()).toBe(true);
    await director.getByRole('region', { name: '待签文本' }).waitFor();
    await director.getByLabel('意见', { exact: true }).fill('受托签字。');
    await director.getByLabel('佐证').fill('第三方监测报告');
    await director.getByLabel('密码', { exact: true }).fill(passwordOf(DIRECTOR));
    await takePictures(director, 'signing-for-another');
    await press(director, '确认同意');
    await isSaid(director, '已办理：同意。');
    await secretary.getByText('签字齐全').first().waitFor();
  }, 60_000);
});
