import { rmSync } from 'node:fs';
import { press } from './acting';
import { alteredPacks } from './altered-packs';
import { openConsoleHouse, takePictures, type ConsoleHouse } from './console-house';
import { DIRECTOR, reportedBehind } from './drafted-letter';
import { inEnglish } from './in-english';

const CLERK = '整改办经办人';
const MAYOR = '市长';

let packs: string;
let at: ConsoleHouse;
beforeAll(async () => {
  packs = reviewingPacks();
  at = await openConsoleHouse({ packs });
}, 240_000);
afterAll(async () => {
  await at?.close();
  rmSync(packs, { recursive: true });
}, 60_000);

/** But that the mayor reviews reminders. */
function reviewingPacks(): string {
  const words = '          reminder:\n            format: letter\n';
  const reviewer = '            reviewedBy: { post: government-head, of: government }\n';
  return alteredPacks({ 'neutral.yaml': [[words, `${words}${reviewer}`]] });
}

it('is sent back with the reason, revised, passed, and only then issued', async () => {
  await reportedBehind(at);
  const mayor = await at.enter(MAYOR, '/inbox');
  await mayor.getByRole('link', { name: '核稿：第 01 号' }).click();
  await mayor.getByText(/^草稿，等待.*核稿。$/).waitFor();
  const letterAt = new URL(mayor.url()).pathname;
  const director = await at.enter(DIRECTOR, '/inbox');
  await director.getByText('现在没有等你办的事。').waitFor();
  await mayor.getByLabel('退回修改').click();
  expect(await mayor.getByRole('button', { name: '确认核稿' }).isDisabled()).toBe(true);
  await mayor.getByLabel('退回的原因').fill('写明完成时限。');
  await takePictures(mayor, 'letter-review');
  await press(mayor, '确认核稿');
  await mayor.getByText('已退回修改。').waitFor();
  const clerk = await at.enter(CLERK, '/inbox');
  await clerk.getByRole('link', { name: '核改函件草稿：第 01 号' }).click();
  await clerk.getByText(/核稿退回（.*市长.*）：写明完成时限。/).waitFor();
  await takePictures(clerk, 'letter-sent-back');
  await clerk.getByLabel('正文').fill('市住房城乡建设局：\n请于本月底前完成征迁。');
  await press(clerk, '确认修改文稿');
  await clerk.getByText('文稿已更新。').waitFor();
  await mayor.goto(`${letterAt}?act=review`);
  await mayor.getByLabel('通过', { exact: true }).click();
  await press(mayor, '确认核稿');
  await mayor.getByText('已核稿，等待签发。').waitFor();
  await director.goto('/inbox');
  await director.getByRole('link', { name: '签发函件：第 01 号' }).click();
  await press(director, '确认签发');
  await director.getByText(/函件已签发/).waitFor();
  await takePictures(director, 'letter-reviewed');
  await inEnglish(director, async () => {
    await director.getByText(/^passed its review/).waitFor();
    await takePictures(director, 'letter-reviewed-en');
  });
}, 120_000);
