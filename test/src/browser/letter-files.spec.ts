import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { press } from './acting';
import { openConsoleHouse, takePictures, type ConsoleHouse } from './console-house';
import { draftedLetter } from './drafted-letter';

const CLERK = '整改办经办人';
const fileOf = (name: string, content: string) => ({
  name,
  mimeType: 'application/pdf',
  buffer: Buffer.from(content),
});
const PROGRESS = '%PDF-1.7\n进展';

let at: ConsoleHouse;
let officer: Page;
let director: Page;
let clerk: Page;
let letterAt: string;
beforeAll(async () => {
  at = await openConsoleHouse();
  ({ officer, director, letterAt } = await draftedLetter(at));
  clerk = await at.enter(CLERK, letterAt);
}, 240_000);
afterAll(() => at?.close(), 60_000);

const attachments = (page: Page) => page.getByRole('region', { name: '附件文件', exact: true });

it('attaches what was chosen under the names of the page, and says of each other file why it is not', async () => {
  await press(clerk, '附上文件');
  const form = clerk.getByRole('form', { name: '附上文件' });
  await form
    .locator('input[type=file]')
    .setInputFiles([fileOf('进展情况表.pdf', PROGRESS), fileOf('程序.pdf', 'MZ…')]);
  await form.getByText('程序.pdf').waitFor();
  await takePictures(clerk, 'letter-files-chosen');
  await press(clerk, '确认附上文件');
  await form.getByRole('alert').filter({ hasText: '不能附这种文件' }).waitFor();
  await takePictures(clerk, 'letter-files-refused');
  await form.getByRole('button', { name: '不附' }).click();
  await press(clerk, '关闭');
  await attachments(clerk).getByRole('link', { name: '进展情况表.pdf' }).waitFor();
  await clerk.getByRole('region', { name: '函件原样' }).getByText('进展情况表').waitFor();
}, 90_000);

it('takes a file away again, and the page of the letter follows', async () => {
  await press(clerk, '附上文件');
  await clerk.locator('.act-form input[type=file]').setInputFiles(fileOf('多余.pdf', '%PDF-1.7 b'));
  await press(clerk, '确认附上文件');
  await clerk.getByText('文件已附上。').waitFor();
  await clerk.getByRole('button', { name: '移除“多余”的文件' }).click();
  await press(clerk, '确认移除');
  await clerk.getByText('“多余”的文件已移除。').waitFor();
  const sheet = clerk.getByRole('region', { name: '函件原样' });
  await sheet.getByText('多余').waitFor({ state: 'detached' });
  expect(await attachments(clerk).getByRole('listitem').count()).toBe(1);
  expect(await sheet.getByText('进展情况表').count()).toBe(1);
}, 90_000);

it('gives the receiver of the issued letter the very file, and nobody a button to change it', async () => {
  // What stands there now is what is read.
  await director.reload();
  await press(director, '确认签发');
  await director.getByText(/函件已签发/).waitFor();
  await officer.goto(letterAt);
  const [download] = await Promise.all([
    officer.waitForEvent('download'),
    attachments(officer).getByRole('link', { name: '进展情况表.pdf' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('进展情况表.pdf');
  expect(readFileSync(await download.path(), 'utf8')).toBe(PROGRESS);
  await takePictures(officer, 'letter-files-received');
  await clerk.reload();
  await attachments(clerk).getByRole('link', { name: '进展情况表.pdf' }).waitFor();
  expect(await clerk.getByRole('button', { name: '附上文件' }).count()).toBe(0);
}, 90_000);
