import { PERSON, PLAN, plansOf, TASK } from '../testing/examples';
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

describe('the lists of what was done and set going', () => {
  const said = {
    on: '2026-03-02',
    inSigning: null,
    taskId: null,
    letterId: null,
    approvalId: null,
    ref: null,
  };
  const own = { actor: PERSON, actorName: '王秘书', principal: null, principalName: null };
  const forMayor = { ...own, principal: TASK, principalName: '李市长' };
  const approval = {
    ...{ ...said, ...forMayor, kind: 'approval', type: 'SignerDecided' },
    ...{ approvalId: TASK, title: '更正一批单位' },
  };
  const signing = { ...said, ...own, kind: 'task', type: 'SigningChanged', inSigning: 'MaterialAsked' };
  const letter = { ...said, ...own, kind: 'letter', type: 'LetterIssued', ref: '08', title: '提醒函' };
  const recorded = { sequence: 3, recordedAt: '2026-03-02T00:00:00.000Z' };

  it('say what was done to what, by whom and in whose name, as many as are asked for', async () => {
    const acts = [approval, { ...signing, taskId: TASK, ref: '07', title: '老街' }, letter].map((act) => ({
      ...{ ...act, ...recorded },
    }));
    const url = await house.open(() => ({ json: { acts, next: 'more' } }));
    const { output } = await tryDuban(['inbox', 'done', '--last', '3', '--server', url]);
    expect(output).toMatch(/表明意见 decided +更正一批单位 +王秘书 +李市长/);
    expect(output).toMatch(/要求补充资料 asked for material +07 +老街 +王秘书/);
    expect(output).toMatch(/签发函件 issued the letter +08 +提醒函/);
    expect(house.asked()).toEqual(['/inbox/done?limit=3']);
    const { exitCode } = await tryDuban(['inbox', 'done', '--last', 'all', '--server', url]);
    expect(exitCode).toBe(2);
  });

  it('say where an approval stands and for what it waits, page after page', async () => {
    const standing = { planId: null, status: 'open', step: null, overdue: true, by: '2026-03-31' };
    const waiting = [{ act: 'approve', by: [] }];
    const thing = { ...approval, ...standing, waiting };
    const url = await house.open(({ path }) => ({
      json: { things: [thing], next: path.includes('cursor') ? null : 'c' },
    }));
    const { output } = await tryDuban(['inbox', 'started', '--server', url]);
    expect(output).toMatch(/更正一批单位.*正在办理 open +同意 approve +2026-03-31 ⚠/);
    expect(output.match(/更正一批单位/g)).toHaveLength(2);
  });
});
