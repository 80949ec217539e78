import type { Page } from 'playwright-core';
import { press } from './acting';
import { openConsoleHouse, takePictures, type ConsoleHouse } from './console-house';
import { draftedLetter } from './drafted-letter';

let at: ConsoleHouse;
let director: Page;
let letterAt: string;
beforeAll(async () => {
  at = await openConsoleHouse();
  ({ director, letterAt } = await draftedLetter(at));
}, 240_000);
afterAll(() => at?.close(), 60_000);

it('notes what was given on paper, and the next letter goes on behind it', async () => {
  await director.goto('/letters');
  await director.getByRole('link', { name: '文号', exact: true }).click();
  await director.getByRole('heading', { name: '登记纸质文号' }).waitFor();
  const form = director.getByRole('form', { name: '登记纸质文号' });
  // The mark of the first rung of this office's own pack is there already, and none of another place.
  await form.getByTitle('甬督提', { exact: true }).waitFor();
  await form.getByLabel('已用到第几号').fill('0');
  await form.getByText('不小于 1 的号码').waitFor();
  await form.getByLabel('已用到第几号').fill('17');
  await form.getByLabel('原因').fill('系统启用前已手工发文。');
  await form.getByText('从 18 号接着编').waitFor();
  await takePictures(director, 'letter-numbers-form');
  await press(director, '确认登记纸质文号');
  await director.getByRole('table', { name: '登记过的纸质文号' }).getByText('1–17号').waitFor();
  await takePictures(director, 'letter-numbers');
  await director.goto(`${letterAt}?act=issue`);
  await director.getByText(/预计 甬督提〔\d{4}〕18号/).waitFor();
  await press(director, '确认签发');
  await director
    .getByText(/函件已签发.*18号|18号.*已签发/)
    .first()
    .waitFor();
}, 90_000);

it('says to whoever does not sign who notes them', async () => {
  const clerk = await at.enter('整改办经办人', '/letters/numbers');
  await clerk.getByText('纸质文号由签发该类函件的职务登记。').waitFor();
}, 60_000);
