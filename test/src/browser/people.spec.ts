import type { Page } from 'playwright-core';
import { openConsoleHouse, takePictures, type ConsoleHouse } from './console-house';

const OFFICER = '市住房城乡建设局经办人';
const PERSON = `${OFFICER}（样例）`;

let at: ConsoleHouse;
let admin: Page;
beforeAll(async () => {
  at = await openConsoleHouse();
  admin = await at.enter('admin', '/people');
}, 240_000);
afterAll(() => at?.close(), 60_000);

const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click();
const openPerson = async (name: string): Promise<void> => {
  await admin.goto('/people');
  await admin.getByRole('main').getByRole('link', { name, exact: true }).click();
  await admin.getByRole('heading', { name: '账号', exact: true }).waitFor();
};
const written = (page: Page): Promise<string> => page.evaluate<string>('JSON.stringify(localStorage)');
/** In a browser in which nobody has been. */
const signIn = async (name: string, password: string): Promise<Page> => {
  const page = await (await at.window()).newPage();
  await page.goto('/me');
  await page.getByLabel('登录名', { exact: true }).fill(name);
  await page.getByLabel('密码', { exact: true }).fill(password);
  await press(page, '登录');
  return page;
};

describe('an account in the browser', () => {
  it('is disabled and enabled again by the administrator; its owner is out at once', async () => {
    const owner = await at.enter(OFFICER, '/me');
    await owner.getByRole('heading', { name: '我的账号' }).waitFor();
    await openPerson(PERSON);
    await press(admin, '停用账号');
    await admin.getByText(`${PERSON}立即在所有设备上退出`).waitFor();
    await takePictures(admin, 'account-disable');
    await press(admin, '确认停用账号');
    await admin.getByText(`${PERSON}的账号已停用。`).waitFor();
    await takePictures(admin, 'account-disabled');
    await owner.reload();
    await owner.getByRole('button', { name: '登录', exact: true }).waitFor();
    await press(admin, '启用账号');
    await press(admin, '确认启用账号');
    await admin.getByText(`${PERSON}的账号已启用。`).waitFor();
  }, 60_000);

  it('is not disabled when nobody would be left to administer, and says what to do first', async () => {
    await openPerson('系统管理员');
    await press(admin, '停用账号');
    await admin.getByText('这是你自己的账号：你会立即退出').waitFor();
    await press(admin, '确认停用账号');
    const refusal = admin.getByRole('alert').filter({ hasText: 'last-administrator' });
    await refusal.waitFor();
    expect(await refusal.innerText()).toContain('先任命接任的管理员，再免去或停用这一位。');
    await takePictures(admin, 'account-last-administrator');
  }, 60_000);

  it('gets a new password that is shown once, and its owner chooses another', async () => {
    await openPerson(PERSON);
    await press(admin, '重设密码');
    // No answer comes: what was sent is nevertheless written down nowhere.
    const sent = admin.waitForRequest('**/password');
    await admin.route('**/password', (route) => route.abort());
    await press(admin, '确认重设密码');
    const body = (await sent).postDataJSON() as { password: string };
    expect(await written(admin)).not.toContain(body.password);
    await admin.unroute('**/password');
    const password = await admin.locator('.new-password code').innerText();
    await takePictures(admin, 'password-reset');
    await press(admin, '已交给本人');
    expect(await admin.getByText(password).count()).toBe(0);

    const owner = await signIn(OFFICER, password);
    await owner.getByText('经办人', { exact: true }).waitFor();
    const elsewhere = await signIn(OFFICER, password);
    await elsewhere.getByRole('heading', { name: '我的账号' }).waitFor();
    await press(owner, '修改密码');
    await owner.getByLabel('原密码', { exact: true }).fill('not the old one');
    await owner.getByLabel('新密码（至少 10 个字符）').fill('a new long one');
    await owner.getByLabel('再输一次新密码').fill('a new long two');
    await owner.getByText('还差：两次一致的新密码').waitFor();
    await owner.getByLabel('再输一次新密码').fill('a new long one');
    await takePictures(owner, 'password-change');
    await press(owner, '确认修改密码');
    await owner.getByRole('alert').filter({ hasText: 'wrong-password' }).waitFor();
    expect(await written(owner)).not.toContain('a new long one');
    await owner.getByLabel('原密码', { exact: true }).fill(password);
    await press(owner, '确认修改密码');
    await owner.getByText('密码已修改；你在其他设备上的登录已全部退出。').waitFor();
    await elsewhere.reload();
    await elsewhere.getByRole('button', { name: '登录', exact: true }).waitFor();

    await signIn(OFFICER, 'a new long one').then((page) =>
      page.getByRole('heading', { name: '我的账号' }).waitFor(),
    );
    await press(owner, '在其他设备上退出');
    await owner.getByText('已退出其他 1 处登录。').waitFor();
    await takePictures(owner, 'my-account');
  }, 90_000);
});

