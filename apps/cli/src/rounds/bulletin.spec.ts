import { openedHouse } from '../testing/opened-house';
import { PLAN, TASK } from '../testing/examples';
import { problem } from '../testing/small-house';
import { tryDuban } from '../testing/try-duban';

const house = openedHouse();
const unit = (name: string, missing: number) => ({
  ...{ unit: name, all: { total: 4, completed: 1, closed: 1 }, asked: 3, missing, behind: 0 },
});
const line = { taskId: TASK, ref: '7', title: '封堵排口', unit: '市水利局' };
const bulletin = {
  ...{ planId: PLAN, planName: '整改方案', period: '2026-03', closedOn: '2026-03-26', asOf: '2026-03-25' },
  title: { zh: '2026年3月整改进展调度通报', en: 'Bulletin on the progress of March 2026' },
  paragraphs: [{ zh: '应报 6 项。', en: '6 were asked.' }],
  figures: {
    all: { total: 8, completed: 2, closed: 2 },
    due: { total: 0, completed: 0, closed: 0 },
    claimed: { 'on-schedule': 4 },
    judged: { behind: 1, 'on-schedule': 3 },
  },
  units: [unit('市住建局', 0), unit('市水利局', 2)],
  rankedBy: 'trouble',
  missing: [line],
  behind: [],
  contradicted: [{ ...line, because: { zh: '节点已过', en: 'its day is over' } }],
  helped: [],
};
const ASK = ['round', 'bulletin', '2026-03', '--plan', PLAN];

describe('a bulletin on the command line', () => {
  it('names both rates, what is claimed and what is judged, and ranks where the rules do', async () => {
    const url = await house.open(() => ({ json: bulletin }));
    const { exitCode, output } = await tryDuban([...ASK, '--server', url]);
    expect(exitCode).toBe(0);
    expect(house.asked().at(-1)).toBe(`/rounds/${PLAN}/2026-03/bulletin`);
    expect(output).toContain('已到时限任务的完成率 of the tasks due: —');
    expect(output).toContain('全部任务的完成率 of all tasks: 2/8 = 25.0%；已销号 closed 2');
    expect(output).toContain('judged: 序时 on-schedule 3 · 滞后 behind 1');
    expect(output).toMatch(/按规则以未报和未达序时排名[\s\S]*1 +市住建局[\s\S]*2 +市水利局/);
    expect(output).toMatch(/不一致，须核实.*\(1\)[\s\S]*节点已过 its day is over/);
    expect(output).not.toContain('申请帮扶');
  });

  it('has no places where nobody is ranked', async () => {
    const url = await house.open(() => ({ json: { ...bulletin, rankedBy: null } }));
    const { output } = await tryDuban([...ASK, '--server', url]);
    expect(output).toContain('规则没有规定排名');
    expect(output).not.toContain('名次');
  });

  it('is one document with --json', async () => {
    const url = await house.open(() => ({ json: bulletin }));
    expect((await tryDuban([...ASK, '--json', '--server', url])).json()).toEqual(bulletin);
  });

  it('ends with 2 where there is none', async () => {
    const url = await house.open(() => problem('not-found', 404));
    const { exitCode, messages } = await tryDuban([...ASK, '--server', url]);
    expect(exitCode).toBe(2);
    expect(messages).toContain('[not-found]');
  });
});
