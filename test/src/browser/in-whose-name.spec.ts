import type { Page } from 'playwright-core';
import { daysAgo, press } from './acting';
import { asked, told } from './asked-by-hand';
import { openConsoleHouse, takePictures, type ConsoleHouse } from './console-house';
import { proposeEdition } from './propose-edition';

const CLERK = '整改办经办人';
const DIRECTOR = '整改办主任';
const HEAD = '市长';
/** Not the clerk: nobody approves what they drafted, in no name. */
const PROXY = '市委书记';

let at: ConsoleHouse;
let proxy: Page;
let clerk: Page;
let director: Page;
let head: Page;
let address: string;
beforeAll(async () => {
  at = await openConsoleHouse();
  clerk = await at.enter(CLERK, '/packs');
  await clerk.locator('header.top').waitFor();
  address = await proposeEdition(clerk);
  proxy = await at.enter(PROXY, '/me');
  await proxy.locator('header.top').waitFor();
  director = await standsIn(DIRECTOR);
  head = await standsIn(HEAD);
}, 240_000);
afterAll(() => at?.close(), 60_000);

/** The proxy acts for somebody for a while. */
async function standsIn(account: string): Promise<Page> {
  const page = await at.enter(account, '/me');
  await page.locator('header.top').waitFor();
  const { people } = await told<{ people: { id: string; name: string }[] }>(page, '/colleagues');
  const found = people.find(({ name }) => name.startsWith(PROXY));
  await asked(page, '/proxies', { proxy: found?.id, from: daysAgo(0), to: daysAgo(-7) });
  return page;
}

const way = (name: RegExp) => proxy.getByRole('radio', { name });
const send = () => proxy.getByRole('button', { name: '确认同意' });

describe('whoever stands in for two people', () => {
  it('is led by a line of the inbox to the form in the name that the line says', async () => {
    for (const name of [DIRECTOR, HEAD]) {
      await proxy.goto('/inbox');
      const line = proxy.getByRole('table', { name: '审批' }).getByRole('row').filter({ hasText: name });
      await line.getByRole('link', { name: /^同意/ }).click();
      await way(new RegExp(`^代${name}`)).waitFor();
      expect(await way(new RegExp(`^代${name}`)).isChecked()).toBe(true);
    }
    await takePictures(proxy, 'approval-in-the-name-of-two');
  }, 60_000);

  it('keeps the name that was chosen, and all that was typed, through a reload', async () => {
    await way(new RegExp(`^代${DIRECTOR}`)).check();
    await proxy.getByLabel('意见').fill('按主任交代办理。');
    await proxy.reload();
    await way(/^代/).first().waitFor();
    expect(await way(new RegExp(`^代${DIRECTOR}`)).isChecked()).toBe(true);
    expect(await proxy.getByLabel('意见').inputValue()).toBe('按主任交代办理。');
  }, 60_000);

  it('is asked anew, and sends nothing, when the principal has decided in person meanwhile', async () => {
    await director.goto(`${address}?act=approve`);
    await press(director, '确认同意');
    await director.getByText('已办理：同意。').waitFor();
    await proxy
      .getByRole('alert')
      .filter({ hasText: `代${DIRECTOR}` })
      .waitFor();
    expect(await way(/^代/).count()).toBe(1);
    expect(await way(new RegExp(`^代${HEAD}`)).isChecked()).toBe(false);
    expect(await send().isDisabled()).toBe(true);
    await takePictures(proxy, 'approval-name-gone');
  }, 60_000);

  it('is among what its proposer set going, with for whom it waits', async () => {
    await clerk.goto('/inbox/started');
    const line = clerk.getByRole('table', { name: '我发起的' }).getByRole('row').filter({ hasText: '报批' });
    expect(await line.getByRole('link').first().getAttribute('href')).toBe(address);
    await line.filter({ hasText: '正在办理' }).filter({ hasText: '同意' }).waitFor();
    await takePictures(clerk, 'approval-started');
  }, 60_000);

  it('says for whom it is done also where there is only one, and the record says so', async () => {
    await way(new RegExp(`^代${HEAD}`)).check();
    await send().click();
    await proxy.getByText('已办理：同意。').waitFor();
    await proxy
      .getByRole('listitem')
      .filter({ hasText: HEAD })
      .filter({ hasText: '按主任交代办理。' })
      .first()
      .waitFor();
  }, 60_000);

  it('finds it among what was done, with whose proxy they were, and the principal finds by whom', async () => {
    const seen = async (page: Page, said: string, picture: string): Promise<void> => {
      await page.goto('/inbox/done');
      const line = page.getByRole('table', { name: '已办' }).getByRole('row').filter({ hasText: said });
      await line.getByRole('link', { name: '表明意见' }).waitFor();
      await takePictures(page, picture);
    };
    await seen(proxy, `代${HEAD}`, 'done-as-proxy');
    await seen(head, `由${PROXY}`, 'done-by-proxy');
  }, 60_000);
});
