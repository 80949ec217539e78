import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TASK } from '../testing/examples';
import { openedHouse } from '../testing/opened-house';
import type { Heard, Reply } from '../testing/small-house';
import { tryDuban } from '../testing/try-duban';

const house = openedHouse();
const NUMBER = 'YY20260310-7K3M-9QXA-2B4C';
const objection = {
  ...{ id: TASK, cycle: 1, number: NUMBER, on: '2026-03-10' },
  ...{ text: '河水仍有异味', contact: '13800138000', answer: null },
};
const shown = {
  taskId: TASK,
  notice: { tenant: 'main', id: TASK },
  objections: [objection],
  mayAnswer: true,
};
const answering = ({ path }: Heard): Reply => (path.endsWith('/document') ? { text: 'PK' } : { json: shown });

it('lists objections with their words and their answers', async () => {
  const url = await house.open(answering);
  const { exitCode, output } = await tryDuban(['objection', 'list', TASK, '--server', url]);
  expect(exitCode).toBe(0);
  expect(output).toMatch(/YY20260310-7K3M-9QXA-2B4C.*河水仍有异味.*待答复/);
  expect(output).toContain(`/public/main/${TASK}`);
});

it('answers by the receipt number, and asks for a choice', async () => {
  const url = await house.open(answering);
  const said = ['objection', 'answer', TASK, NUMBER.toLowerCase(), '--text', '已复测', '--server', url];
  expect((await tryDuban([...said, '--dismiss'])).exitCode).toBe(0);
  const sent = house.heard().find(({ method }) => method === 'POST');
  expect(sent?.path).toBe(`/tasks/${TASK}/objections/${TASK}/answer`);
  expect(JSON.parse(sent?.body ?? '')).toEqual({ text: '已复测', upheld: false });
  expect((await tryDuban(said)).exitCode).toBe(2);
  expect((await tryDuban([...said, '--dismiss', '--uphold'])).exitCode).toBe(2);
  const other = said.map((word) => (word === NUMBER.toLowerCase() ? 'YY1' : word));
  expect((await tryDuban([...other, '--uphold'])).exitCode).toBe(2);
});

it('saves the notice as a document', async () => {
  const url = await house.open(answering);
  const folder = mkdtempSync(join(tmpdir(), 'duban-notice-'));
  const path = join(folder, '公示.docx');
  const { exitCode } = await tryDuban(['objection', 'notice', TASK, '-o', path, '--server', url]);
  expect(exitCode).toBe(0);
  expect(readFileSync(path, 'utf8').slice(0, 2)).toBe('PK');
  rmSync(folder, { recursive: true });
});
