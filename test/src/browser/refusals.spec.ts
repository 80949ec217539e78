import type { Page } from 'playwright-core';
import { daysAgo, press } from './acting';
import { openConsoleHouse, takePictures, type ConsoleHouse } from './console-house';
import { seatsOfActs, type SeatOfAct } from './seats-of-acts';

const NAME = '陈晓';
const SIGN_IN_NAME = 'chen.xiao';
const CLERK = '整改办经办人';

let at: ConsoleHouse;
let admin: Page;
let clerk: Page;
let chen: Page;
let password: string;
let acts: readonly SeatOfAct[];
beforeAll(async () => {
  at = await openConsoleHouse({ untouched: false });
  clerk = await at.enter(CLERK);
  await clerk.getByRole('table', { name: '台账' }).waitFor();
  acts = await seatsOfActs(clerk, at.ready.accounts);
}, 240_000);
afterAll(() => at?.close(), 60_000);

function taskFor(act: string): string {
  const found = acts.find((one) => one.act === act);
  if (!found) throw new Error(`nobody of the sample office can ${act}`);
  return `/tasks/${found.taskId}`;
}

async function signIn(page: Page, typed: string): Promise<void> {
  await page.getByLabel('登录名', { exact: true }).fill(SIGN_IN_NAME);
  await page.getByLabel('密码', { exact: true }).fill(typed);
  await page.getByRole('button', { name: '登录', exact: true }).click();
}

/** The administrator's page of a person gives a post that was held for long. */
async function givePost(post: string, unit: string): Promise<void> {
  await press(admin, '任职');
  await admin.getByRole('combobox', { name: '职务' }).click();
  await admin.getByTitle(post, { exact: true }).click();
  await admin.getByRole('combobox', { name: '单位' }).pressSequentially(unit);
  await admin.getByTitle(unit, { exact: true }).click();
  await admin.getByLabel('开始日').fill(daysAgo(30));
  await press(admin, '确认任职');
  await admin.getByRole('listitem').filter({ hasText: post }).first().waitFor();
}

describe('what the console says when the house says no', () => {
  it('to somebody who holds no post: there is nothing here for them yet', async () => {
    admin = await at.enter('admin', '/people/add');
    await admin.getByLabel('姓名', { exact: true }).fill(NAME);
    await admin.getByLabel('登录名', { exact: true }).fill(SIGN_IN_NAME);
    await press(admin, '确认新增人员');
    password = await admin.locator('.new-password code').innerText();
    chen = await (await at.window()).newPage();
    await chen.goto(taskFor('file'));
    await signIn(chen, password);
    await chen.getByRole('heading', { name: '没有这个页面' }).waitFor();
    await chen.getByText(/你现在的职务看不到它/).waitFor();
    await takePictures(chen, 'refused-no-post');
  }, 60_000);

  it('to somebody who was not the first: who can act now, and all that was typed', async () => {
    await admin.getByRole('link', { name: '接着任职' }).click();
    await givePost('整改办经办人', '甬江示范市整改办（样例）');
    await chen.goto(`${taskFor('file')}?act=file`);
    await chen.getByLabel('备案号').fill('甬备〔2026〕99号');
    await clerk.goto(`${taskFor('file')}?act=file`);
    await clerk.getByLabel('备案号').fill('甬备〔2026〕98号');
    await press(clerk, '确认备案');
    await clerk.getByText('已备案。').waitFor();
    const lapsed = chen.getByRole('alert').filter({ hasText: '“备案”现在不能由你办理' });
    await lapsed.getByText('甬备〔2026〕99号').waitFor();
    await chen
      .getByRole('listitem')
      .filter({ hasText: `${CLERK}（样例）备案，备案号 甬备〔2026〕98号` })
      .waitFor();
    await takePictures(chen, 'refused-second');
  }, 60_000);

  it('to somebody whose post was taken away while the page was open: who can, and nothing typed is lost', async () => {
    await chen.goto('/rounds');
    await chen
      .getByRole('link', { name: /月调度$/ })
      .first()
      .click();
    await press(chen, '提前截止');
    await chen.getByLabel('提前截止的原因').fill('各单位均已报送');
    await press(admin, '免职');
    await admin.getByLabel('最后任职日').fill(daysAgo(1));
    await press(admin, '确认免职');
    await admin.getByText(`至 ${daysAgo(1)}`).waitFor();
    await press(chen, '确认提前截止');
    await chen.getByText('它可能已不在你的权限之内。请回到列表查看。').waitFor();
    await takePictures(chen, 'refused-right-gone');
    expect(await chen.evaluate('JSON.stringify(localStorage)')).toContain('各单位均已报送');
  }, 60_000);

  it('to one head under two hats: it has signed', async () => {
    const mayor = await at.enter('市长', `${taskFor('sign')}?act=sign`);
    await admin.goto('/people');
    await admin.getByRole('link', { name: '市长（样例）' }).click();
    await givePost('党委书记', '中共甬江示范市委（样例）');
    await mayor.reload();
    await mayor.getByRole('region', { name: '待签文本' }).waitFor();
    await press(mayor, '确认签字');
    await mayor.getByText('已签字。').waitFor();
    await press(mayor, '签字');
    await press(mayor, '确认签字');
    const refusal = mayor.getByRole('alert').filter({ hasText: 'already-signed' });
    expect(await refusal.innerText()).toContain('同一人只签一次，即使兼任两职');
    await takePictures(mayor, 'refused-two-hats');
  }, 60_000);

  it('to whoever guesses a password: for how long it is locked', async () => {
    const guesser = await (await at.window()).newPage();
    await guesser.goto('/');
    for (let n = 0; n < 12; n += 1) {
      await signIn(guesser, `wrong-guess-${n}`);
      const alert = guesser.getByRole('alert');
      await alert.waitFor();
      if (/代码 (locked|too-many-attempts)/.test(await alert.innerText())) break;
    }
    await guesser.getByText(/代码 (locked|too-many-attempts)/).waitFor();
    await takePictures(guesser, 'refused-locked');
    await signIn(guesser, password);
    await guesser.getByText(/代码 (locked|too-many-attempts)/).waitFor();
  }, 60_000);
});
