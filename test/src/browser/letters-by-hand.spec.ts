import type { Page } from 'playwright-core';
import { choose, press } from './acting';
import { openConsoleHouse, takePictures, type ConsoleHouse } from './console-house';
import { DIRECTOR, OFFICER, UNIT } from './drafted-letter';
import { speak } from './in-english';

const CLERK = '整改办经办人';
/** The plan of the sample office. */
const PLAN = /整改方案/;
const BECAUSE = '本单位实施方案应于3月1日前报送，至今未报送';

let at: ConsoleHouse;
beforeAll(async () => {
  at = await openConsoleHouse();
}, 240_000);
afterAll(() => at?.close(), 60_000);

const follow = (page: Page, name: string | RegExp): Promise<void> => page.getByRole('link', { name }).click();

it('is begun from the page of a plan, issued, and read by whoever owes something of it', async () => {
  const clerk = await at.enter(CLERK, '/plans');
  await follow(clerk, PLAN);
  await follow(clerk, '就此方案拟函');
  await clerk.getByText('任务的函件由系统按梯次起草。').waitFor();
  expect(await clerk.getByRole('button', { name: '确认拟函' }).isDisabled()).toBe(true);
  await choose(clerk, '收函单位', UNIT);
  await clerk.getByLabel('事由').fill(BECAUSE);
  await takePictures(clerk, 'letter-draft-plan');
  await press(clerk, '确认拟函');
  await clerk.getByText(/^草稿，等待.*签发。$/).waitFor();
  const letterAt = new URL(clerk.url()).pathname;
  await clerk.getByRole('region', { name: '函件原样' }).getByText(BECAUSE).waitFor();
  await takePictures(clerk, 'letter-about-plan');
  const director = await at.enter(DIRECTOR, '/inbox');
  await director.locator(`a[href^="${letterAt}"]`).click();
  await press(director, '确认签发');
  await director.getByText(/函件已签发，文号/).waitFor();
  const officer = await at.enter(OFFICER, letterAt);
  await officer.getByRole('button', { name: '签收', exact: true }).click();
  await press(officer, '确认签收');
  await officer.getByText('函件已签收，等待回函。').waitFor();
  await clerk.getByText(/^已签收，等待/).waitFor();
  await clerk.goto('/letters');
  await clerk.locator('main a[href^="/plans/"]').first().waitFor();
  await takePictures(clerk, 'letters-about');
}, 180_000);

it('is not begun a second time in the period, and says which one is there', async () => {
  const clerk = await at.enter(CLERK, '/letters');
  await follow(clerk, '拟函');
  await choose(clerk, '关于', PLAN);
  await choose(clerk, '收函单位', UNIT);
  await clerk.getByLabel('事由').fill('再催一次');
  await press(clerk, '确认拟函');
  await clerk
    .getByText(/同一期不重复发函/)
    .first()
    .waitFor();
  await takePictures(clerk, 'letter-draft-twice');
}, 120_000);

it('is begun from the list of units about tasks that the unit has to do', async () => {
  const clerk = await at.enter(CLERK, '/people');
  await clerk.getByRole('link', { name: `向${UNIT}拟函` }).waitFor();
  await takePictures(clerk, 'units-written-to');
  await follow(clerk, `向${UNIT}拟函`);
  // What it is behind with is chosen already.
  await clerk.getByText(/^01 .* ▲ 滞后$/).waitFor();
  await clerk.getByLabel('事由').fill('连续两期未报送进展');
  await takePictures(clerk, 'letter-draft-unit');
  await speak(clerk, 'en');
  await takePictures(clerk, 'letter-draft-unit-en');
  await press(clerk, 'Confirm: Draft a letter');
  await clerk.getByText('你单位牵头的下列 1 项整改任务，连续两期未报送进展。').first().waitFor();
  await takePictures(clerk, 'letter-about-unit-en');
}, 120_000);
