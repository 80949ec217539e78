import {
  addDays,
  dutyPeriod,
  planTask,
  rootMonthOf,
  type Day,
  type Task,
  type TaskEvent,
} from '@duban/domain';
import { close, connect, openLedger, tenantBySlug } from '@duban/persistence';
import { writePast } from '@duban/persistence/testing/past';
import { assess } from '@duban/rules';
import type { Page } from 'playwright-core';
import { daysAgo, press } from './acting';
import { told } from './asked-by-hand';
import { barriers } from './axe';
import { openConsoleHouse, takePictures, type ConsoleHouse } from './console-house';
import { OFFICER } from './drafted-letter';
import { inEnglish } from './in-english';
import { unreached } from './keyboard';

interface Row {
  readonly id: string;
  readonly planId: string;
}
const EVERY_QUARTER = { every: 'quarterly', percent: 20 } as const;

let at: ConsoleHouse;
let office: Page;
beforeAll(async () => {
  at = await openConsoleHouse();
  office = await at.enter('整改办经办人', '/visits');
  await office.getByText('还没有检查。').waitFor();
}, 240_000);
afterAll(() => at?.close(), 60_000);

const CLOSED: readonly TaskEvent[] = [
  { type: 'CompletionReported', data: { summary: '完成' } },
  { type: 'StepOpened', data: { open: { step: 'acceptance' } } },
  { type: 'TaskAccepted', data: { opinion: '同意', checkedOn: '2026-06-30' } },
  { type: 'TaskClosed', data: { word: '销号' } },
];

/** As if five tasks like one that runs had been closed before this quarter, and the month before it were over for the ledger. */
async function closedBefore({ id }: Row, before: Day): Promise<void> {
  const owner = await connect(at.ready.databaseUrl, { poolSize: 1 });
  const tenant = (await tenantBySlug(owner, 'main'))?.id ?? '';
  const ledger = openLedger(owner, { assess });
  const { facts, policy } = (await ledger.stateOf<'task'>(tenant, `task/${id}`))?.state as Task;
  const received: TaskEvent = { type: 'TaskReceived', data: { unit: facts.units.lead } };
  const mark = { digest: '', actor: 'system:past', principal: null, on: addDays(before, -1), late: null };
  for (const no of [1, 2, 3, 4, 5]) {
    const taskId = `00000000-0000-4000-8000-00000000000${no}`;
    const planned = planTask(taskId, { ...facts, ref: `旧${no}`, title: `已销号的整改 ${no}` }, policy);
    const chain = { aggregate: `task/${taskId}`, events: [...planned, received, ...CLOSED] };
    await ledger.begin(tenant, { ...mark, commandId: `past/${no}` }, [chain]);
  }
  const month = rootMonthOf(EVERY_QUARTER, daysAgo(0));
  await writePast(owner, tenant, [
    { aggregate: 'task/past', sequence: 1, recordedAt: `${month}-03T08:00:00.000Z` },
  ]);
  await close(owner);
}

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

it('is drawn once the month is signed, and shows anybody how', async () => {
  const { tasks } = await told<{ tasks: Row[] }>(office, '/tasks');
  await closedBefore(tasks[0] as Row, dutyPeriod({ ...EVERY_QUARTER, all: false }, daysAgo(0)).from);
  await office.goto('/inbox');
  await office.getByRole('link', { name: /^抽取回头看任务/ }).click();
  await office.getByText('从此前已销号的 5 项中随机抽取 1 项（20%，向上取整）').waitFor();
  await takePictures(office, 'look-back-due');
  expect([...(await barriers(office)), ...(await unreached(office))]).toEqual([]);
  // The next worker looks at once whether a month was missed.
  at.kill('worker');
  for (let tries = 0; tries < 60 && !office.url().includes('/visits/'); tries += 1) {
    await press(office, '确认抽取');
    await Promise.race([office.waitForURL('**/visits/*', { timeout: 2_000 }).catch(() => null)]);
  }
  await office.getByRole('heading', { name: /^回头看 / }).waitFor();
  await office.getByText('怎样抽取').click();
  await office.getByText('sha-256-order/1').waitFor();
  await takePictures(office, 'look-back-drawn');
  expect(await barriers(office)).toEqual([]);
  expect(await office.getByRole('button', { name: '取消检查' }).count()).toBe(0);
}, 120_000);

it('has photos brought on the page of the closed task, and its result beside them', async () => {
  const page = office.url();
  await press(office, '登记结果');
  await office.getByRole('link', { name: '在任务页上传照片' }).click();
  const card = office.getByRole('region', { name: '证据材料', exact: true });
  await card.getByRole('button', { name: '添加证据材料', exact: true }).click();
  const photo = { name: '三号排口.png', mimeType: 'image/png', buffer: PNG };
  await card.locator('input[type=file]').setInputFiles(photo);
  await card.getByText('✓ 已传完').waitFor();
  await press(office, '确认添加证据材料');
  await card.getByText('三号排口.png').first().waitFor();
  await takePictures(office, 'look-back-task');
  await office.goto(page);
  await press(office, '登记结果');
  await office.getByText('问题反弹', { exact: true }).click();
  await office.getByLabel('看到的情况').fill('上午十时，三号排口又在排水。');
  await office.getByLabel('新一轮整改时限').fill(daysAgo(-90));
  await office.getByLabel('地点').fill('三号排口');
  await office.getByLabel('人员', { exact: true }).fill('整改办 王科长\n监测站 李工');
  await office.getByText('三号排口.png', { exact: true }).click();
  await takePictures(office, 'look-back-finding');
  expect([...(await barriers(office)), ...(await unreached(office))]).toEqual([]);
  // Nobody is there to begin the process of the new task when it is recorded.
  at.kill('worker');
  await office.getByRole('button', { name: /^确认登记结果/ }).click();
  await office.getByText('三号排口；整改办 王科长、监测站 李工').waitFor();
  await office.getByText('照片：三号排口.png').waitFor();
  await takePictures(office, 'look-back-found');
  const anew = await goesOnAnew();
  await isReceived(anew);
  await office.goto(page);
  await inEnglish(office, async () => {
    await takePictures(office, 'look-back-en');
    expect(await barriers(office)).toEqual([]);
  });
}, 120_000);

/** The closed record stays struck, and it and the task that begins anew lead to each other. */
async function goesOnAnew(): Promise<string> {
  const link = office.getByRole('link', { name: /^新一轮整改：任务 .*-R2$/ });
  await link.click();
  await office.getByText(/^第 2 轮整改：.*回头看发现问题反弹，原任务已销号：/).waitFor();
  const path = new URL(office.url()).pathname;
  await takePictures(office, 'new-cycle');
  await office.getByRole('link', { name: /^任务 [^-]+$/ }).click();
  await office.getByText(/回头看发现问题反弹，已开始新一轮整改：/).waitFor();
  await takePictures(office, 'reopened-task');
  await office.goto('/tasks?reopened=true');
  await office.getByText('问题反弹').waitFor();
  await takePictures(office, 'reopened-tasks');
  return path;
}

/** Its process was begun once somebody was there again: only that answers. */
async function isReceived(path: string): Promise<void> {
  const officer = await at.enter(OFFICER, path);
  await press(officer, '签收');
  await press(officer, '确认签收');
  await officer.getByText('已签收，任务进入整改。').waitFor();
}