describe('a session that ends while a form is filled in', () => {
  /** The session is gone, and the form is sent: the sign-in opens over it, and closes again. */
  const sendWithoutSession = async (page: Page, form: string, account: string): Promise<void> => {
    await page.context().clearCookies();
    await page.getByRole('form', { name: form }).dispatchEvent('submit');
    const dialog = page.getByRole('dialog', { name: '登录已过期' });
    await dialog.getByRole('button', { name: `以${account}的身份登录` }).click();
    await dialog.waitFor({ state: 'hidden' });
  };

  it('loses nothing of a person or a unit to be added', async () => {
    await admin.goto('/people/add');
    await admin.getByLabel('姓名', { exact: true }).fill('陈晓');
    await admin.getByLabel('登录名', { exact: true }).fill('chen.xiao');
    expect(await written(admin)).toMatch(/陈晓(?!.*password)/);
    await sendWithoutSession(admin, '新增人员', 'admin');
    expect(await admin.getByLabel('姓名', { exact: true }).inputValue()).toBe('陈晓');
    await press(admin, '确认新增人员');
    await admin.getByRole('heading', { name: '陈晓已登记' }).waitFor();
    await admin.goto('/people/units/add');
    await admin.getByLabel('单位名称').fill('市林业局');
    await sendWithoutSession(admin, '新增单位', 'admin');
    expect(await admin.getByLabel('单位名称').inputValue()).toBe('市林业局');
    await press(admin, '确认新增单位');
    await admin.getByRole('link', { name: /^市林业局/ }).waitFor();
  }, 60_000);

  it('loses nothing of a post to be given or ended', async () => {
    await openPerson('陈晓');
    await press(admin, '任职');
    await admin.getByRole('combobox', { name: '职务' }).click();
    await admin.getByTitle('整改办经办人').click();
    await admin.getByRole('combobox', { name: '单位' }).pressSequentially('整改办');
    await admin.getByTitle('甬江示范市整改办（样例）').click();
    await admin.getByLabel('开始日').fill('2026-01-05');
    await sendWithoutSession(admin, '任职', 'admin');
    expect(await admin.getByLabel('开始日').inputValue()).toBe('2026-01-05');
    await press(admin, '确认任职');
    await admin.getByRole('listitem').filter({ hasText: '2026-01-05 起' }).waitFor();
    await press(admin, '免职');
    await admin.getByLabel('最后任职日').fill('2026-02-06');
    await sendWithoutSession(admin, '免职', 'admin');
    expect(await admin.getByLabel('最后任职日').inputValue()).toBe('2026-02-06');
    await press(admin, '确认免职');
    await admin.getByText('2026-01-05 至 2026-02-06').waitFor();
  }, 60_000);

  it('loses nothing of a password to be changed', async () => {
    const owner = await at.enter('市长', '/me');
    await press(owner, '修改密码');
    await owner.getByLabel('原密码', { exact: true }).fill('guessed by nobody');
    for (const label of ['新密码（至少 10 个字符）', '再输一次新密码'])
      await owner.getByLabel(label).fill('a new long one');
    await sendWithoutSession(owner, '修改密码', '市长');
    expect(await owner.getByLabel('原密码', { exact: true }).inputValue()).toBe('guessed by nobody');
    await press(owner, '确认修改密码');
    await owner.getByRole('alert').filter({ hasText: 'wrong-password' }).waitFor();
  }, 60_000);
});
