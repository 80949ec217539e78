import fc from 'fast-check';
import { law } from '../example/law';
import { qian, sun, zhao } from '../example/people';
import { act, at, interview, letterOf, listing, missed, rung, take, type LadderAct } from '../example/ladder';
import { after, command, outcome, places, step, system } from '../example/task';
import type { Actor } from '../people/actor';
import { taskConsequences } from '../tasks/consequences';
import { ahead, ALONE } from '../tasks/ahead';
import { nextDue } from '../tasks/next-due';
import type { Task } from '../tasks/task';
import { addDays, type Day } from '../time/day';
import { clocksOfTask } from '../clocks/running-clock';

const rungs = (task: Task): readonly string[] => task.trouble.letters.map((letter) => letter.rung);

describe('a rung that is climbed by itself', () => {
  it('is the highest whose count in a row, or in all, is reached', () => {
    const once = after(at.underway, missed('2026-01', '2026-01-26'));
    const twice = after(once, missed('2026-02', '2026-02-26'));
    expect(rungs(twice)).toEqual(['reminder', 'supervision']);
    const apart = after(once, missed('2026-03', '2026-03-26'), missed('2026-05', '2026-05-26'));
    expect(rungs(apart)).toEqual(['reminder', 'reminder', 'supervision']);
  });

  it('counts on where the rhythm of the rounds has changed', () => {
    const once = after(at.underway, missed('2026-02', '2026-02-26'));
    const quarter = { type: 'note-missed', period: '2026-Q1', after: '2026-02' } as const;
    expect(rungs(after(once, system(quarter, '2026-03-26')))).toEqual(['reminder', 'supervision']);
    const asked = { status: 'open', period: '2026-Q1', after: '2026-02' } as const;
    const round = { ...asked, opensOn: '2026-03-01', dueOn: '2026-03-25', dueDay: 25 } as const;
    const coming = ahead(once, law.assess, { ...ALONE, round });
    expect(coming.map(({ because }) => because.zh)).toContainEqual(expect.stringContaining('督办函'));
  });

  it('follows a deadline that passed, and a letter that nobody answered', () => {
    const late = after(at.underway, system({ type: 'note-day' }, '2026-07-01'));
    expect([late.overdue, rungs(late)]).toEqual([true, ['circular']]);
    const two = after(at.underway, missed('2026-01', '2026-01-26'), missed('2026-03', '2026-03-26'));
    const [first, second] = two.trouble.letters.map(({ letterId }) => letterId);
    const unanswered = after(two, system({ type: 'note-overdue', letterId: first }, '2026-04-10'));
    expect(rungs(unanswered)).toEqual(['reminder', 'reminder']);
    const again = after(unanswered, system({ type: 'note-overdue', letterId: second }, '2026-04-11'));
    expect(rungs(again)).toEqual(['reminder', 'reminder', 'supervision']);
  });

  it('counts a letter once, whatever of it is unanswered', () => {
    const ladder = [
      rung('interview', '约谈', {
        triggers: ['missed'],
        carriedOut: 'once',
        followUpWithin: interview.followUpWithin,
      }),
      rung('circular', '通报', { triggers: ['unanswered'], fromConsecutive: 2 }),
    ];
    const called = after(places({ policy: { ladder } }).underway, missed('2026-01', '2026-01-26'));
    const letterId = letterOf(called, 'interview');
    const said = { place: '会议室', attendees: ['局长'], minutes: '限期完成' };
    const held = after(called, act({ type: 'record-measure', letterId, ...said }, '2026-01-28'));
    const overdue = after(held, system({ type: 'note-overdue', letterId }, '2026-02-10'));
    const late = after(overdue, system({ type: 'note-day' }, '2026-04-10'));
    expect(late.trouble.letters[0]).toMatchObject({ overdue: true, measure: { late: true } });
    expect(rungs(late)).toEqual(['interview']);
  });

  it('is not climbed for what another unit than the lead leaves unanswered', () => {
    const ladder = [
      rung('reminder', '提醒函', { triggers: ['missed'] }),
      rung('referral', '移交问责', { receiver: { post: 'party-secretary', of: 'party-committee' } }),
      rung('circular', '通报', { triggers: ['unanswered'] }),
    ];
    const missing = after(places({ policy: { ladder } }).underway, missed('2026-01', '2026-01-26'));
    const referred = after(missing, act(take(ladder[1] ?? null)));
    const silent = (id: string, on: Day) =>
      system({ type: 'note-overdue', letterId: letterOf(referred, id) }, on);
    const unanswered = after(referred, silent('referral', '2026-06-11'));
    expect(unanswered.trouble.letters.map(({ overdue }) => overdue)).toEqual([false, true]);
    expect(rungs(unanswered)).toEqual(['reminder', 'referral']);
    const both = after(unanswered, silent('reminder', '2026-06-12'));
    expect(rungs(both)).toEqual(['reminder', 'referral', 'circular']);
  });

  it('is reported on by the day that the calendar of then says, once it holds, and never later than anybody knew', () => {
    const called = after(at.underway, act(take(interview)));
    const letterId = letterOf(called, 'interview');
    const said = { place: '会议室', attendees: ['局长'], minutes: '限期完成' };
    const held = after(called, act({ type: 'record-measure', letterId, ...said }, '2026-03-10'));
    const days = { calendar: law.calendar, today: '2026-03-20' as Day };
    expect(clocksOfTask(held, days)).toMatchObject([{ kind: 'follow-up', account: { until: '2026-04-07' } }]);
    const years = [{ year: 2026, off: ['2026-03-30', '2026-03-31'], work: [] }] as const;
    const told = { type: 'note-calendar', years, notice: { year: 2026, approvalId: 'a' } } as const;
    const moved = after(held, system(told, '2026-03-20'));
    const to = moved.trouble.letters[0]?.measure?.record?.followUpBy;
    expect(to && to > '2026-04-07').toBe(true);
    expect(nextDue(moved)).toMatchObject({ on: addDays(to ?? '2026-01-01', 1) });
    expect(after(held, system(told, '2026-05-20')).trouble).toEqual(held.trouble);
    const unknown = step(called, act({ type: 'record-measure', letterId, ...said }, '2026-12-20')).task;
    expect(nextDue({ ...unknown, overdue: true })?.because.zh).toContain('（暂定） 前报告');
  });

  it('is not imposed again while it stands', () => {
    const ladder = [rung('listing', '挂牌督办', { triggers: ['missed'], carriedOut: 'until-lifted' })];
    const listed = after(places({ policy: { ladder } }).underway, missed('2026-01', '2026-01-26'));
    expect(rungs(after(listed, missed('2026-02', '2026-02-26')))).toEqual(['listing']);
    const lift = { type: 'lift-measure', letterId: letterOf(listed, 'listing'), because: '到位' } as const;
    const lifted = after(listed, act(lift, '2026-02-01'));
    expect(rungs(after(lifted, missed('2026-02', '2026-02-26')))).toEqual(['listing', 'listing']);
  });

  it('is left out while it is held, and the one below is climbed in its place', () => {
    const held = after(
      after(at.underway, missed('2026-01', '2026-01-26')),
      act({ type: 'hold-rung', rung: 'supervision', until: '2026-02-28', because: '正在帮扶' }, '2026-02-10'),
    );
    expect(rungs(after(held, missed('2026-02', '2026-02-26')))).toEqual(['reminder', 'reminder']);
    expect(rungs(after(held, missed('2026-02', '2026-03-01')))).toEqual(['reminder', 'supervision']);
    const released = after(
      held,
      act({ type: 'release-rung', rung: 'supervision', because: '帮扶结束' }, '2026-02-11'),
    );
    expect(rungs(after(released, missed('2026-02', '2026-02-26')))).toEqual(['reminder', 'supervision']);
  });
});

