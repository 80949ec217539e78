import fc from 'fast-check';
import { law, policy } from '../example/law';
import { act, at, automatic, interview, letterOf, missed, take } from '../example/ladder';
import { after, places, step } from '../example/task';
import type { Rung } from '../policy/policy';
import type { Day } from '../time/day';
import { consequenceCard } from './card';

const reminder = policy.ladder[0] as Rung;

describe('the consequence card', () => {
  const basis = {
    today: '2026-03-10' as Day,
    calendar: law.calendar,
    round: { status: 'open', period: '2026-03', opensOn: '2026-03-01', dueOn: '2026-03-25', dueDay: 25 },
    reported: false,
    scheme: [
      { id: 'red', word: { zh: '红', en: 'red' }, colour: 'red', when: { overdue: true } },
      { id: 'yellow', word: { zh: '黄', en: 'yellow' }, colour: 'amber', when: { trouble: 2 } },
      { id: 'green', word: { zh: '正常', en: 'normal' }, colour: 'green', when: {} },
    ],
  } as const;

  it('says what silence brings, day by day', () => {
    const due = places({
      policy: { ladder: automatic },
      facts: { deadline: { text: '4月底', kind: 'date', day: '2026-04-30', precision: 'month' } },
    });
    const card = consequenceCard(due.underway, basis);
    expect(card.map(({ on, what }) => `${on} ${what.zh.replace(/^.*自动拟/, '').slice(0, 12)}`)).toEqual([
      '2026-03-26 提醒函致牵头单位unit',
      '2026-04-26 督办函致牵头单位unit',
      '2026-04-26 预警等级变为“黄”',
      '2026-05-01 通报',
      '2026-05-01 预警等级变为“红”',
      '2026-05-26 督办函致牵头单位unit',
    ]);
  });

  it('is what then happens: whatever was missed and held before', () => {
    const period = fc.integer({ min: 1, max: 12 }).map((month) => `2025-${String(month).padStart(2, '0')}`);
    const past = fc.uniqueArray(period, { maxLength: 6 });
    const holding = fc.option(fc.constantFrom('reminder', 'supervision', 'circular'));
    fc.assert(
      fc.property(past, holding, (periods, hold) => {
        const before = periods.reduce((task, one) => after(task, missed(one, '2026-03-01')), at.underway);
        const task = hold
          ? after(before, act({ type: 'hold-rung', rung: hold, until: null, because: '缓' }))
          : before;
        const [first] = consequenceCard(task, basis).filter(({ on }) => on === '2026-03-26');
        const { facts, task: then } = step(task, missed('2026-03', '2026-03-26'));
        const letter = facts.some(({ event }) => event.type === 'RungReached');
        expect(first?.what.zh.includes(then.trouble.letters.at(-1)?.title ?? '')).toBe(
          letter || then.trouble.letters.length === 0,
        );
        if (!letter) expect(first?.what.zh).toContain('记为未报');
      }),
    );
  });

  it('leaves out a rung that was taken in the period already, and says a follow-up that is due', () => {
    const taken = after(at.underway, act(take(reminder)));
    const [first] = consequenceCard(taken, basis);
    expect(first).toMatchObject({
      on: '2026-03-26',
      what: { zh: expect.stringContaining('记为未报') as string },
    });
    const called = after(at.underway, act(take(interview)));
    const said = { place: '会议室', attendees: ['局长'], minutes: '限期完成' };
    const record = { type: 'record-measure', letterId: letterOf(called, 'interview'), ...said } as const;
    const card = consequenceCard(after(called, act(record, '2026-03-10')), basis);
    expect(card.map(({ what }) => what.zh)).toContainEqual(expect.stringContaining('“约谈”的落实情况'));
  });

  it('says no other level where somebody judged one that the place has', () => {
    const judged = (id: string) =>
      act({ type: 'judge-level', level: { id, word: { zh: id, en: id } }, because: '完不成' });
    const levels = (id: string) =>
      consequenceCard(after(at.underway, judged(id)), basis).filter(({ what }) => what.zh.startsWith('预警'));
    expect([levels('red'), levels('orange').length]).toEqual([[], 2]);
  });

  it('starts from the level that the ledger shows: what is over counts no more, and no day is not well', () => {
    const past = after(at.underway, missed('2025-11', '2026-01-26'), missed('2025-12', '2026-01-26'));
    const levels = consequenceCard(past, basis).filter(({ what }) => what.zh.startsWith('预警'));
    expect(levels.map(({ on, what }) => `${on} ${what.zh}`)).toContainEqual('2026-04-26 预警等级变为“黄”');
    const unread = { text: '2027年6月31日前', kind: 'date', day: null, precision: null } as const;
    const vague = places({ policy: { ladder: automatic }, facts: { deadline: unread } }).underway;
    const [first] = consequenceCard(vague, basis).filter(({ what }) => what.zh.startsWith('预警'));
    expect(first?.what.zh).toBe('预警等级变为“黄”');
  });

  it('asks later rounds by the day of the law, which a short month could not have', () => {
    const round = {
      ...basis.round,
      period: '2026-02',
      opensOn: '2026-02-01',
      dueOn: '2026-02-28',
      dueDay: 31,
    } as const;
    const card = consequenceCard(at.underway, { ...basis, today: '2026-02-10', round });
    const closed = card
      .filter(({ what }) => !what.zh.startsWith('预警'))
      .map(({ on }) => on)
      .slice(0, 3);
    expect(closed).toEqual(['2026-03-01', '2026-04-01', '2026-05-01']);
  });

  it('is empty for what is complete', () => {
    expect(consequenceCard(at.closed, basis)).toEqual([]);
  });
});
