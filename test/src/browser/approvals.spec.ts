import type { Page } from 'playwright-core';
import { press } from './acting';
import { asked, told } from './asked-by-hand';
import { barriers } from './axe';
import { openConsoleHouse, takePictures, type ConsoleHouse } from './console-house';
import { inEnglish } from './in-english';
import { unreached } from './keyboard';
import { BASIS, breakTheGlass, proposeEdition, stricterLaw, tightenTheLaw } from './propose-edition';

const CLERK = '整改办经办人';
const DIRECTOR = '整改办主任';
const HEAD = '市长';

let at: ConsoleHouse;
let address: string;
let clerk: Page;
let director: Page;
let head: Page;
beforeAll(async () => {
  at = await openConsoleHouse();
  clerk = await entered(CLERK);
  director = await entered(DIRECTOR);
  head = await entered(HEAD);
  // By it a change of the law asks for the password of whoever approves it.
  await tightenTheLaw(clerk, [director, head]);
  address = await proposeEdition(clerk, stricterLaw());
}, 240_000);
afterAll(() => at?.close(), 60_000);

async function entered(account: string): Promise<Page> {
  const page = await at.enter(account, '/packs');
  await page.locator('header.top').waitFor();
  return page;
}

const passwordOf = (account: string): string => {
  const found = at.ready.accounts.find(({ name }) => name === account);
  if (!found) throw new Error(`nobody is called ${account}`);
  return found.password;
};

describe('a change of law for the tasks of a plan', () => {
  it('says to whoever decides on it what it would do to each task', async () => {
    const { plans } = await told<{ plans: { id: string }[] }>(clerk, '/plans');
    const path = `/plans/${plans[0]?.id ?? ''}/migration`;
    const { hash, tasks } = await told<{ hash: string; tasks: { ref: string }[] }>(clerk, path);
    const wanted = { because: '签字从严', basis: BASIS, hash };
    const { approvalId } = await asked<{ approvalId: string }>(clerk, path, wanted);
    await head.goto(`/approvals/${approvalId}`);
    const text = head.getByRole('region', { name: '审批的文本' });
    await text.getByText('原因：签字从严').waitFor();
    expect(await text.getByRole('listitem').count()).toBe(tasks.length);
    await text.getByRole('link', { name: `第 ${tasks[0]?.ref ?? ''} 号任务` }).waitFor();
    await takePictures(head, 'approval-of-a-plan');
    expect(await barriers(head)).toEqual([]);
  }, 90_000);
});

describe('an approval in two browsers', () => {
  it('says what is asked, who has to sign and what I can do, on every screen', async () => {
    await director.goto(address);
    await head.goto(address);
    await director.getByRole('heading', { name: /^启用规则包/ }).waitFor();
    await director.getByText(`依据：${BASIS}`).first().waitFor();
    await director.getByRole('region', { name: '审批的文本' }).getByText('effectiveFrom').first().waitFor();
    await takePictures(director, 'approval');
    expect([...(await barriers(director)), ...(await unreached(director))]).toEqual([]);
    await inEnglish(director, async () => {
      await takePictures(director, 'approval-en');
      expect(await barriers(director)).toEqual([]);
    });
  }, 90_000);

  it('is commented by one and seen by the other without asking', async () => {
    await director.getByText('其他操作').click();
    await press(director, '评论');
    await director.getByLabel('内容').fill('请核对生效日期。<script>alert(1)</script>');
    await press(director, '确认评论');
    await director.getByText('已办理：评论。').waitFor();
    await head.getByText('请核对生效日期。<script>alert(1)</script>').waitFor();
  }, 60_000);

  it('is copied to somebody whom it does not name', async () => {
    await director.getByText('其他操作').click();
    await press(director, '抄送');
    await director.getByRole('combobox', { name: '抄送给谁' }).pressSequentially('书记');
    await director.getByTitle(/市委书记/).click();
    await press(director, '确认抄送');
    await director.getByText('已办理：抄送。').waitFor();
  }, 60_000);

  it('is approved with the password where the rule asks for it, and the other is told who is missing', async () => {
    await press(director, '同意');
    const password = director.getByLabel('密码');
    await password.waitFor();
    expect(await director.getByRole('button', { name: '确认同意' }).isDisabled()).toBe(true);
    await password.fill('不是这个密码');
    await press(director, '确认同意');
    await director.getByRole('alert').filter({ hasText: 'wrong-password' }).waitFor();
    await takePictures(director, 'approval-approve');
    await password.fill(passwordOf(DIRECTOR));
    await press(director, '确认同意');
    await director.getByText('已办理：同意。').waitFor();
    await head.getByText(/整改办主任.*已签字/).waitFor();
    await director.getByRole('button', { name: '同意', exact: true }).waitFor({ state: 'detached' });
  }, 60_000);

  it('keeps a form that can be sent no more, and says so', async () => {
    await director.goto(`${address}?act=approve`);
    await director.getByText('“同意”现在不能由你办理').waitFor();
    await press(director, '关闭');
  }, 60_000);

  it('asks everything that a return needs, and is granted by the second head', async () => {
    await press(head, '退回');
    await head.getByLabel('原因').waitFor();
    expect(await head.getByRole('button', { name: '确认退回' }).isDisabled()).toBe(true);
    await takePictures(head, 'approval-return');
    await press(head, '关闭');
    await press(head, '同意');
    await head.getByLabel('密码').fill(passwordOf(HEAD));
    await press(head, '确认同意');
    await head.getByText('已同意').first().waitFor();
    await takePictures(head, 'approval-granted');
  }, 60_000);

  it('that is only asked for after the law holds in an emergency is said at once, to whoever has nothing to do with it', async () => {
    const officer = await entered('市住房城乡建设局经办人');
    const banner = officer.getByRole('complementary', { name: '紧急启用的规则' });
    expect(await banner.count()).toBe(0);
    await breakTheGlass(await entered('admin'), '系统故障，等不到会签');
    await banner.getByText('系统故障，等不到会签').waitFor({ timeout: 5_000 });
    await takePictures(officer, 'emergency-banner');
  }, 60_000);
});