describe('a rung that is climbed by decision', () => {
  it('brings its letter, by the rung as the law says it', () => {
    const { task, facts } = step(at.underway, act(take(interview)));
    expect(task.trouble.letters).toMatchObject([
      { rung: 'interview', period: '2026-03', decided: { because: '进展缓慢', by: 'director' } },
    ]);
    const [draft] = facts.flatMap((fact) => taskConsequences(task, fact));
    expect(draft).toMatchObject({
      kind: 'begin',
      event: { type: 'LetterDrafted', data: { facts: { kind: '约谈' } } },
    });
  });

  it.each<[string, Task, LadderAct, string]>([
    ['no such rung', at.underway, take(null), 'not-ruled'],
    ['no reason', at.underway, take(interview, ' '), 'missing-text'],
    ['not whoever signs its letter', at.underway, { ...take(interview), by: zhao }, 'not-authorised'],
    ['a task that is complete', at.acceptance, take(interview), 'wrong-state'],
    [
      'a rung that is taken already',
      after(at.underway, act(take(interview))),
      take(interview),
      'rung-reached',
    ],
    [
      'holding what goes by decision',
      at.underway,
      { type: 'hold-rung', rung: 'interview', until: null, because: '缓' },
      'not-ruled',
    ],
    [
      'a hold that is over',
      at.underway,
      { type: 'hold-rung', rung: 'reminder', until: '2026-03-09', because: '缓' },
      'wrong-day',
    ],
    [
      'a hold until no day',
      at.underway,
      { type: 'hold-rung', rung: 'reminder', until: '2026-02-30', because: '缓' },
      'wrong-day',
    ],
    [
      'releasing what is not held',
      at.underway,
      { type: 'release-rung', rung: 'reminder', because: '放' },
      'wrong-state',
    ],
    [
      'recording what is not there',
      at.underway,
      { type: 'record-measure', letterId: 'x', place: '会', attendees: ['甲'], minutes: '谈' },
      'wrong-state',
    ],
  ])('is refused: %s', (_what, task, content, code) => {
    expect(outcome(task, act(content))).toBe(code);
  });

  it('is taken again in a later period, but not while it still stands', () => {
    const listed = after(at.underway, act(take(interview)), act(take(listing)));
    expect(outcome(listed, act(take(interview), '2026-04-10'))).toEqual(['RungReached']);
    expect(outcome(listed, act(take(listing), '2026-04-10'))).toBe('rung-reached');
    const lift = {
      type: 'lift-measure',
      letterId: letterOf(listed, 'listing'),
      because: '已整改到位',
    } as const;
    const lifted = after(listed, act(lift, '2026-04-09'));
    expect(outcome(lifted, act(take(listing), '2026-04-10'))).toEqual(['RungReached']);
    expect(outcome(lifted, act(lift, '2026-04-10'))).toBe('wrong-state');
  });
});

