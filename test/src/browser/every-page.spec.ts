import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { ROOT } from '../support/office';
import { daysAgo, press } from './acting';
import { asked, told } from './asked-by-hand';
import { barriers } from './axe';
import { openConsoleHouse, takePictures, type ConsoleHouse } from './console-house';
import { consoleRoutes } from './console-routes';
import { speak } from './in-english';
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

/** The round of a plan of its own: nobody could report any more in the one that the acts below are done in. */
const toABulletin: Way = async (page) => {
  await imported(page);
  const { plans } = await told<{ plans: { id: string; name: string }[] }>(page, '/plans');
  const planId = plans.find(({ name }) => name === '看页的方案')?.id;
  const { rounds } = await told<{ rounds: { period: string }[] }>(page, `/rounds?plan=${planId}`);
  const address = `/rounds/${planId}/${rounds[0]?.period}`;
  await page.goto(`${address}?act=close`);
  await page.getByLabel('提前截止的原因').fill('上级提前调度');
  await press(page, '确认提前截止');
  await page.getByRole('link', { name: '看通报' }).click();
};

const toPersonTold: Way = async (page) => {
  await through('/people', '/people/0')(page);
  await page.getByRole('link', { name: '通知设置' }).click();
};

const toAVisit: Way = async (page) => {
  const { tasks } = await told<{ tasks: { id: string; planId: string }[] }>(page, '/tasks');
  const { id, planId } = tasks[0] as { id: string; planId: string };
  const days = { from: daysAgo(0), to: daysAgo(0) };
  const said = { planId, kind: 'open', purpose: '排污口封堵', visitors: ['整改办 王科长'], tasks: [id] };
  const visit = await asked<{ id: string }>(page, '/visits', { ...said, ...days });
  await page.goto(`/visits/${visit.id}`);
};

/** An edition of a pack is put to approval, and looked at by whoever asked for it. */
const toAnApproval: Way = async (page) => page.goto(await proposeEdition(page));

/** How somebody comes to each page of the console. The administrator sees most of the people's. */
const WAYS: Readonly<Record<string, Way>> = {
  'approvals/:approvalId': toAnApproval,
  calendar: to('/calendar'),
  'calendar/import': to('/calendar/import'),
  ledger: to('/ledger'),
  inbox: to('/inbox'),
  'inbox/done': to('/inbox/done'),
  'inbox/messages': to('/inbox/messages'),
  'inbox/reports': to('/inbox/reports'),
  'inbox/started': to('/inbox/started'),
  letters: to('/letters'),
  'letters/:letterId': through('/letters', '/letters/', 'main table'),
  'letters/draft': through('/people', '/letters/draft'),
  'letters/numbers': to('/letters/numbers'),
  me: to('/me'),
  'me/notifications': to('/me/notifications'),
  'me/passkeys': to('/me/passkeys'),
  outbound: to('/outbound'),
  'outbound/webhooks': to('/outbound/webhooks'),
  packs: to('/packs'),
  'packs/:packId': to('/packs/ningbo'),
  people: to('/people'),
  'people/:personId': through('/people', '/people/0'),
  'people/:personId/notifications': toPersonTold,
  'people/add': to('/people/add'),
  'people/units/add': to('/people/units/add'),
  plans: to('/plans'),
  'plans/:planId': through('/plans', '/plans/', 'main table'),
  'plans/feedback': to('/plans/feedback'),
  'plans/publication': to('/plans/publication'),
  'plans/import': to('/plans/import'),
  'plans/import/:importId': read,
  'plans/import/:importId/confirm': confirm,
  'plans/import/:importId/result': imported,
  rounds: to('/rounds'),
  'rounds/:planId/:period': through('/rounds', '/rounds/'),
  'rounds/:planId/:period/bulletin': toABulletin,
  tasks: to('/tasks'),
  'tasks/:taskId': through('/tasks', '/tasks/'),
  filings: to('/filings'),
  visits: to('/visits'),
  'visits/:visitId': toAVisit,
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
      const page = await seat(/^(people|outbound)/.test(route) ? 'admin' : OFFICE);
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
