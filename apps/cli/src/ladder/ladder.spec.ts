import { TASK, taskAnswer } from '../testing/examples';
import { openedHouse } from '../testing/opened-house';
import { tryDuban } from '../testing/try-duban';

const house = openedHouse();
const words = (zh: string) => ({ zh, en: zh });
const LETTER = TASK;
const authored = { on: '2026-03-12', by: TASK, byName: '周主任' };
const by = {
  ...{ post: 'office-director', of: 'office', unit: TASK },
  ...{ postName: words('整改办主任'), unitName: '整改办', people: [{ id: TASK, name: '周主任' }] },
};
const ladder = {
  ...{ inRow: 2, inAll: 3, basis: null, unverified: true },
  rungs: [
    {
      ...{ id: 'reminder', title: '提醒函', law: [words('有 1 期')], automatic: true, by, acts: [] },
      held: { ...authored, until: '2026-06-30', because: '正在帮扶' },
    },
    { ...{ id: 'interview', title: '约谈', law: [], automatic: false, by, held: null, acts: ['take-rung'] } },
  ],
  measures: [
    {
      ...{ letterId: LETTER, rung: 'interview', title: '约谈', period: '2026-03', reachedOn: '2026-03-10' },
      ...{ because: '进展缓慢', carriedOut: 'once', late: false, lifted: null, acts: [] },
      issuedOn: '2026-03-11',
      recalled: false,
      record: {
        ...authored,
        ...{ place: '3 号会议室', attendees: ['副市长'], minutes: '月底完成', followUpBy: '2026-04-10' },
      },
      followUp: null,
    },
  ],
  help: { law: [], offered: [{ ...authored, text: '专家组上门' }], acts: [] },
  judgement: {
    judged: { ...authored, level: 'red', word: words('红色'), because: '年底前完不成', hash: 'ab12' },
    levels: [
      { id: 'red', word: words('红色'), colour: 'red', leadsTo: '约谈' },
      { id: 'green', word: words('正常'), colour: 'green', leadsTo: null },
    ],
    acts: [],
  },
  card: [{ on: '2026-03-26', what: words('自动拟提醒函') }],
};

describe('the ladder on the command line', () => {
  it('shows what is counted, what comes, what was taken, and who decides', async () => {
    const url = await house.open(() => ({ json: ladder }));
    const { exitCode, output } = await tryDuban(['task', 'ladder', 'show', TASK, '--server', url]);
    expect(exitCode).toBe(0);
    expect(output).toMatch(/连续 2 期，累计 3 期[\s\S]*2026-03-26 {2}自动拟提醒函/);
    expect(output).toMatch(/约谈 落实情况 2026-04-10 前报[\s\S]*3 号会议室 副市长：月底完成/);
    expect(output).toContain('2026-03-12 帮扶 help 周主任：专家组上门');
    expect(output).toMatch(/2026-03-12 研判为 judged 红色.*周主任：年底前完不成\n {2}SHA-256 ab12\n/);
    expect(output).toMatch(/red 今天研判为“红色”，自动拟约谈/);
    expect(output).not.toContain('今天研判为“正常”');
    expect(output).toMatch(/暂缓到 2026-06-30.*正在帮扶/);
    expect(output).toMatch(/interview {2}约谈 {2}由整改办主任决定.*周主任/);
  });

  it.each([
    [
      ['take', '--rung', 'interview', '--because', '进展缓慢'],
      { type: 'take-rung', rung: 'interview', because: '进展缓慢' },
    ],
    [
      ['hold', '--rung', 'reminder', '--because', '帮扶'],
      { type: 'hold-rung', rung: 'reminder', until: null, because: '帮扶' },
    ],
    [
      ['release', '--rung', 'reminder', '--because', '好了', '--on', '2026-03-01', '--late', '补记'],
      { type: 'release-rung', on: '2026-03-01', late: '补记' },
    ],
    [
      [
        'record',
        '--letter',
        LETTER,
        '--place',
        '会议室',
        '--attendee',
        '甲',
        '--attendee',
        '乙',
        '--minutes',
        '谈',
      ],
      { type: 'record-measure', letterId: LETTER, place: '会议室', attendees: ['甲', '乙'], minutes: '谈' },
    ],
    [
      ['follow-up', '--letter', LETTER, '--text', '已办'],
      { type: 'follow-up', letterId: LETTER, text: '已办' },
    ],
    [['help', '--text', '专家组上门'], { type: 'offer-help', text: '专家组上门' }],
    [
      ['judge', '--level', 'red', '--because', '完不成'],
      { type: 'judge-level', level: 'red', because: '完不成', judgementHash: null },
    ],
    [
      ['judge', '--level', 'red', '--because', '完不成', '--judgement-hash', 'ab12'],
      { type: 'judge-level', level: 'red', because: '完不成', judgementHash: 'ab12' },
    ],
    [
      ['unjudge', '--because', '已追回', '--judgement-hash', 'ab12'],
      { type: 'release-level', because: '已追回', judgementHash: 'ab12' },
    ],
    [
      ['lift', '--letter', LETTER, '--because', '到位'],
      { type: 'lift-measure', letterId: LETTER, because: '到位' },
    ],
  ])('sends what is decided or written down: %j', async ([name = '', ...options], body) => {
    const url = await house.open(({ method }) => ({ json: method === 'GET' ? ladder : taskAnswer }));
    const { exitCode } = await tryDuban(['task', 'ladder', name, TASK, ...options, '--server', url]);
    expect(exitCode).toBe(0);
    const sent = house.heard().find(({ method }) => method === 'POST');
    expect(JSON.parse(sent?.body ?? '')).toMatchObject(body);
  });

  it('asks the server nothing when a reason is missing', async () => {
    const url = await house.open(() => ({ json: ladder }));
    const { exitCode } = await tryDuban([
      'task',
      'ladder',
      'take',
      TASK,
      '--rung',
      'interview',
      '--server',
      url,
    ]);
    expect(exitCode).toBe(2);
    expect(house.heard()).toEqual([]);
  });
});
