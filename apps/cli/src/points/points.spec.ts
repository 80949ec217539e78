import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TASK } from '../testing/examples';
import { openedHouse } from '../testing/opened-house';
import { problem, type Heard } from '../testing/small-house';
import { tryDuban } from '../testing/try-duban';

const house = openedHouse();
const point = {
  ...{ no: 1, name: '三号排口', place: '河东', origin: 'named', state: 'closed', on: '2026-03-10' },
  ...{ byName: '赵某' },
  acts: [
    { act: 'reported', on: '2026-03-11', byName: '赵某', text: '已封堵', evidence: [] },
    { act: 'closed', on: '2026-03-12', byName: '孙某', text: '现场核查，同意', evidence: [] },
  ],
};
const shown = {
  ...{ taskId: TASK, cycle: 1, points: [point, { ...point, no: 2, place: null, state: 'open', acts: [] }] },
  counts: {
    ...{ total: 2, closed: 1, done: 0, withdrawn: 0 },
    ...{ named: { total: 2, closed: 1 }, found: { total: 0, closed: 0 } },
  },
  may: { add: true, report: true, close: false },
};
const does = async (words: readonly string[]) => {
  await house.close();
  const url = await house.open(() => ({ json: shown }));
  const tried = await tryDuban(['point', ...words, '--server', url]);
  return { ...tried, asked: house.heard().at(-1) as Heard };
};

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'duban-points-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

it('shows all points with their counts, and what was said last of each', async () => {
  const { exitCode, output } = await does(['list', TASK]);
  expect(exitCode).toBe(0);
  expect(output).toContain('点位 points 2：已销号 closed 1，已报完成 done 0，撤回 withdrawn 0');
  expect(output).toContain('督察指出 named 1/2，自查 found 0/0');
  expect(output).toMatch(/1 +三号排口 +河东 +督察指出 named +已销号 closed 2026-03-12 孙某：现场核查，同意/);
  expect(output).toMatch(/2 +三号排口 +— +督察指出 named +未完成 open/);
});

it('sends a list as it stands in a file, once', async () => {
  const path = join(folder, '点位.csv');
  writeFileSync(path, '三号排口,河东\n四号排口,河西,自查\n');
  const { asked } = await does(['add', TASK, path, '--key', 'k']);
  expect(asked).toMatchObject({ method: 'POST', path: `/tasks/${TASK}/points` });
  expect(asked.headers['idempotency-key']).toBe('k');
  expect(JSON.parse(asked.body)).toEqual({ lines: '三号排口,河东\n四号排口,河西,自查\n' });
  expect(await does(['add', TASK, join(folder, 'none.csv')])).toMatchObject({ exitCode: 2 });
});

it('does one act on one point, by its number', async () => {
  const done = await does(['done', TASK, '1', '--text', '已封堵']);
  expect(done.asked.path).toBe(`/tasks/${TASK}/points/1/report`);
  expect(JSON.parse(done.asked.body)).toEqual({ text: '已封堵' });
  const closed = await does(['close', TASK, '1', '--opinion', '同意', '--evidence', TASK]);
  expect(closed.asked.path).toBe(`/tasks/${TASK}/points/1/closing`);
  expect(JSON.parse(closed.asked.body)).toEqual({ opinion: '同意', evidence: [TASK] });
  const back = await does(['return', TASK, '1', '--because', '仍有渗漏']);
  expect(back.asked.path).toBe(`/tasks/${TASK}/points/1/return`);
  const withdrawn = await does(['withdraw', TASK, '2', '--because', '列重']);
  expect(withdrawn.asked.path).toBe(`/tasks/${TASK}/points/2/withdrawal`);
  for (const no of ['0', 'x', '1.5', '99999'])
    expect(await does(['done', TASK, no, '--text', '已封堵'])).toMatchObject({ exitCode: 2 });
});

it('passes on what the house says of a wrong line', async () => {
  const url = await house.open(() => problem('unfit-points', 422));
  const path = join(folder, '错.csv');
  writeFileSync(path, '甲,河东,别处');
  expect(await tryDuban(['point', 'add', TASK, path, '--server', url])).toMatchObject({
    exitCode: 1,
    messages: expect.stringContaining('unfit-points') as string,
  });
});
