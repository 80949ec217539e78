import { copyFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { close, connect, tenantBySlug } from '@duban/persistence';
import { writePast } from '@duban/persistence/testing/past';
import type { Page } from 'playwright-core';
import { openBrowser, openOffline } from './chromium';
import { openConsoleHouse, takePictures, type ConsoleHouse } from './console-house';
import { inEnglish } from './in-english';

let at: ConsoleHouse;
let officer: Page;
beforeAll(async () => {
  at = await openConsoleHouse({ untouched: false });
  officer = await at.enter('整改办经办人', '/packs');
}, 240_000);
afterAll(() => at?.close(), 60_000);

/** As if this office had been at work since August. */
async function workedBefore(databaseUrl: string): Promise<void> {
  const owner = await connect(databaseUrl, { poolSize: 1 });
  const tenant = await tenantBySlug(owner, 'main');
  await writePast(owner, tenant?.id ?? '', [
    { aggregate: 'task/past', sequence: 1, recordedAt: '2026-08-03T08:00:00.000Z' },
  ]);
  await close(owner);
}

const look = async (name: string): Promise<void> => {
  await takePictures(officer, name, [1440, 360]);
  await inEnglish(officer, () => takePictures(officer, `${name}-en`, [1440, 360]));
};

it('the signed ledger shows by which key the first month will be signed, months that are not, and those that were signed late', async () => {
  await officer.getByRole('link', { name: '账册月签' }).click();
  await officer.getByRole('heading', { name: '账册月签' }).waitFor();
  await officer.getByText('还没有一个月结束。').waitFor();
  await officer.getByText('现用', { exact: true }).waitFor();
  await look('ledger-none');

  await workedBefore(at.ready.databaseUrl);
  await officer.reload();
  await officer.getByText('个月没有签名').waitFor();
  await officer.getByRole('row', { name: '2026-08' }).getByText('未签').waitFor();
  await look('ledger-missing');

  // The next worker looks at once whether a month was missed.
  at.kill('worker');
  const august = officer.getByRole('row', { name: '2026-08' });
  do {
    await officer.reload();
    await officer.getByRole('heading', { name: '公钥' }).waitFor();
  } while ((await august.getByText('补签').count()) === 0);
  await august.locator('summary').click();
  await august.getByText('"month":"2026-08"').waitFor();
  await look('ledger-signed');
}, 120_000);

/** Where a link led to, as a file on this person's disk. */
async function downloaded(link: string): Promise<string> {
  const [download] = await Promise.all([
    officer.waitForEvent('download'),
    officer.getByRole('link', { name: link }).click(),
  ]);
  return download.path();
}

it('the ledger and the page that verifies it are downloaded, and need neither this system nor a network', async () => {
  const [ledger, verifier] = [await downloaded('导出账册'), await downloaded('下载离线核验页')];
  const key = await officer.locator('.ledger-key pre').first().innerText();
  const browser = await openBrowser();
  try {
    const page = await (await openOffline(browser)).newPage();
    // A browser knows a page on its disk by the name of the file.
    const path = `${verifier}.html`;
    copyFileSync(verifier, path);
    await page.goto(pathToFileURL(path).href);
    await page.locator('#key').fill(key);
    await page.locator('#ledger').setInputFiles(ledger);
    await page.locator('#result').getByText('账册完好，并由您信任的公钥签署').waitFor();
    await takePictures(page, 'offline-real', [1440]);
  } finally {
    await browser.close();
  }
}, 60_000);
