import { TASK } from '../testing/examples';
import { openedHouse } from '../testing/opened-house';
import { tryDuban } from '../testing/try-duban';

const house = openedHouse();
const VISIT = TASK;
const row = {
  ...{ id: VISIT, planId: TASK, planName: '样例方案', kind: 'covert', purpose: '排污口封堵', period: null },
  ...{ from: '2026-03-12', to: '2026-03-13', visitors: ['整改办 甲'], status: 'underway' },
  ...{ tasks: 2, found: 1, behind: 1 },
};
const finding = {
  ...{
    visitId: VISIT,
    taskId: TASK,
    kind: 'covert',
    state: 'behind',
    text: '仍在排水',
    claimed: 'on-schedule',
  },
  ...{
    contradicted: true,
    site: null,
    on: '2026-03-12',
    by: TASK,
    byName: '王科长',
    newCycle: null,
    earlier: [],
  },
};
const visit = {
  ...row,
  ...{ plannedOn: '2026-03-10', plannedByName: '王科长', draw: null, calledOff: null, acts: ['find'] },
  looksAt: [
    {
      ...{ taskId: TASK, ref: '07', title: '整治排污口', leadUnitName: '市水利局' },
      reported: { state: 'on-schedule', on: '2026-03-01' },
      finding,
    },
  ],
};
const due = {
  ...{ planId: TASK, planName: '样例方案', what: null, basis: null, period: '2026-Q1' },
  ...{ from: '2026-01-01', to: '2026-03-31', percent: 20, unverified: true, closed: 11, sample: 3 },
  ...{ visitId: null, mayDraw: true },
};
const duty = {
  ...{
    planId: TASK,
    planName: '样例方案',
    what: { zh: '全覆盖核查', en: 'all tasks verified' },
    basis: null,
  },
  ...{ period: '2026-Q1', from: '2026-01-01', to: '2026-03-31', all: true, of: 18, found: 1, met: false },
};

describe('check visits on the command line', () => {
  it('lists what the period asks for, and the visits', async () => {
    const url = await house.open(() => ({
      json: { visits: [row], duties: [duty], lookBacks: [due], mayPlan: [] },
    }));
    const { exitCode, output } = await tryDuban(['visit', 'list', '--server', url]);
    expect(exitCode).toBe(0);
    expect(output).toMatch(/全覆盖核查.*2026-01-01 → 2026-03-31）：1 \/ 18/);
    expect(output).toMatch(/回头看.*2026-01-01 → 2026-03-31）：3 \/ 11（20%）.*待抽取/);
    expect(output).toMatch(/暗访.*排污口封堵.*检查中 underway.*1 \/ 2/);
  });

  it('shows what was found beside what was reported', async () => {
    const url = await house.open(() => ({ json: visit }));
    const { exitCode, output } = await tryDuban(['visit', 'show', VISIT, '--server', url]);
    expect(exitCode).toBe(0);
    expect(output).toMatch(/07.*整治排污口.*序时 on-schedule.*滞后 behind，与填报不一致.*仍在排水/);
  });

  const PLANNED = ['--kind', 'covert', '--purpose', '封堵', '--from', '2026-03-12', '--visitor', '甲'];
  it.each([
    [
      ['plan', '--plan', TASK, ...PLANNED, '--task', TASK],
      { kind: 'covert', from: '2026-03-12', to: '2026-03-12', visitors: ['甲'], tasks: [TASK], planId: TASK },
    ],
    [
      ['find', VISIT, TASK, '--state', 'behind', '--text', '仍在排水', '--because', '看错'],
      { taskId: TASK, state: 'behind', text: '仍在排水', because: '看错' },
    ],
    [
      [
        ...['find', VISIT, TASK, '--state', 'holds', '--text', '未见反弹', '--place', '三号排口'],
        ...['--person', '甲', '--person', '乙', '--photo', TASK],
      ],
      { state: 'holds', site: { place: '三号排口', people: ['甲', '乙'], photos: [TASK] } },
    ],
    [['draw', '--plan', TASK], { planId: TASK }],
    [['call-off', VISIT, '--because', '台风'], { because: '台风' }],
  ])('sends what is planned or found: %j', async (words, body) => {
    const url = await house.open(() => ({ json: visit }));
    const { exitCode } = await tryDuban(['visit', ...words, '--server', url]);
    expect(exitCode).toBe(0);
    const sent = house.heard().find(({ method }) => method === 'POST');
    expect(JSON.parse(sent?.body ?? '')).toMatchObject(body);
  });

  it('knows the kinds and states before it asks anybody', async () => {
    const words = ['visit', 'find', VISIT, TASK, '--state', 'fine', '--text', 'x'];
    const { exitCode, messages } = await tryDuban(words);
    expect([exitCode, messages]).toEqual([2, expect.stringContaining('not-started, behind')]);
  });
});
