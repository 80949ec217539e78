import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openedHouse } from '../testing/opened-house';
import { tryDuban } from '../testing/try-duban';

const house = openedHouse();
const file = join(mkdtempSync(join(tmpdir(), 'duban-notice-')), 'notice.txt');
writeFileSync(file, '国务院办公厅关于2027年部分节假日安排的通知\n');

const approvalId = '0198f0c2-0000-7000-8000-000000000001';
const moved = {
  kind: 'publicity',
  ref: '07',
  title: '雨污管网错接混接整改',
  from: '2027-01-05',
  to: '2027-01-06',
  provisional: false,
  taskId: approvalId,
  letterId: null,
  approvalId: null,
  planId: null,
};
const checked = {
  year: 2027,
  isNew: true,
  textHash: 'a'.repeat(64),
  changed: [{ day: '2027-01-01', becomes: 'off' }],
  moved: [moved],
  pack: 'ningbo',
  approval: { zh: '整改办主任、政府主要负责人会签', en: 'both sign' },
};
const asked = { approvalId, year: 2027, textHash: 'a'.repeat(64) };
const calendar = {
  id: 'cn',
  years: [
    { year: 2026, off: ['2026-01-01'], work: [], approval: null, notice: 'issued 2025-11-04' },
    {
      ...{ year: 2027, off: ['2027-01-01'], work: [], notice: null },
      approval: { approvalId, title: '启用2027年放假安排', grantedOn: '2026-11-26' },
    },
  ],
  provisionalFrom: 2028,
  waiting: [],
  unread: [],
};
const answers: Readonly<Record<string, object>> = {
  '/calendar/notices/check': checked,
  '/calendar/notices': asked,
  '/calendar': calendar,
};
const open = () => house.open(({ path }) => ({ json: answers[path] ?? {} }));
const act = (url: string, ...more: readonly string[]) =>
  tryDuban(['calendar', 'import', file, '--basis', '国办发明电〔2026〕1号', '--server', url, ...more]);

it('shows the days, every deadline that moves and who approves, before a notice is put to approval', async () => {
  const { exitCode, messages, json } = await act(await open(), '--yes', '--json');
  expect([exitCode, json()]).toEqual([0, asked]);
  for (const said of ['2027 年此前为暂定', '2027-01-01', '雨污管网', '2027-01-05', '2027-01-06', '会签'])
    expect(messages).toContain(said);
  expect(house.asked()).toEqual(['/calendar/notices/check', '/calendar/notices']);
  expect(JSON.parse(house.heard().at(-1)?.body ?? '')).toEqual({
    text: '国务院办公厅关于2027年部分节假日安排的通知\n',
    basis: '国办发明电〔2026〕1号',
  });
});

it('changes nothing without a yes, or without the number of the notice', async () => {
  const url = await open();
  expect((await act(url)).exitCode).toBe(2);
  expect(house.asked()).toEqual(['/calendar/notices/check']);
  const { exitCode, messages } = await tryDuban(['calendar', 'import', file, '--server', url]);
  expect([exitCode, messages.includes('--basis')]).toEqual([2, true]);
});

it('lists the years with their sources, and from when on days are provisional', async () => {
  const { output } = await tryDuban(['calendar', 'list', '--server', await open()]);
  for (const said of ['issued 2025-11-04', '启用2027年放假安排', '2028 年起没有放假通知'])
    expect(output).toContain(said);
});
