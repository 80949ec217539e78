import type { Page } from 'playwright-core';
import { press } from './acting';
import { openConsoleHouse, takePictures, type ConsoleHouse } from './console-house';
import { inEnglish } from './in-english';
import { noticeOf } from './notice-of-year';

const OFFICE = '整改办经办人';

let at: ConsoleHouse;
let officer: Page;
let year: number;
beforeAll(async () => {
  at = await openConsoleHouse({ untouched: false });
  officer = await at.enter(OFFICE, '/calendar');
  const marked = await officer.getByText('年起还没有放假通知').innerText();
  year = Number(/(\d{4}) 年起/.exec(marked)?.[1]);
}, 240_000);
afterAll(() => at?.close(), 60_000);

const lookInEnglish = (name: string): Promise<void> =>
  inEnglish(officer, () => takePictures(officer, `${name}-en`, [1440, 360]));

describe('the working days in the browser', () => {
  it('are shown year by year with their source, and from when on days are provisional', async () => {
    expect(year).toBeGreaterThan(2026);
    await officer.getByRole('row', { name: String(year - 1) }).waitFor();
    await takePictures(officer, 'calendar');
    await lookInEnglish('calendar');
  }, 60_000);

  it('get a new year by a notice: its faults are named by line, what it moves is shown, and it waits for approval', async () => {
    await officer.getByRole('link', { name: '导入放假通知' }).click();
    await officer.getByLabel('通知全文').fill(noticeOf(year).replace('至6日', '至36日'));
    const refusal = officer.getByRole('alert').filter({ hasText: 'bad-notice' });
    await refusal.waitFor();
    expect(await refusal.innerText()).toContain('第 5 行');
    await takePictures(officer, 'calendar-import-faulty', [1440, 360]);
    await officer.getByLabel('通知全文').fill(noticeOf(year));
    await officer.getByText(`${year} 年此前为暂定。`).waitFor();
    await officer.getByLabel('文号和日期').fill('国办发明电〔2026〕12号');
    await takePictures(officer, 'calendar-import');
    await lookInEnglish('calendar-import');
    // What was typed is there again after a reload.
    await officer.reload();
    await officer.getByText(`${year} 年此前为暂定。`).waitFor();
    await press(officer, '确认报批');
    await officer.getByRole('heading', { name: `启用${year}年放假安排` }).waitFor();
    await officer.getByText('国务院办公厅关于').first().waitFor();
    await takePictures(officer, 'calendar-approval', [1440, 360]);
    await lookInEnglish('calendar-approval');
    await officer.goto('/calendar');
    await officer.getByText('待批准').waitFor();
  }, 90_000);
});
