import fc from 'fast-check';
import { calendar } from '../example/law';
import { places } from '../example/task';
import type { Approval } from '../approvals/approval';
import type { Letter } from '../letters/letter';
import { addDays, daysBetween, type Day } from '../time/day';
import { endOfPeriod } from '../time/calendar';
import {
  clocksOfApproval,
  clocksOfLetter,
  clocksOfRound,
  clocksOfTask,
  type RunningClock,
} from './running-clock';

const days = { calendar, today: '2026-03-02' } as const;
const someDay = fc.integer({ min: 0, max: 700 }).map((count) => addDays('2025-01-01', count));
const period = fc.record({
  n: fc.integer({ min: 1, max: 18 }),
  unit: fc.constantFrom('workdays' as const, 'days' as const, 'months' as const),
  firstDayCounts: fc.boolean(),
});

/** Every day from the first to the last is there once: counted, or left out. */
const addsUp = ({ account: { from, until, counted, excluded } }: RunningClock): void => {
  const all = [...counted, ...excluded.map(({ day }) => day)].sort();
  expect(all).toEqual(Array.from({ length: daysBetween(from, until) + 1 }, (_, at) => addDays(from, at)));
};

describe('the clock of what runs', () => {
  it('is that of a publicity, and ends on the day that was published', () => {
    const publicised = Object.values(places()).filter(
      (task) => task.status === 'closing' && task.open.step === 'publicity' && task.open.notice,
    );
    expect(publicised.length).toBeGreaterThan(0);
    for (const task of publicised) {
      const [clock, ...others] = clocksOfTask(task, days);
      expect([clock?.kind, others]).toEqual(['publicity', []]);
      addsUp(clock!);
    }
  });

  it('is that of a round that asks, of which every day counts', () => {
    const round = { status: 'open', opensOn: '2026-02-28', dueOn: '2026-03-25' } as const;
    const [clock] = clocksOfRound(round, days);
    expect(clock).toMatchObject({
      kind: 'round',
      period: { n: 26 },
      account: { until: '2026-03-25', excluded: [] },
    });
    addsUp(clock!);
    expect(clocksOfRound({ ...round, status: 'planned' }, days)).toEqual([]);
  });

  it('runs for no task that is worked on, and for none that is closed', () => {
    const { closed, ...others } = places();
    expect(clocksOfTask(closed, days)).toEqual([]);
    const atWork = Object.values(others).filter(({ status }) => status === 'underway');
    expect(atWork.flatMap((task) => clocksOfTask(task, days))).toEqual([]);
  });

  it('is that of a reply, from the issue of the letter to the day that it names', () => {
    fc.assert(
      fc.property(someDay, period, (issuedOn, replyWithin) => {
        const { day: replyBy } = endOfPeriod(issuedOn, replyWithin, calendar);
        const letter = { status: 'received', issuedOn, replyBy, facts: { replyWithin } } as unknown as Letter;
        const [clock] = clocksOfLetter(letter, days);
        expect(clock?.account.until).toBe(replyBy);
        addsUp(clock!);
      }),
      { numRuns: 60 },
    );
    expect(clocksOfLetter({ status: 'drafted' } as Letter, days)).toEqual([]);
  });

  it('is that of each limit of an approval, with the days on which it was stopped, and adds up', () => {
    const pausesFrom = (from: Day) =>
      fc.array(
        fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 1, max: 9 })).map(([start, length]) => ({
          ...{ from: addDays(from, start), to: addDays(from, start + length), because: '等待鉴定' },
        })),
        { maxLength: 2 },
      );
    fc.assert(
      fc.property(
        someDay.chain((openedOn) => fc.tuple(fc.constant(openedOn), pausesFrom(openedOn))),
        period,
        period,
        ([openedOn, pauses], outer, inner) => {
          const within = (limit: object, then: object) => ({ rule: 'within', period: limit, then });
          const rule = within(outer, { rule: 'all-of', of: [within(inner, { rule: 'post' })] });
          const approval = { status: 'open', openedOn, pauses, rule } as unknown as Approval;
          const clocks = clocksOfApproval(approval, days);
          expect(clocks).toHaveLength(JSON.stringify(outer) === JSON.stringify(inner) ? 1 : 2);
          clocks.forEach(addsUp);
          clocks.forEach((clock) => expect(clock.pauses).toBe(pauses));
        },
      ),
      { numRuns: 60 },
    );
    expect(clocksOfApproval({ status: 'granted' } as Approval, days)).toEqual([]);
  });
});
