import { draftLetter, ofItsPage } from '../testing/example-letter';
import { OTHER_TASK, PLAN, TASK, UNIT } from '../testing/examples';
import { openedHouse, withNames } from '../testing/opened-house';
import { tryDuban } from '../testing/try-duban';

const house = openedHouse();
const letter = { ...draftLetter, about: { kind: 'plan', planId: PLAN, name: '样例方案' } };
const { replyWithin } = ofItsPage;
const kind = {
  pack: 'ningbo',
  rung: 'reminder',
  title: '提醒函',
  mark: '甬督提',
  post: 'unit-officer',
  replyWithin,
};
const owed = {
  of: 'result',
  by: '2026-02-01',
  unit: UNIT,
  unitName: '市水利局',
  post: 'unit-officer',
  because: '逾期',
};
const task = (taskId: string, ref: string, behind: boolean) => ({
  taskId,
  ref,
  title: '截污',
  pack: 'ningbo',
  behind,
});
const offers = {
  ...{ kinds: [kind], posts: [], owed: [owed] },
  tasks: [task(TASK, '07', true), task(OTHER_TASK, '08', false)],
  tasksInAll: 2,
};

const open = (answers = offers) =>
  house.open(
    withNames(({ path }) => ({
      json: path.includes('/letter-offers') ? answers : { commandId: 'c', sequence: 1, letter },
    })),
  );
const sent = (): readonly unknown[] =>
  house
    .heard()
    .filter(({ path, method }) => path.endsWith('/letters') && method === 'POST')
    .map(({ body }) => JSON.parse(body) as unknown);
const draft = (url: string, ...options: string[]) =>
  tryDuban([
    'letter',
    'draft',
    '--unit',
    UNIT,
    '--rung',
    'reminder',
    '--because',
    '逾期',
    ...options,
    '--server',
    url,
  ]);

it('drafts a letter about a plan, or about what the unit is behind with', async () => {
  const url = await open();
  const { exitCode, output } = await draft(url, '--plan', PLAN, '--post', 'unit-principal');
  expect([exitCode, output.includes('关于 about 《样例方案》')]).toEqual([0, true]);
  expect((await draft(url)).exitCode).toBe(0);
  expect((await draft(url, '--task', OTHER_TASK)).exitCode).toBe(0);
  const said = { rung: 'reminder', because: '逾期' };
  expect(sent()).toEqual([
    { about: { kind: 'plan', planId: PLAN }, receiver: { unit: UNIT, post: 'unit-principal' }, ...said },
    { about: { kind: 'unit', tasks: [TASK] }, receiver: { unit: UNIT }, ...said },
    { about: { kind: 'unit', tasks: [OTHER_TASK] }, receiver: { unit: UNIT }, ...said },
  ]);
});

it('asks which tasks are meant where the unit is behind with none', async () => {
  const url = await open({ ...offers, tasks: [task(OTHER_TASK, '08', false)] });
  expect(await draft(url)).toMatchObject({ exitCode: 2 });
  expect(sent()).toEqual([]);
});

it('finds a task by its number among those of the unit, and by its id where two have it', async () => {
  const url = await open();
  expect((await draft(url, '--task', '08')).exitCode).toBe(0);
  const strange = await draft(url, '--task', '99');
  expect([strange.exitCode, strange.messages.includes('leads no such')]).toEqual([2, true]);
  expect(sent()).toMatchObject([{ about: { tasks: [OTHER_TASK] } }]);
  const twice = await open({ ...offers, tasks: [task(TASK, '07', true), task(OTHER_TASK, '07', false)] });
  const { exitCode, messages } = await draft(twice, '--task', '07');
  expect([exitCode, messages.includes(TASK), messages.includes(OTHER_TASK)]).toEqual([2, true, true]);
  expect((await draft(twice, '--task', OTHER_TASK)).exitCode).toBe(0);
});

it('shows what can be drafted, and what is late', async () => {
  const url = await open();
  const { output } = await tryDuban(['letter', 'offers', '--plan', PLAN, '--server', url]);
  for (const words of ['甬督提', '市水利局', '逾期', '▲ behind']) expect(output).toContain(words);
  const none = await open({ kinds: [], posts: [], owed: [], tasks: [], tasksInAll: 0 });
  const { output: nothing } = await tryDuban(['letter', 'offers', '--unit', UNIT, '--server', none]);
  expect(nothing).toContain('没有可由你拟的函件');
});
