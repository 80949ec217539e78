import { HASH, TASK, taskAnswer } from '../testing/examples';
import { openedHouse } from '../testing/opened-house';
import { tryDuban } from '../testing/try-duban';

const house = openedHouse();
const words = (zh: string) => ({ zh, en: zh });
const seen = {
  ...{ due: '2026-06-30', planned: '2026-06-30', times: 0, days: 0, by: null, basis: null },
  law: [words('延期由牵头单位主要负责人申请')],
  unverified: true,
  refused: null,
  outlook: { granted: [words('整改时限改为 2026-09-30')], refused: [words('整改时限仍为 2026-06-30')] },
  extensions: [],
};
const past = {
  ...{ id: TASK, from: '2026-03-31', to: '2026-06-30', because: '汛期', evidence: ['停工令'], text: HASH },
  ...{ by: TASK, byName: '钱局长', on: '2026-02-01', status: 'granted', endedOn: '2026-02-08' },
};
const ASK = ['task', 'extend', TASK, '--to', '2026-09-30', '--because', '汛期停工', '--evidence', '停工令'];

describe('a later deadline on the command line', () => {
  it('shows what either decision leads to before it is asked for', async () => {
    const url = await house.open(({ method }) => ({
      json: method === 'GET' ? seen : { ...taskAnswer, approvalId: TASK },
    }));
    const { exitCode, output } = await tryDuban([...ASK, '--evidence', '会议纪要', '--yes', '--server', url]);
    expect(exitCode).toBe(0);
    expect(output).toMatch(/整改时限改为 2026-09-30[\s\S]*整改时限仍为 2026-06-30/);
    expect(output).toContain(`duban approval show ${TASK}`);
    expect(house.asked()[0]).toBe(`/tasks/${TASK}/extensions?to=2026-09-30`);
    expect(JSON.parse(house.heard().at(-1)?.body ?? '')).toEqual({
      to: '2026-09-30',
      because: '汛期停工',
      evidence: ['停工令', '会议纪要'],
    });
  });

  it('asks for nothing that would be refused', async () => {
    const refused = { code: 'too-late', because: words('时限 2026-06-30 已过') };
    const url = await house.open(() => ({ json: { ...seen, refused } }));
    const { exitCode, messages } = await tryDuban([...ASK, '--yes', '--server', url]);
    expect(exitCode).toBe(1);
    expect(messages).toContain('[too-late]');
    expect(house.heard().map(({ method }) => method)).toEqual(['GET']);
  });

  it('lists what was asked for, and how it ended', async () => {
    const url = await house.open(() => ({
      json: { ...seen, times: 1, days: 91, outlook: null, extensions: [past] },
    }));
    const { output } = await tryDuban(['task', 'extensions', TASK, '--server', url]);
    expect(output).toMatch(/已延期 extended 1×，91 日/);
    expect(output).toMatch(/2026-02-01 钱局长：2026-03-31 → 2026-06-30 已批准.*2026-02-08/);
  });
});
