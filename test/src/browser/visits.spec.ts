import type { Page } from 'playwright-core';
import { daysAgo, press } from './acting';
import { told } from './asked-by-hand';
import { barriers } from './axe';
import { openConsoleHouse, takePictures, type ConsoleHouse } from './console-house';
import { inEnglish } from './in-english';
import { unreached } from './keyboard';

interface Row {
  readonly id: string;
  readonly ref: string;
  readonly leadUnitName: string;
}

const UNIT = '市住房城乡建设局';

let at: ConsoleHouse;
let office: Page;
let unit: Page;
let task: Row;
beforeAll(async () => {
  at = await openConsoleHouse();
  office = await at.enter('整改办经办人', '/visits');
  unit = await at.enter(`${UNIT}经办人`, '/visits');
  await Promise.all([office, unit].map((page) => page.locator('header.top').waitFor()));
  const { tasks } = await told<{ tasks: Row[] }>(office, '/tasks');
  task = tasks.find(({ leadUnitName }) => leadUnitName === UNIT) as Row;
}, 240_000);
afterAll(() => at?.close(), 60_000);

describe('a check visit', () => {
  it('is planned by the office, a covert one out of sight of the unit', async () => {
    await office.getByText('还没有检查。').waitFor();
    await press(office, '安排检查');
    await office.getByText('暗访', { exact: true }).click();
    await office.getByLabel('检查内容').fill('污水管网和排污口封堵');
    await office.getByLabel('开始').fill(daysAgo(0));
    await office.getByLabel('检查人员').fill('整改办 王科长\n监测站 李工');
    await office.getByLabel('检查的任务').fill(task.ref);
    await office.keyboard.press('Enter');
    await office.keyboard.press('Escape');
    await office.getByText('安排检查 1 项任务；登记结果之前，被查单位看不到。').waitFor();
    await takePictures(office, 'visit-planning');
    expect([...(await barriers(office)), ...(await unreached(office))]).toEqual([]);
    await press(office, '确认安排检查');
    await office.getByRole('heading', { name: '污水管网和排污口封堵' }).waitFor();
    await unit.reload();
    await unit.getByText('还没有检查。').waitFor();
    expect(await unit.getByRole('button', { name: '安排检查' }).count()).toBe(0);
  }, 90_000);

  it('has what it found written down beside what was reported, and the unit sees it then', async () => {
    await office.goto('/inbox');
    const line = office.getByRole('link', { name: '登记检查结果：污水管网和排污口封堵' });
    await line.waitFor();
    await takePictures(office, 'inbox-visit', [1440, 360]);
    await line.click();
    await press(office, '登记结果');
    await office.getByText('未达序时进度', { exact: true }).click();
    await office.getByLabel('看到的情况').fill('排污口仍在排水，管网停工。');
    await takePictures(office, 'visit-finding');
    await office.getByRole('button', { name: /^确认登记结果/ }).click();
    await office.getByText('已查完').waitFor();
    await takePictures(office, 'visit');
    await unit.goto(`/tasks/${task.id}`);
    const card = unit.getByRole('region', { name: '检查' });
    await card.getByText('排污口仍在排水，管网停工。').waitFor();
    await unit
      .getByText(/^检查发现：未达序时进度/)
      .first()
      .waitFor();
    await takePictures(unit, 'visit-task');
    await card.getByRole('link', { name: '暗访' }).click();
    await unit.getByRole('heading', { name: '污水管网和排污口封堵' }).waitFor();
    expect(await unit.getByRole('button', { name: '更正结果' }).count()).toBe(0);
  }, 90_000);

  it('is corrected with a reason, and what it said before stays', async () => {
    await press(office, '更正结果');
    await office.getByText('达到序时进度', { exact: true }).click();
    await office.getByLabel('看到的情况').fill('复查：已经封堵。');
    await office.getByLabel('更正的原因').fill('看错点位');
    await office.getByRole('button', { name: /^确认更正结果/ }).click();
    await office.getByText(/^更正前（.*未达序时进度，排污口仍在排水，管网停工。$/).waitFor();
    await inEnglish(office, async () => {
      await takePictures(office, 'visit-en');
      expect(await barriers(office)).toEqual([]);
      await office.goto('/visits');
      await takePictures(office, 'visits-en');
    });
    await takePictures(office, 'visits');
  }, 90_000);
});
