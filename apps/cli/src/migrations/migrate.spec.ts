import { HASH, PLAN, TASK, taskAnswer } from '../testing/examples';
import { openedHouse } from '../testing/opened-house';
import { tryDuban } from '../testing/try-duban';

const house = openedHouse();
const to = { pack: 'ningbo', edition: HASH, effectiveFrom: '2027-01-01' };
const words = (zh: string, en: string) => ({ zh, en });
const outcome = {
  hash: HASH,
  from: { ...to, effectiveFrom: '2021-11-03' },
  next: { before: null, after: { on: '2027-02-01', because: words('公示期满', 'publicity ends') } },
  lapsed: [
    {
      ...{ name: '李书记', on: '2027-01-02', decision: 'approve' },
      reason: words('文本写明所依规则', 'the text names its law'),
    },
    {
      name: '周县长',
      on: '2027-01-03',
      decision: 'refuse',
      reason: words('须重新决定', 'to be decided anew'),
    },
  ],
  needed: [words('整改办主任', 'director')],
  spared: [],
  steps: { added: [words('现场核查', 'site check')], dropped: [], changed: [], leftOut: [] },
};
const task = { taskId: TASK, ref: '07', title: '老街', status: 'closing', step: 'signature' };
const stuck = {
  ...task,
  ref: '08',
  outcome: null,
  refused: { code: 'law-unfit', because: words('须先退回', 'return it first') },
};
const moving = { ...task, outcome, refused: null };
const asked = { approvalId: TASK, tasks: 1 };
const SAID = ['--because', '新规则施行'];

describe('a change of law', () => {
  it('is shown for a task before it is done, and done for what was shown', async () => {
    const url = await house.open(({ method }) => ({
      json: method === 'GET' ? { ...moving, to } : taskAnswer,
    }));
    const { exitCode, output } = await tryDuban(['task', 'migrate', TASK, ...SAID, '--yes', '--server', url]);
    expect(exitCode).toBe(0);
    for (const said of [
      '签字作废：李书记',
      '不同意的意见作废：周县长',
      '还须签字：整改办主任',
      '新增环节：现场核查',
      '2027-02-01',
    ])
      expect(output).toContain(said);
    expect(JSON.parse(house.heard().at(-1)?.body ?? '')).toEqual({ because: '新规则施行', hash: HASH });
  });

  it('is put to approval for a plan, and says which task cannot come under it', async () => {
    const url = await house.open(({ method }) => ({
      json: method === 'GET' ? { to, tasks: [moving, stuck], hash: HASH } : asked,
    }));
    const args = [
      'plan',
      'migrate',
      PLAN,
      ...SAID,
      '--basis',
      '甬整改办〔2026〕9 号',
      '--law-of',
      '2027-01-01',
    ];
    const { json, messages } = await tryDuban([...args, '--yes', '--server', url, '--json']);
    expect(json()).toEqual(asked);
    expect(messages).toMatch(/08 老街 ✘[\s\S]*须先退回/);
    expect(house.asked()[0]).toBe(`/plans/${PLAN}/migration?on=2027-01-01`);
    expect(JSON.parse(house.heard().at(-1)?.body ?? '')).toMatchObject({ on: '2027-01-01', hash: HASH });
  });

  it('changes nothing where no task can come under it, or nobody says yes', async () => {
    const url = await house.open(() => ({ json: { to, tasks: [stuck], hash: null } }));
    const args = ['plan', 'migrate', PLAN, ...SAID, '--basis', 'x', '--server', url];
    expect((await tryDuban([...args, '--yes'])).exitCode).toBe(1);
    expect(house.heard().map(({ method }) => method)).toEqual(['GET']);
  });
});
