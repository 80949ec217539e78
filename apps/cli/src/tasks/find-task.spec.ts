import { OTHER_PLAN, OTHER_TASK, PLAN, plansOf, row } from '../testing/examples';
import { openedHouse } from '../testing/opened-house';
import { tryDuban } from '../testing/try-duban';

const house = openedHouse();

const twiceIn = (planId: string) => ({ tasks: [row, { ...row, id: OTHER_TASK, planId }], next: null });

describe('a task that is named by its number', () => {
  it('is asked for by its plan where a number occurs twice', async () => {
    const tasks = twiceIn(OTHER_PLAN);
    const url = await house.open(({ path }) =>
      path === '/plans' ? { json: plansOf({ [PLAN]: '甲方案', [OTHER_PLAN]: '乙方案' }) } : { json: tasks },
    );
    const { exitCode, messages } = await tryDuban(['task', 'show', '07', '--server', url]);
    expect(exitCode).toBe(2);
    expect(messages).toContain('请用 --plan 指明一个：甲方案、乙方案');
    expect(messages).not.toContain(OTHER_TASK);
  });

  it('is asked for by its id where one plan has its number twice', async () => {
    const tasks = twiceIn(PLAN);
    const url = await house.open(({ path }) =>
      path === '/plans' ? { json: plansOf({ [PLAN]: '甲方案' }) } : { json: tasks },
    );
    const { messages } = await tryDuban(['task', 'show', '07', '--server', url]);
    expect(messages).toContain('方案“甲方案”中有多项');
    expect(messages).toContain(OTHER_TASK);
  });
});
