import type { Page } from 'playwright-core';
import { press } from './acting';
import { told } from './asked-by-hand';
import { barriers } from './axe';
import { openConsoleHouse, takePictures, type ConsoleHouse } from './console-house';
import { inEnglish } from './in-english';
import { unreached } from './keyboard';
import { eventually } from '../support/running';

let at: ConsoleHouse;
let admin: Page;
beforeAll(async () => {
  at = await openConsoleHouse();
  admin = await at.enter('admin', '/me');
  await admin.locator('header.top').waitFor();
}, 240_000);
afterAll(() => at?.close(), 60_000);

describe('how I am told', () => {
  it('is said on a page of one’s own, and holds', async () => {
    await admin.getByRole('link', { name: '我的通知' }).click();
    const save = admin.getByRole('button', { name: '确认保存通知设置' });
    await admin.getByLabel('邮件地址').fill('admin');
    expect(await save.isDisabled()).toBe(true);
    await admin.getByLabel('邮件地址').fill('admin@example.gov.cn');
    await admin.getByLabel('免打扰起').fill('22:00');
    expect(await save.isDisabled()).toBe(true);
    await admin.getByLabel('免打扰止').fill('07:00');
    await admin.getByText('调度开始').click();
    await admin.getByText('有事即向 admin@example.gov.cn 发邮件').waitFor();
    await save.click();
    await admin.getByText('通知设置已保存。').waitFor();
    expect(await told(admin, '/me/notifications')).toMatchObject({
      preference: { email: 'admin@example.gov.cn', quietFrom: '22:00', muted: ['round-opened'] },
    });
    await admin.reload();
    expect(await admin.getByLabel('邮件地址').inputValue()).toBe('admin@example.gov.cn');
  }, 60_000);
});

describe('what went out', () => {
  it('is seen by the administrator, from a test to what became of it', async () => {
    await admin.getByRole('link', { name: '消息', exact: true }).click();
    await admin.getByText('模拟，不发送：消息只登记').waitFor();
    await press(admin, '给自己发测试邮件');
    await press(admin, '确认给自己发测试邮件');
    await admin.getByText('测试邮件已登记待发').waitFor();
    await admin.getByRole('table', { name: '发出的消息' }).getByText('这是一条测试消息').waitFor();
  }, 60_000);

  it('leaves from when it is said to, and what did not go says why', async () => {
    await press(admin, '改为照常发送');
    await admin.getByText('模拟期间登记的不补发').waitFor();
    await press(admin, '确认改为照常发送');
    await admin.getByText('照常发送。').first().waitFor();
    await press(admin, '给自己发测试邮件');
    await press(admin, '确认给自己发测试邮件');
    await admin.getByText('测试邮件已登记待发').waitFor();
    await admin.goto('/outbound?state=failed');
    await admin.getByText('没有配置邮件服务器').first().waitFor();
    await takePictures(admin, 'outbound');
    expect([...(await barriers(admin)), ...(await unreached(admin))]).toEqual([]);
  }, 60_000);
});

describe('where other programs are told', () => {
  const listed = () => admin.getByRole('table', { name: '最近推送：市政务平台' });

  it('is added with a secret that is shown once, after an address inside is refused', async () => {
    await admin.goto('/outbound');
    await admin.getByRole('link', { name: '推送地址' }).click();
    await admin.getByText('还没有推送地址。').waitFor();
    await press(admin, '新增推送地址');
    const send = admin.getByRole('button', { name: '确认新增推送地址' });
    expect(await send.isDisabled()).toBe(true);
    await admin.getByLabel('名称').fill('市政务平台');
    await admin.getByLabel('网址').fill('https://10.0.0.7/duban');
    await takePictures(admin, 'webhooks-add');
    await send.click();
    await admin
      .getByText(/内网地址/)
      .last()
      .waitFor();
    await admin.getByLabel('网址').fill('https://duban.invalid/in');
    await send.click();
    const secret = await admin.getByText(/^whsec_/).innerText();
    await admin.getByRole('heading', { name: '市政务平台', exact: true }).waitFor();
    await takePictures(admin, 'webhooks-secret');
    expect([...(await barriers(admin)), ...(await unreached(admin))]).toEqual([]);
    await admin.reload();
    await admin.getByText('https://duban.invalid/in').waitFor();
    expect(await admin.content()).not.toContain(secret);
  }, 90_000);

  it('shows what became of the last messages, and is told nothing more once it is stopped', async () => {
    await press(admin, '发测试消息');
    await press(admin, '确认发测试消息');
    await admin.getByText('测试消息已登记待发').waitFor();
    // Nobody asks for the page again: it is watched while it is seen.
    await listed().getByText('服务器无法连接').waitFor({ timeout: 30_000 });
    await takePictures(admin, 'webhooks');
    await inEnglish(admin, async () => {
      await takePictures(admin, 'webhooks-en');
    });
    expect([...(await barriers(admin)), ...(await unreached(admin))]).toEqual([]);
    await press(admin, '停用');
    await press(admin, '确认停用');
    await admin.getByText('“市政务平台”已停用。').waitFor();
    await admin.getByText('还没有推送地址。').waitFor();
  }, 90_000);

  it('leaves what had not arrived dead, and one click sends it again under the id it had', async () => {
    // Its next try is half a minute after the first.
    const [before] = await eventually(
      async () => (await told<Listed>(admin, '/outbound?state=dead')).messages,
      ({ length }) => length === 1,
      75_000,
    );
    await admin.goto('/outbound?state=dead&channel=webhook');
    await admin.getByRole('table', { name: '发出的消息' }).getByText('推送地址已删除').waitFor();
    await takePictures(admin, 'outbound-dead');
    await admin.getByRole('link', { name: '重发', exact: true }).click();
    await admin.getByText('以原来的编号再发一次').first().waitFor();
    await press(admin, '确认重发');
    await admin.getByText('将重发 1 条。').waitFor();
    const after = await eventually(
      async () => (await told<Listed>(admin, '/outbound?state=dead')).messages,
      ([again]) => again !== undefined && again.endedAt !== before?.endedAt,
      30_000,
    );
    expect(after.map(({ id }) => id)).toEqual([before?.id]);
  }, 120_000);
});

interface Listed {
  readonly messages: readonly { readonly id: string; readonly endedAt: string }[];
}
