import { PLAN, plansOf, TASK } from '../testing/examples';
import { openedHouse } from '../testing/opened-house';
import { tryDuban } from '../testing/try-duban';

const house = openedHouse();

describe('the inbox', () => {
  const item = { kind: 'task', act: 'receive', taskId: TASK, letterId: null, planId: PLAN };
  const mine = { ...item, ref: '07', title: '老街', principal: null, principalName: null, by: null };
  const inbox = { toDo: [mine], approvals: [], messages: [] };

  it('shows the approvals that wait for me, and in whose name', async () => {
    const of = { approvalId: TASK, title: '更正一批单位', as: 'mayor', by: '2026-03-31' };
    const approvals = [
      { ...of, act: 'approve', principal: TASK, principalName: '李市长' },
      { ...of, act: 'give-opinion', principal: null, principalName: null, by: null },
    ];
    const url = await house.open(({ path }) => ({
      json: path === '/plans' ? plansOf({}) : { toDo: [], approvals, messages: [] },
    }));
    const { output } = await tryDuban(['inbox', '--server', url]);
    expect(output).toMatch(/同意 approve +更正一批单位 +李市长 +2026-03-31/);
    expect(output).toMatch(/答复委派 give the opinion +更正一批单位 +—/);
  });

  it('shows for whom a task is to be signed, where it is for somebody else', async () => {
    const instead = {
      ...mine,
      act: 'sign',
      ref: '08',
      title: '新街',
      principal: TASK,
      principalName: '李市长',
    };
    const url = await house.open(({ path }) => ({
      json: path === '/plans' ? plansOf({}) : { ...inbox, toDo: [mine, instead] },
    }));
    const { output } = await tryDuban(['inbox', '--server', url]);
    expect(output).toMatch(/签字.*08 +新街 +李市长/);
    expect(output).toMatch(/签收.*07 +老街 +—/);
  });

  it('says of every row which plan it is of; for programs nothing more is asked', async () => {
    const url = await house.open(({ path }) => ({
      json: path === '/plans' ? plansOf({ [PLAN]: '甲方案' }) : inbox,
    }));
    expect((await tryDuban(['inbox', '--server', url])).output).toMatch(/签收.*甲方案 +07 +老街/);
    const { json } = await tryDuban(['inbox', '--server', url, '--json']);
    expect(json()).toEqual(inbox);
    expect(house.asked().filter((path) => path === '/plans')).toHaveLength(1);
  });
});
