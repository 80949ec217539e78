import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TASK } from '../testing/examples';
import { openedHouse } from '../testing/opened-house';
import { tryDuban } from '../testing/try-duban';

const house = openedHouse();
const filing = {
  ...{
    number: '甬备〔2026〕7号',
    taskId: TASK,
    ref: '07',
    title: '整治排污口',
    planId: TASK,
    planName: '样例方案',
  },
  ...{ officeName: '市整改办', filedOn: '2026-03-23', filedByName: '王科长', closedOn: '2026-03-23' },
  ...{ state: 'closed', doubled: false },
};

it('lists the numbers that were given, and looks for one', async () => {
  const url = await house.open(() => ({ json: { filings: [filing], next: null } }));
  const call = ['filing', 'list', '--number', '[2026]7', '--state', 'closed', '--server', url];
  const { exitCode, output } = await tryDuban(call);
  expect(exitCode).toBe(0);
  expect(output).toMatch(/甬备〔2026〕7号.*07.*整治排污口.*2026-03-23.*王科长.*已销号 closed 2026-03-23/);
  expect(output).toContain('共 1 条 / 1 filing');
  const { path } = house.heard().at(-1)!;
  expect(decodeURIComponent(path)).toContain('state=closed&number=[2026]7');
});

it('says so where none was given, and refuses a state that there is not', async () => {
  const url = await house.open(() => ({ json: { filings: [], next: null } }));
  expect((await tryDuban(['filing', 'list', '--server', url])).output).toBe('没有备案 / no filings\n');
  expect((await tryDuban(['filing', 'list', '--state', 'lost', '--server', url])).exitCode).toBe(2);
});

it('saves them as a table', async () => {
  const url = await house.open(() => ({ text: '备案号' }));
  const folder = mkdtempSync(join(tmpdir(), 'duban-filings-'));
  const path = join(folder, '索引.csv');
  expect((await tryDuban(['filing', 'export', '-o', path, '--server', url])).exitCode).toBe(0);
  expect(readFileSync(path, 'utf8')).toBe('备案号');
  rmSync(folder, { recursive: true });
});

it('saves the certificate of a closed task', async () => {
  const url = await house.open(() => ({ text: 'PK' }));
  const folder = mkdtempSync(join(tmpdir(), 'duban-certificate-'));
  const path = join(folder, '销号证明.docx');
  expect((await tryDuban(['task', 'certificate', TASK, '-o', path, '--server', url])).exitCode).toBe(0);
  expect(house.heard().at(-1)!.path).toBe(`/tasks/${TASK}/certificate`);
  expect(readFileSync(path, 'utf8')).toBe('PK');
  rmSync(folder, { recursive: true });
});