describe('an interview', () => {
  const called = after(at.underway, act(take(interview)));
  const record = (over: object = {}): LadderAct => ({
    type: 'record-measure',
    letterId: letterOf(called, 'interview'),
    ...{ place: '市政府 3 号会议室', attendees: ['分管副市长', '局长'], minutes: '月底前完成管网' },
    ...over,
  });
  const held = after(called, act(record(), '2026-03-12'));

  it('is recorded once, and has what came of it reported within its working days', () => {
    expect(held.trouble.letters[0]?.measure).toMatchObject({
      record: {
        on: '2026-03-12',
        by: 'director',
        attendees: ['分管副市长', '局长'],
        followUpBy: '2026-04-09',
      },
    });
    expect(outcome(held, act(record(), '2026-03-13'))).toBe('wrong-state');
    expect(nextDue(held)).toMatchObject({ on: '2026-04-10' });
    const report = { type: 'follow-up', letterId: letterOf(called, 'interview'), text: '已完成' } as const;
    expect(outcome(held, act(report, '2026-03-20'))).toBe('not-authorised');
    const reported = after(held, act({ ...report, by: zhao }, '2026-03-20'));
    expect(nextDue(reported)?.on).toBe('2026-07-01');
  });

  it('is not recorded before its letter was issued, nor for a day before that', () => {
    const recorded = (issuedOn: Day | null, on: Day) =>
      outcome(called, { ...act(record({ issuedOn }), on), today: '2026-03-20', late: '补记' });
    fc.assert(
      fc.property(fc.nat(30), fc.nat(10), (days, issued) => {
        const [on, issuedOn] = [addDays('2026-02-19', days), addDays('2026-03-10', issued)];
        expect(recorded(null, on)).toBe('letter-not-issued');
        const early = on < issuedOn || on > '2026-03-20';
        expect(recorded(issuedOn, on)).toEqual(early ? 'wrong-day' : ['MeasureRecorded']);
      }),
    );
    expect(outcome(called, act(record({ issuedOn: null, by: sun })))).toBe('not-authorised');
  });

  it('is told of beside the deadline, each in its own words', () => {
    const coming = ahead(held, law.assess, ALONE);
    expect(coming.map(({ on, because }) => `${on} ${because.zh}`)).toEqual([
      '2026-04-10 “约谈”的落实情况于 2026-04-09 前报告，届时未报的，记为逾期',
      '2026-07-01 整改时限 2026-06-30 届满，届时未完成的，记为超期',
    ]);
    expect(coming[0]?.unless?.zh).toContain('报落实情况，即不发生');
    const closing = after(held, command({ type: 'complete', by: qian, summary: '已完成' }, '2026-03-20'));
    expect(ahead(closing, law.assess, ALONE).map(({ on }) => on)).toEqual(['2026-04-10']);
  });

  it('is found late once, by the clock alone, and leads on where the law says so', () => {
    const late = after(held, system({ type: 'note-day' }, '2026-04-10'));
    expect(late.trouble.letters[0]?.measure?.late).toBe(true);
    expect(outcome(late, system({ type: 'note-day' }, '2026-04-11'))).toEqual([]);
    expect(nextDue(late)?.on).toBe('2026-07-01');
    const closing = after(held, command({ type: 'complete', by: qian, summary: '已完成' }, '2026-03-20'));
    expect(outcome(closing, system({ type: 'note-day' }, '2026-04-10'))).toEqual(['FollowUpOverdue']);
  });

  it.each<[string, object, Actor | undefined, string]>([
    ['no place', { place: ' ' }, undefined, 'missing-text'],
    ['nobody there', { attendees: [' '] }, undefined, 'missing-text'],
    ['no minutes', { minutes: '' }, undefined, 'missing-text'],
    ['somebody else', {}, sun, 'not-authorised'],
  ])('is not recorded: %s', (_what, over, by, code) => {
    expect(outcome(called, act({ ...record(over), ...(by && { by }) }, '2026-03-12'))).toBe(code);
    expect(outcome(called, act(record(), '2026-03-09'))).toBe('wrong-day');
  });
});

describe('help beside the ladder', () => {
  const offer = (text: string, by?: Actor): LadderAct => ({ type: 'offer-help', text, ...(by && { by }) });

  it('is offered by whoever keeps the ladder, as often as need be, and takes nothing from it', () => {
    const helped = after(at.underway, act(offer('专家组上门')), act(offer('协调征迁')));
    expect(helped.trouble.help).toMatchObject([{ text: '专家组上门', by: 'director' }, { text: '协调征迁' }]);
    expect(rungs(after(helped, missed('2026-03', '2026-03-26')))).toEqual(['reminder']);
  });

  it.each<[string, Task, LadderAct, string]>([
    ['nothing said', at.underway, offer(' '), 'missing-text'],
    ['the unit itself', at.underway, offer('自己帮自己', zhao), 'not-authorised'],
    ['a task that is complete', at.acceptance, offer('专家组上门'), 'wrong-state'],
  ])('is refused: %s', (_what, task, content, code) => {
    expect(outcome(task, act(content))).toBe(code);
  });
});
