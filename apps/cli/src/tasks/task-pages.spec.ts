import { HASH, PERSON, PLAN, row, TASK, taskAnswer } from '../testing/examples';
import { openedHouse, withNames } from '../testing/opened-house';
import type { Reply } from '../testing/small-house';
import { tryDuban } from '../testing/try-duban';
import { waitingWords } from './row-page';

const house = openedHouse();

const fact = (type: string, data: object) => ({
  ...{ sequence: 1, type, on: '2026-03-02', recordedAt: '2026-03-02T00:00:00Z', late: null },
  ...{ actor: PERSON, actorName: '王小明', principal: null, principalName: null, hash: HASH, data },
});
const record = {
  aggregate: `task/${TASK}`,
  facts: [
    fact('TaskSigned', { post: 'party-secretary' }),
    fact('StepOpened', { open: { step: 'acceptance' } }),
    {
      ...fact('SigningChanged', {
        event: { type: 'ApprovalOverridden', data: { outcome: 'granted', basis: '市委常委会决定' } },
      }),
      ...{ principal: PERSON, principalName: '李建国' },
    },
  ],
  correctable: [],
};
const explanation = {
  ...{
    taskId: TASK,
    status: 'closing',
    where: { zh: '任务等待备案', en: 'waits' },
    because: [],
    missing: [],
  },
  acts: [{ act: 'return', until: null, by: [] }],
  ...{ next: null, ahead: [], verdict: null },
  steps: [
    { step: 'filing', title: { zh: '备案', en: 'filing' }, state: 'open', on: null, by: [], signing: null },
  ],
  law: { pack: 'ningbo', edition: HASH, effectiveFrom: '2021-11-03' },
  clocks: [],
};
const answers: Readonly<Record<string, unknown>> = {
  [`/tasks/${TASK}`]: {
    row: { ...row, status: 'closing', step: 'signature' },
    task: {},
    reports: [],
    judged: null,
    nextCycle: null,
  },
  [`/tasks/${TASK}/record`]: record,
  [`/tasks/${TASK}/explain`]: explanation,
  [`/tasks/${TASK}/receipt`]: taskAnswer,
  [`/tasks/${TASK}/as-of?day=2026-03-31`]: {
    ...{ day: '2026-03-31', until: '2026-03-31T16:00:00.000Z', row, task: {}, since: 3 },
    ...{ where: { zh: '任务正在整改', en: 'the task is underway' }, because: [], missing: [] },
    facts: [{ ...fact('TaskReceived', {}), recordedAt: '2026-03-30T16:00:00.000Z' }],
  },
};
const answer = ({ path }: { readonly path: string }): Reply => ({
  json: path.startsWith('/tasks?') ? { tasks: [row], next: null } : answers[path],
});
const shown = async (...args: readonly string[]): Promise<string> => {
  const url = await house.open(withNames(answer));
  return (await tryDuban(['task', ...args, '--server', url])).output;
};

describe('a page of a task', () => {
  it('says who is waited for in the words of the pack', async () => {
    const waiting = '报告完成 report complete（牵头单位主要负责人 principal of the unit (the lead unit)）';
    expect(await shown('list')).toContain(waiting);
    await house.close();
    expect(await shown('receive', TASK)).toContain(`等待 waiting: ${waiting}`);
  });

  it('says that somebody is waited for by name, where it is no post', () => {
    const waiting = [{ act: 'sign', by: [], persons: [PERSON], held: true }];
    expect(waitingWords({ ...row, waiting }, {})).toBe('签字 sign（指定的人 somebody by name）');
  });

  it('calls acts, steps and posts of the thread as people do', async () => {
    const page = await shown('show', TASK);
    expect(page).toContain('签字 signed：党委书记 Party secretary');
    expect(page).toContain('进入环节 a step opened：验收 acceptance');
    expect(page).toContain('上级决定 decided from above：已同意 granted · 市委常委会决定');
    expect(page).toContain('王小明（代 for 李建国）');
    expect(page).toContain('退回 send back');
    expect(page).toContain('● 备案 filing');
    expect(page).toContain('销号中 closing · 签字 signature');
    expect(page).not.toMatch(/party-secretary|unit-principal/);
  });

  it('asks for no words where a program listens', async () => {
    const url = await house.open(withNames(answer));
    await tryDuban(['task', 'list', '--plan', PLAN, '--server', url, '--json']);
    expect(house.asked()).toHaveLength(1);
  });
});

describe('the ledger as it was known on a day', () => {
  it('shows a task with when its facts hold, when they were recorded, and how many came since', async () => {
    const page = await shown('show', TASK, '--as-of', '2026-03-31');
    expect(page).toContain('账册在 2026-03-31 终了时（北京时间）所知');
    expect(page).toContain('任务正在整改');
    expect(page).toMatch(/2026-03-02 .* 记于 recorded 2026-03-31/);
    expect(page).toContain('3 facts recorded since');
  });

  it('lists the tasks that had begun', async () => {
    const asked: string[] = [];
    const url = await house.open(
      withNames(({ path }): Reply => {
        asked.push(path);
        return { json: { day: '2026-03-31', until: '2026-03-31T16:00:00.000Z', tasks: [row], next: null } };
      }),
    );
    const list = ['task', 'list', '--as-of', '2026-03-31', '--server', url];
    const { output } = await tryDuban(list);
    expect(output).toContain(row.title);
    expect(output).toContain('1 task');
    expect(asked).toContainEqual(expect.stringMatching(/^\/ledger\/tasks\?day=2026-03-31/));
    expect((await tryDuban([...list, '--ref', '7'])).exitCode).toBe(2);
  });
});
