import { law } from '../example/law';
import {
  after,
  command,
  complete,
  dispatched,
  places,
  publish,
  receive,
  system,
  type Place,
} from '../example/task';
import { ALONE, type Beside, type RoundAhead } from './ahead';
import { explain } from './explain';
import type { Task } from './task';

const at = places();
const open: RoundAhead = {
  status: 'open',
  period: '2026-03',
  opensOn: '2026-03-01',
  dueOn: '2026-03-25',
  dueDay: 25,
};
const planned: RoundAhead = { ...open, status: 'planned' };
const due = { replyBy: '2026-03-09', provisional: false } as const;
const told = (task: Task, beside: Partial<Beside>) => explain(task, law.assess, { ...ALONE, ...beside });
const coming = (task: Task, beside: Partial<Beside>) =>
  told(task, beside).ahead.map(({ on, because: { zh } }) => [on, zh]);

const CLOSES = ['2026-03-26', '2026年3月调度于 2026-03-25 截止'];
const LETTER = [
  '2026-03-26',
  '截止时仍未报告2026年3月进展的，自动拟提醒函致牵头单位unit-officer，由office-director签发',
];
const DEADLINE = ['2026-07-01', '整改时限 2026-06-30 届满，届时未完成的，记为超期'];

describe('what comes by itself', () => {
  it('is the closing of the round long before the deadline, and a letter for whoever has not reported', () => {
    expect(coming(at.underway, { round: open })).toEqual([CLOSES, LETTER, DEADLINE]);
    expect(told(at.underway, { round: open }).next).toEqual({
      on: '2026-03-26',
      because: {
        zh: '2026年3月调度于 2026-03-25 截止',
        en: 'the round of March 2026 closes at the end of 2026-03-25',
      },
      unless: null,
    });
  });

  it('is no letter for whoever has reported', () => {
    expect(coming(at.underway, { round: open, reported: true })).toEqual([CLOSES, DEADLINE]);
  });

  it('begins with the opening of a round that is still to come', () => {
    const opens = ['2026-03-01', '2026年3月调度开始'];
    expect(coming(at.underway, { round: planned })).toEqual([opens, CLOSES, LETTER, DEADLINE]);
  });

  it('falls on a task that waits for its receipt too', () => {
    expect(coming(at.dispatched, { round: open })).toEqual([CLOSES, LETTER, DEADLINE]);
  });

  it('is a deadline before the closing, where it ends first', () => {
    const deadline = { text: '3月10日前', kind: 'date', day: '2026-03-10', precision: 'day' } as const;
    const soon = after(dispatched({ facts: { deadline } }), command(receive, '2026-01-06'));
    expect(told(soon, { round: open }).next?.on).toBe('2026-03-11');
  });

  it.each<Place>(['planned', 'acceptance', 'signature', 'filing', 'closed'])(
    'is nothing of the round for a task that no round asks: %s',
    (place) => expect(coming(at[place], { round: open })).toEqual([]),
  );

  it('is the end of the publicity period', () => {
    expect(coming(at.publicised, {})).toEqual([['2026-03-20', '公示到 2026-03-19 期满，任务进入备案环节']]);
  });

  it('is the letter of the rung that one more period reaches', () => {
    const [reminder] = at.underway.policy.ladder;
    if (!reminder) throw new Error('the example has no ladder');
    const ladder = [reminder, { ...reminder, id: 'supervision', title: '督办函', fromConsecutive: 2 }];
    const troubled = after(
      dispatched({ policy: { ladder } }),
      command(receive, '2026-01-06'),
      system({ type: 'note-missed', period: '2026-02' }, '2026-02-26'),
    );
    expect(coming(troubled, { round: open })[1]?.[1]).toContain('自动拟督办函');
  });

  it('is a counted period where no rung answers it, and nothing where it was counted already', () => {
    const lenient = after(dispatched({ policy: { ladder: [] } }), command(receive, '2026-01-06'));
    expect(coming(lenient, { round: open })[1]).toEqual([
      '2026-03-26',
      '截止时仍未报告2026年3月进展的，记为未报',
    ]);
    const counted = after(at.underway, system({ type: 'note-missed', period: '2026-03' }, '2026-03-02'));
    expect(coming(counted, { round: open })).toEqual([CLOSES, DEADLINE]);
  });

  it('is a reply that does not come, whatever the task does meanwhile', () => {
    const replies = [{ number: '督提〔2026〕14号', to: '市水利局', ...due } as const];
    const overdue = ['2026-03-10', '督提〔2026〕14号 的回函于 2026-03-09 到期，届时未回函的，记为逾期未回'];
    expect(coming(at.underway, { round: open, replies })).toEqual([overdue, CLOSES, LETTER, DEADLINE]);
    expect(coming(after(at.underway, command(complete, '2026-03-02')), { replies })).toEqual([overdue]);
    const [doubtful] = coming(at.underway, {
      replies: replies.map((reply) => ({ ...reply, provisional: true })),
    });
    expect(doubtful?.[1]).toContain('于 2026-03-09（暂定） 到期');
  });
});

