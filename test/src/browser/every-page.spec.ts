import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { ROOT } from '../support/office';
import { press } from './acting';
import { barriers } from './axe';
import { openConsoleHouse, takePictures, type ConsoleHouse } from './console-house';
import { consoleRoutes } from './console-routes';
import { unreached } from './keyboard';
import { proposeEdition } from './propose-edition';
import { seatsOfActs, type SeatOfAct } from './seats-of-acts';

const OFFICE = '整改办经办人';
const PLAN = join(ROOT, 'docs', 'demonstration', 'plan.xlsx');

type Way = (page: Page) => Promise<unknown>;

const to =
  (address: string): Way =>
  (page) =>
    page.goto(address);
/** The first page to which a list leads. */
const through =
  (list: string, pages: string, where = 'main'): Way =>
  async (page) => {
    await page.goto(list);
    const link = page.locator(`${where} a[href^="${pages}"]`).first();
    await page.goto(String(await link.getAttribute('href')));
  };
const read: Way = async (page) => {
  await page.goto('/plans/import');
  await page.locator('input[type=file]').setInputFiles(PLAN);
  await page.getByRole('heading', { name: '导入方案：核对' }).waitFor();
};
const confirm: Way = async (page) => {
  await read(page);
  await page.getByRole('link', { name: '下一步：确认' }).click();
};
const imported: Way = async (page) => {
  await confirm(page);
  await page.getByLabel('方案名称').fill('看页的方案');
  await press(page, '确认导入');
  await page.getByRole('heading', { name: '“看页的方案”已导入' }).waitFor({ timeout: 45_000 });
};

/** An edition of a pack is put to approval, and looked at by whoever asked for it. */
const toAnApproval: Way = async (page) => page.goto(await proposeEdition(page));

/** How somebody comes to each page of the console. The administrator sees most of the people's. */
const WAYS: Readonly<Record<string, Way>> = {
  'approvals/:approvalId': toAnApproval,
  inbox: to('/inbox'),
  'inbox/done': to('/inbox/done'),
  'inbox/messages': to('/inbox/messages'),
  'inbox/started': to('/inbox/started'),
  letters: to('/letters'),
  'letters/:letterId': through('/letters', '/letters/'),
  me: to('/me'),
  packs: to('/packs'),
  'packs/:packId': to('/packs/ningbo'),
  people: to('/people'),
  'people/:personId': through('/people', '/people/0'),
  'people/add': to('/people/add'),
  'people/units/add': to('/people/units/add'),
  plans: to('/plans'),
  'plans/:planId': through('/plans', '/plans/', 'main table'),
  'plans/import': to('/plans/import'),
  'plans/import/:importId': read,
  'plans/import/:importId/confirm': confirm,
  'plans/import/:importId/result': imported,
  rounds: to('/rounds'),
  'rounds/:planId/:period': through('/rounds', '/rounds/'),
  tasks: to('/tasks'),
  'tasks/:taskId': through('/tasks', '/tasks/'),
};

let at: ConsoleHouse;
let heard: string[] = [];
const seats = new Map<string, Promise<Page>>();
let acts: readonly SeatOfAct[];
beforeAll(async () => {
  at = await openConsoleHouse({ untouched: false });
  await signTheLastOne();
  acts = await seatsOfActs(await seat(OFFICE), at.ready.accounts);
}, 240_000);
afterAll(() => at?.close(), 60_000);

/** No task of the sample office waits for its notice: the one that lacks a single signature gets it. */
async function signTheLastOne(): Promise<void> {
  const seatsToSign = (await seatsOfActs(await seat(OFFICE), at.ready.accounts)).filter(
    ({ act }) => act === 'sign',
  );
  const last = seatsToSign.find(
    ({ taskId }) => seatsToSign.filter((other) => other.taskId === taskId).length === 1,
  );
  if (!last) throw new Error('no task of the sample office lacks a single signature');
  const page = await seat(last.account);
  await page.goto(`/tasks/${last.taskId}?act=sign`);
  await press(page, '确认签字');
  await page.getByText('签字齐全').first().waitFor();
}

/** One browser for each person, entered when it is their turn. */
function seat(account: string): Promise<Page> {
  const there = seats.get(account) ?? entered(account);
  seats.set(account, there);
  return there;
}

async function entered(account: string): Promise<Page> {
  const page = await at.enter(account, '/me');
  await page.locator('header.top').waitFor();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  page.on('console', (message) => message.type() === 'error' && heard.push(message.text()));
  page.on('pageerror', ({ message }) => heard.push(message));
  return page;
}

/** What is wrong with the page as it stands: in both languages, by day and by night, on a desk and on a phone. */
async function faultsOf(page: Page, name: string): Promise<readonly string[]> {
  await settled(page);
  await takePictures(page, name);
  const found = [...(await barriers(page)), ...(await unreached(page))];
  await page.setViewportSize({ width: 360, height: 900 });
  await page.emulateMedia({ colorScheme: 'dark' });
  await speak(page, 'en');
  found.push(...(await barriers(page)));
  await takePictures(page, `${name}-en-dark`, [1440]);
  await page.emulateMedia({ colorScheme: 'light' });
  await speak(page, 'zh');
  return [...found, ...heard];
}

const settled = async (page: Page): Promise<void> => {
  await page.locator('main h1, main h2').first().waitFor();
  await page.locator('main [role=status]').filter({ hasText: '正在取数' }).waitFor({ state: 'detached' });
  await page.waitForTimeout(300);
};

const speak = (page: Page, language: 'zh' | 'en'): Promise<void> =>
  page
    .locator('header.top')
    .getByRole('button', { name: language === 'en' ? 'English' : '中文' })
    .click();

const fileName = (route: string): string => `page-${route.replace(/[/:]+/g, '-')}`;

beforeEach(() => {
  heard = [];
});

describe('what looks at the pages', () => {
  it('sees a control without a name, and a focus without a mark', async () => {
    const page = await (await at.window()).newPage();
    await page.setContent('<main><h1>页面</h1><button style="outline: none"></button></main>');
    expect((await barriers(page)).join()).toContain('button-name');
    expect((await unreached(page)).join()).toContain('unmarked: <button');
  }, 30_000);
});

describe('every page of the console', () => {
  it('has a way to it here', () => {
    expect(Object.keys(WAYS).sort()).toEqual(consoleRoutes());
  });

  it.each(Object.entries(WAYS))(
    '%s can be read, heard, and used by keyboard, on every screen',
    async (route, come) => {
      const page = await seat(route.startsWith('people') ? 'admin' : OFFICE);
      await come(page);
      expect(await faultsOf(page, fileName(route))).toEqual([]);
    },
    60_000,
  );
});

describe('every act on a task', () => {
  it.each(['receive', 'report', 'complete', 'accept', 'return', 'sign', 'publish', 'file'])(
    '%s has a form that can be read, heard, and used by keyboard, on every screen',
    async (act) => {
      const { account, taskId } = acts.find((one) => one.act === act) ?? {};
      if (!account) throw new Error(`nobody of the sample office can ${act}`);
      const page = await seat(account);
      await page.goto(`/tasks/${taskId}?act=${act}`);
      await page.locator('form.act-form').waitFor();
      expect(await faultsOf(page, `act-${act}`)).toEqual([]);
    },
    60_000,
  );
});