describe('what somebody can do so that it does not come', () => {
  const unless = (task: Task, beside: Partial<Beside> = {}) =>
    told(task, beside).ahead.map((coming) => coming.unless?.zh ?? null);

  it('is to report, and to complete, each by whose act it is', () => {
    expect(unless(at.underway, { round: open })).toEqual([
      null,
      '牵头单位unit-officer在 2026-03-25 前填报2026年3月进展，即不发生',
      '牵头单位unit-principal在此前报告完成，即不发生',
    ]);
  });

  it('is to receive it first where that is not done', () => {
    const [, report, completion] = unless(at.dispatched, { round: open });
    expect(report).toBe('牵头单位unit-officer先签收，再在 2026-03-25 前填报2026年3月进展，即不发生');
    expect(completion).toContain('签收后');
  });

  it('is to send back what is publicised, and to reply', () => {
    expect(unless(at.publicised)).toEqual(['异议成立的，office-officer可以退回']);
    const replies = [{ number: '督提〔2026〕14号', to: '市水利局', ...due } as const];
    expect(unless(at.underway, { replies })[0]).toBe('市水利局在 2026-03-09 前回函，即不发生');
  });

  it('is nothing that completes a task which never is', () => {
    const facts = { class: 'long-term' } as const;
    expect(unless(after(dispatched({ facts }), command(receive, '2026-01-06')))).toEqual([null]);
  });

  it('is said with the closing where no step follows the publicity', () => {
    const closing = at.underway.policy.closing.filter(({ step }) => step === 'publicity');
    const last = after(
      dispatched({ policy: { closing } }),
      command(receive, '2026-01-06'),
      command(complete, '2026-03-02'),
      command(publish, '2026-03-06'),
    );
    expect(coming(last, {})[0]?.[1]).toContain('任务销号');
  });
});

describe('what a task under way lacks', () => {
  const missing = (beside: Partial<Beside>, task = at.underway) =>
    told(task, beside).missing.map(({ zh }) => zh);

  it('is first the report of a period that is open', () => {
    expect(missing({ round: open })).toEqual(['2026年3月的进展报告（2026-03-25 截止）', '完成整改的报告']);
    expect(told(at.underway, { round: open }).missing[0]?.en).toBe(
      'the progress report of March 2026 (due by 2026-03-25)',
    );
  });

  it('is no report that is there, or that nobody can give yet', () => {
    expect(missing({ round: open, reported: true })).toEqual(['完成整改的报告']);
    expect(missing({ round: planned })).toEqual(['完成整改的报告']);
  });

  it('is the report alone for a long-term task', () => {
    const longTerm = after(
      dispatched({ facts: { class: 'long-term', deadline: null } }),
      command(receive, '2026-01-06'),
    );
    expect(missing({ round: open }, longTerm)).toEqual(['2026年3月的进展报告（2026-03-25 截止）']);
  });
});
